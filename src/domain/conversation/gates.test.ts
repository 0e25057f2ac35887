import { describe, expect, test } from 'vitest';
import type { FactFinding } from '../knowledge/facts/fact-reply.js';
import type { ProcedureFinding } from '../knowledge/procedures/procedure-reply.js';
import type { Fact, KnowledgeDocument } from '../knowledge/record.js';
import { type Question, readQuestionPlainly } from '../language/reading/question.js';
import { type Answerer, gateFor } from './gates.js';
import { isOfRecords } from './language-of-records.js';
import type { ScopeFinding } from './scope/finding.js';
import { EMPTY_STATE } from './turn.js';

const REPORT: KnowledgeDocument = {
  id: 'bao-cao-3',
  symbol: '3/BC-UBND',
  type: 'Báo cáo',
  issuer: 'UBND phường Bến Lá',
  place: 'phường Bến Lá',
  issuedOn: '2026-04-02',
  issuedText: 'ngày 02/4/2026',
  title: 'Báo cáo',
  about: 'Báo cáo.',
  also: [],
  places: [],
  years: [2026],
  cautions: [],
  missing: [],
  facts: [],
};

function fact(
  confidence: number,
  more: Partial<Fact> = {},
  asked: 'how-many' | 'lead' | 'definition' = 'lead',
): FactFinding {
  const own: Fact = { id: 'x', kind: 'figure', ref: 'II', subject: 'Hồ sơ', ...more };
  const items = [{ document: REPORT, fact: own }] as const;
  return { reply: { kind: 'fact-answer', asked: [asked], items, context: [] }, confidence, keys: ['k'] };
}

function procedure(confidence: number, isAnswer = true): ProcedureFinding {
  return {
    reply: isAnswer
      ? { kind: 'procedure-answer', items: [] as never, isComparison: false, aspects: [], related: [] }
      : { kind: 'procedure-unknown', wanted: 'nuôi cá', nearest: [] },
    confidence,
    procedures: [],
    fields: [],
    sources: [],
    nextState: EMPTY_STATE,
  };
}

/** Who answers between the two, or between a record and what the message sounds like. */
function answerer(
  found: ProcedureFinding | undefined,
  told: FactFinding | undefined,
  question: Question,
  sign?: ScopeFinding,
): Answerer {
  return gateFor({ question, sign, procedure: () => found, record: () => told }).answers;
}

const WISH = readQuestionPlainly('làm khai sinh ở đâu');
const OF_PLANS = readQuestionPlainly('kế hoạch khai sinh lưu động');

describe('the language of plans and reports', () => {
  test.each([
    'Kế hoạch 51 giao ai?',
    'chỉ tiêu năm 2025',
    'phòng nào chủ trì',
    'nghị định nào quy định',
    'PAPI xếp thứ mấy',
    'mục tiêu quý 2',
  ])('%s', (text) => {
    expect(isOfRecords(readQuestionPlainly(text))).toBe(true);
  });

  test.each(['làm khai sinh cần giấy gì', 'nộp hồ sơ tạm trú ở đâu', 'phí chứng thực bao nhiêu', 'quyết định ly hôn'])(
    'not: %s',
    (text) => {
      expect(isOfRecords(readQuestionPlainly(text))).toBe(false);
    },
  );
});

describe('a procedure that was named', () => {
  test('goes before a record that is a little surer, unless records are meant', () => {
    expect(answerer(procedure(0.7), fact(0.8), WISH)).toBe('procedure');
    expect(answerer(procedure(0.7), fact(0.93), WISH)).toBe('record');
    expect(answerer(procedure(0.8), fact(0.75), OF_PLANS)).toBe('record');
    expect(answerer(procedure(0.9), fact(0.65), OF_PLANS)).toBe('procedure');
  });

  test('goes after a record that explains a long question almost whole', () => {
    const long = readQuestionPlainly('trung tâm tích hợp mở rộng kho lưu trữ lên bao nhiêu');
    expect(answerer(procedure(0.9), fact(0.97), long)).toBe('record');
    expect(answerer(procedure(0.9), fact(0.9), long)).toBe('procedure');
    expect(answerer(procedure(0.9), fact(0.97), WISH)).toBe('procedure');
  });
});

describe('a mere wish', () => {
  test('goes after a record that is likely', () => {
    expect(answerer(procedure(0.3), fact(0.55), WISH)).toBe('procedure');
    expect(answerer(procedure(0.3), fact(0.6), WISH)).toBe('record');
    expect(answerer(procedure(0.3), fact(0.55), OF_PLANS)).toBe('record');
  });

  test('a number that was asked for counts like the language of records', () => {
    expect(answerer(procedure(0.3), fact(0.55, { value: '12' }, 'how-many'), WISH)).toBe('record');
    expect(answerer(procedure(0.3), fact(0.55, {}, 'how-many'), WISH)).toBe('procedure');
  });
});

test('a wish outside the list goes after a record that is nearly sure', () => {
  expect(answerer(procedure(0.7, false), fact(0.85), WISH)).toBe('procedure');
  expect(answerer(procedure(0.7, false), fact(0.92), WISH)).toBe('record');
  expect(answerer(procedure(0.7, false), fact(0.85), OF_PLANS)).toBe('record');
});

describe('a record against what a message sounds like', () => {
  const COMPLAINT: ScopeFinding = { kind: 'complaint', topic: 'general', strength: 'certain' };

  test('overrules when it is sure, sooner where records are meant', () => {
    expect(answerer(undefined, fact(0.9), WISH, COMPLAINT)).toBe('record');
    expect(answerer(undefined, fact(0.85), WISH, COMPLAINT)).toBe('sign');
    expect(answerer(undefined, fact(0.85), OF_PLANS, COMPLAINT)).toBe('record');
  });

  test('what the word means overrules no wish to complain, unless it was asked', () => {
    const meaning = fact(1, { kind: 'definition' });
    const weak: ScopeFinding = { ...COMPLAINT, strength: 'weak' };
    expect(answerer(undefined, meaning, WISH, COMPLAINT)).toBe('sign');
    expect(answerer(undefined, meaning, WISH, weak)).toBe('sign');
    expect(answerer(undefined, fact(1, { kind: 'definition' }, 'definition'), WISH, COMPLAINT)).toBe('record');
  });

  test('never overrules danger, insults or attacks', () => {
    const kinds: readonly ScopeFinding[] = [
      { kind: 'emergency', topic: 'fire', strength: 'certain' },
      { kind: 'injection', strength: 'certain' },
      { kind: 'personal-data', strength: 'certain' },
      { kind: 'greeting', strength: 'certain' },
    ];
    expect(kinds.filter((sign) => answerer(undefined, fact(1), OF_PLANS, sign) !== 'sign')).toEqual([]);
  });

  test('of a grievance that is beyond records none is looked up', () => {
    const sign: ScopeFinding = { kind: 'complaint', topic: 'place', strength: 'certain', isBeyondRecords: true };
    const record = () => {
      throw new Error('looked up');
    };
    expect(gateFor({ question: WISH, sign, procedure: () => undefined, record }).answers).toBe('sign');
  });

  test('a record that cannot tell overrules nothing', () => {
    const lacking: FactFinding = {
      ...fact(1),
      reply: {
        kind: 'fact-lacking',
        asked: 'person',
        nearest: { document: REPORT, fact: { id: 'x', kind: 'task', ref: 'I', subject: 'a' } },
      },
    };
    expect(answerer(undefined, lacking, OF_PLANS, COMPLAINT)).toBe('sign');
  });
});
