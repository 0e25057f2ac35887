import { describe, expect, test } from 'vitest';
import { sampleProcedure } from '../../../../test/support/sample-records.js';
import { type ConversationState, EMPTY_STATE } from '../../conversation/turn.js';
import { readQuestionPlainly } from '../../language/reading/question.js';
import type { AskingRules } from './asking-rules.js';
import { answerProcedureQuestion, createProcedureCatalogue } from './procedure-answers.js';

const RULES: AskingRules = {
  classes: {},
  modifiers: {
    extend: { isDecisive: true, words: ['gia hạn'] },
    delete: { isDecisive: true, words: ['xóa'] },
    lost: { words: ['bị mất'] },
  },
  families: [
    {
      id: 'temporary',
      heads: ['tạm trú', 'đăng ký tạm trú'],
      weak: ['ở trọ'],
      rules: [{ when: ['extend'], to: 'gia-han-tam-tru' }, { to: 'tam-tru' }],
    },
    {
      id: 'permanent',
      heads: ['thường trú'],
      rules: [{ when: ['delete'], to: 'xoa-thuong-tru' }, { to: 'thuong-tru' }],
    },
    { id: 'paper', heads: ['giấy tờ xe'], rules: [{ choose: 'residence' }] },
  ],
  openings: [{ phrases: ['đăng ký'], choose: 'residence' }],
  related: {},
  counter: [],
  bereavement: { phrases: [], of: [] },
  choices: { residence: { ask: 'Loại nào?', of: ['tam-tru', 'thuong-tru'] } },
};

const CATALOGUE = createProcedureCatalogue(
  [
    sampleProcedure('tam-tru', 'Đăng ký tạm trú'),
    sampleProcedure('gia-han-tam-tru', 'Gia hạn tạm trú'),
    sampleProcedure('thuong-tru', 'Đăng ký thường trú'),
    sampleProcedure('xoa-thuong-tru', 'Xóa đăng ký thường trú'),
  ],
  [],
  RULES,
);

/** What the last of several messages is answered with. */
function answer(...messages: string[]) {
  let state: ConversationState = EMPTY_STATE;
  let last: ReturnType<typeof answerProcedureQuestion>;
  for (const message of messages) {
    last = answerProcedureQuestion(readQuestionPlainly(message), state, CATALOGUE);
    state = last?.nextState ?? state;
  }
  return last && { kind: last.reply.kind, procedures: last.procedures, fields: last.fields };
}

describe('a question on its own', () => {
  test('names a procedure and what is asked', () => {
    expect(answer('Đăng ký tạm trú cần giấy tờ gì, mất bao lâu?')).toEqual({
      kind: 'procedure-answer',
      procedures: ['tam-tru'],
      fields: ['documents', 'time'],
    });
  });

  test('an action word tells neighbours apart', () => {
    expect(answer('gia hạn tạm trú')?.procedures).toEqual(['gia-han-tam-tru']);
    expect(answer('xoa dang ky thuong tru')?.procedures).toEqual(['xoa-thuong-tru']);
  });

  test('an action that no procedure has is not in the list', () => {
    expect(answer('xóa tạm trú ở đâu')?.kind).toBe('procedure-unknown');
    expect(answer('gia hạn thường trú')?.kind).toBe('procedure-unknown');
  });

  test('two matters get their own fields', () => {
    const understood = answer('tạm trú nộp ở đâu và thường trú mất bao lâu');
    expect(understood?.procedures).toEqual(['tam-tru', 'thuong-tru']);
    expect(understood?.fields).toEqual(['where', 'time']);
  });

  test('a wish without a matter is asked back', () => {
    expect(answer('tôi muốn đăng ký')).toMatchObject({
      kind: 'procedure-clarification',
      procedures: ['tam-tru', 'thuong-tru'],
    });
  });

  test('what is about no procedure is left alone', () => {
    expect(answer('hôm nay trời đẹp quá')).toBeUndefined();
  });
});

describe('a question that leans on the conversation', () => {
  test('another field', () => {
    expect(answer('đăng ký tạm trú ở đâu', 'còn lệ phí?')).toMatchObject({ procedures: ['tam-tru'], fields: ['fee'] });
  });

  test('another action keeps the field', () => {
    expect(answer('tạm trú mất bao lâu', 'gia hạn thì sao')).toMatchObject({
      procedures: ['gia-han-tam-tru'],
      fields: ['time'],
    });
  });

  test('a correction keeps the field', () => {
    expect(answer('tạm trú mất bao lâu', 'không, ý tôi là thường trú')).toMatchObject({
      procedures: ['thuong-tru'],
      fields: ['time'],
    });
  });

  test('what is denied is not answered', () => {
    expect(answer('thường trú ở đâu', 'ý em là tạm trú chứ không phải thường trú')?.procedures).toEqual(['tam-tru']);
  });

  test('an ordinal picks a choice on offer, else a procedure talked about', () => {
    expect(answer('tôi muốn đăng ký', 'cái thứ hai')?.procedures).toEqual(['thuong-tru']);
    expect(answer('tạm trú ở đâu', 'thường trú ở đâu', 'cái đầu tiên mất bao lâu')).toMatchObject({
      procedures: ['tam-tru'],
      fields: ['time'],
    });
  });

  test('a new subject is no follow-up', () => {
    expect(answer('tạm trú ở đâu', 'giá vàng bao nhiêu')).toBeUndefined();
  });
});
