import { describe, expect, test } from 'vitest';
import { samplePlan, sampleProcedure } from '../../../test/support/sample-records.js';
import { createFactIndex } from '../knowledge/facts/fact-index.js';
import { createKnowledgeIndex } from '../knowledge/knowledge-index.js';
import { readQuestionPlainly } from '../language/reading/question.js';
import { createSuggester } from './suggest.js';

const LONG_NAME =
  'Xác nhận tình trạng đất đai cho hộ gia đình có nhà ở nằm trong hành lang bảo vệ đê điều và thoát lũ của địa phương';
const PROCEDURES = [
  sampleProcedure('khai-sinh', 'Đăng ký khai sinh'),
  sampleProcedure('khai-tu', 'Đăng ký khai tử'),
  sampleProcedure('ket-hon', 'Đăng ký kết hôn'),
  sampleProcedure('ly-lich', 'Xác nhận lý lịch'),
  sampleProcedure('dat-dai', LONG_NAME),
];
const PLAN = samplePlan({
  facts: [{ id: 'x', kind: 'task', ref: 'I.1', subject: 'Kiểm tra máy bơm chống ngập', lead: ['Tổ quản lý đô thị'] }],
});

const facts = createFactIndex([PLAN], readQuestionPlainly);
const suggest = createSuggester(createKnowledgeIndex(PROCEDURES, facts.entries), PROCEDURES, facts);
const suggestionsFor = (text: string) => suggest(readQuestionPlainly(text));

describe('suggestions', () => {
  test('a procedure is offered by its name and means itself', () => {
    const [first] = suggestionsFor('giấy khai sinh');
    expect(first).toEqual({
      id: 'near-1',
      label: 'Đăng ký khai sinh',
      means: { kind: 'procedure', procedure: 'khai-sinh', fields: ['general'] },
    });
  });

  test('a record is offered, to who speaks the language of records, as the question that finds it', () => {
    expect(suggestionsFor('ai chủ trì kiểm tra máy bơm chống ngập')[0]).toMatchObject({
      label: 'Kiểm tra máy bơm chống ngập',
      means: { kind: 'question', text: 'Kiểm tra máy bơm chống ngập' },
    });
  });

  test('three at most, each with an id of its own', () => {
    const suggestions = suggestionsFor('đăng ký');
    expect(suggestions).toHaveLength(3);
    expect(suggestions.map(({ id }) => id)).toEqual(['near-1', 'near-2', 'near-3']);
  });

  test('a long name ends at a word', () => {
    const [first] = suggestionsFor('xác nhận tình trạng đất đai hành lang đê điều');
    expect(first?.label.length).toBeLessThanOrEqual(91);
    expect(first?.label.endsWith('…')).toBe(true);
    expect(LONG_NAME.startsWith(`${first?.label.slice(0, -1)} `)).toBe(true);
  });

  test.each(['thời tiết ngày mai ra sao', 'xyzzy', ''])('nothing is near "%s"', (text) => {
    expect(suggestionsFor(text)).toEqual([]);
  });
});
