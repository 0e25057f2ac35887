import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { samplePlan } from '../../../test/support/sample-records.js';
import type { Asked } from '../../domain/knowledge/facts/asked.js';
import type { FactItem, FactReply } from '../../domain/knowledge/facts/fact-reply.js';
import type { Fact, KnowledgeDocument } from '../../domain/knowledge/record.js';
import { MAX_ANSWER_LENGTH } from '../join-within.js';
import { renderFactReply } from './fact-answer.js';

const PLAN = samplePlan({ places: ['phường Bến Lá'] });
const OLD_PLAN: KnowledgeDocument = {
  ...PLAN,
  id: 'ke-hoach-2',
  symbol: '02/KH-UBND',
  issuedText: 'ngày 03/02/2023',
  cautions: [
    { kind: 'period-over', text: 'Kế hoạch năm 2023 đã hết.' },
    { kind: 'districts-abolished', text: 'Không còn cấp huyện.' },
    { kind: 'rules-replaced', replaced: ['61/2018/NĐ-CP'], text: 'Nghị định 61/2018/NĐ-CP đã được thay.' },
  ],
};
const SOURCE = 'Nguồn: Kế hoạch 09/KH-UBND, ngày 12/01/2026, UBND phường Bến Lá – Phụ lục I.1.';

function item(fact: Partial<Fact>, document = PLAN): FactItem {
  return { document, fact: { id: 'x', kind: 'principle', ref: 'Phụ lục I.1', subject: 'Rà soát văn bản', ...fact } };
}

function answer(
  items: readonly [FactItem, ...FactItem[]],
  asked: readonly Asked[] = [],
  context: readonly FactItem[] = [],
) {
  return renderFactReply({ kind: 'fact-answer', asked, items, context });
}

describe('an answer', () => {
  test('says who and when, then where it is written', () => {
    const task = item({
      kind: 'task',
      lead: ['Công chức Tư pháp - Hộ tịch'],
      coordinating: ['Công chức Văn phòng'],
      deadline: { text: 'chậm nhất ngày 30/9/2026', kind: 'date', due: ['2026-09-30'] },
    });
    expect(answer([task], ['lead'])).toBe(
      `Rà soát văn bản. Chủ trì: Công chức Tư pháp - Hộ tịch. Phối hợp: Công chức Văn phòng. Thời hạn: chậm nhất ngày 30/9/2026.\n${SOURCE}`,
    );
  });

  test.each([
    ['chậm nhất ngày 30/9/2026', false],
    ['chậm nhất ngày 30 tháng 9 năm 2026', false],
    ['trong Quý III/2026', true],
    ['từ ngày 1/9/2026', true],
  ])('a last day is added only where the words do not name it: %s', (text, isAdded) => {
    const said = answer([item({ kind: 'task', deadline: { text, kind: 'date', due: ['2026-09-30'] } })]);
    expect(said.includes(`${text} (chậm nhất ngày 30/09/2026)`)).toBe(isAdded);
  });

  test.each(['54,3', '1.801', '03/33', '1.137.180.333.053'])('copies the number %s as it is written', (value) => {
    const text = answer([item({ kind: 'figure', subject: 'Số hồ sơ', value, unit: 'hồ sơ', period: 'Quý I/2026' })]);
    expect(text).toBe(`Số hồ sơ (Quý I/2026): ${value} hồ sơ.\n${SOURCE}`);
  });

  test.each([
    ['>=', 'từ 85% trở lên'],
    ['>', 'trên 85%'],
    ['<=', 'không quá 85%'],
    ['<', 'dưới 85%'],
    ['=', ': 85%'],
  ] as const)('says what %s means', (operator, words) => {
    expect(answer([item({ kind: 'target', operator, value: '85', unit: '%' })])).toContain(words);
  });

  test('says that no deadline is named only to who asked for it', () => {
    const task = item({ kind: 'task', lead: ['Văn phòng'], deadline: { text: '', kind: 'none' } });
    expect(answer([task], ['deadline'])).toContain('không nêu thời hạn');
    expect(answer([task], ['lead'])).not.toContain('thời hạn');
  });

  test('shows why its source is doubtful, each reason once', () => {
    const doubtful = item({ statement: 'Có 5 đoàn.', doubt: 'Hai bảng ghi hai số khác nhau.' });
    const text = answer([doubtful, item({ statement: 'Có 6 tổ.', doubt: 'Hai bảng ghi hai số khác nhau.' })]);
    expect(text.split('Hai bảng ghi hai số khác nhau.')).toHaveLength(2);
    expect(answer([item({ statement: 'Có 5 đoàn.' })])).not.toContain('Cần lưu ý về nguồn');
  });

  test('warns of an old document, in one line before the source', () => {
    const lines = answer([item({ statement: 'Văn phòng rà soát văn bản.' }, OLD_PLAN)]).split('\n');
    expect(lines.at(-2)).toBe(
      'Lưu ý: văn bản của kỳ đã qua; từ 01/7/2025 không còn cấp huyện – xin kiểm tra lại với cơ quan hiện nay.',
    );
    expect(lines.at(-1)).toMatch(/^Nguồn: Kế hoạch 02\/KH-UBND/);
    expect(answer([item({ statement: 'Văn phòng rà soát văn bản.' })])).not.toContain('Lưu ý');
  });

  test('says which rule was replaced only where the record rests on it', () => {
    const replaced = 'Nghị định 61/2018/NĐ-CP đã được thay.';
    expect(answer([item({ cites: { symbol: '61/2018/NĐ-CP' } }, OLD_PLAN)])).toContain(replaced);
    expect(answer([item({ statement: 'Văn phòng rà soát.' }, OLD_PLAN)])).not.toContain(replaced);
  });

  test('names the places of all records in one line, and of which document a line is', () => {
    const text = answer([
      item({ statement: 'Văn phòng rà soát văn bản.' }),
      item({ statement: 'Tư pháp rà soát văn bản cấp trên.', ref: 'II.3' }),
      item({ statement: 'Tổ rà soát văn bản họp mỗi quý.', ref: 'III.1' }, OLD_PLAN),
    ]);
    expect(text).toContain('• (Kế hoạch 02/KH-UBND, phường Bến Lá) Tổ rà soát');
    expect(text).toContain('– Phụ lục I.1; II.3 | Kế hoạch 02/KH-UBND, ngày 03/02/2023, UBND phường Bến Lá – III.1.');
  });

  test('a record with a source of its own names that', () => {
    const text = answer([item({ statement: 'Một cửa là nơi nhận hồ sơ.', source: 'Nghị định 118/2025/NĐ-CP' })]);
    expect(text.endsWith('Nguồn: Nghị định 118/2025/NĐ-CP.')).toBe(true);
  });

  test('what stands beside it comes after the source, four lines at most', () => {
    const beside = [1, 2, 3, 4, 5].map((n) => item({ statement: `Việc bên cạnh số ${n}.` }));
    const lines = answer([item({ statement: 'Văn phòng rà soát văn bản.' })], [], beside).split('\n');
    expect(lines.slice(1, 3)).toEqual([SOURCE, 'Liên quan:']);
    expect(lines.slice(3)).toEqual([1, 2, 3, 4].map((n) => `• Việc bên cạnh số ${n}.`));
  });
});

describe('what is not known', () => {
  test('says what the document does not tell, and the nearest that it does, with the source', () => {
    const text = renderFactReply({
      kind: 'fact-lacking',
      asked: 'hours',
      nearest: item({ statement: 'Quầy 4 nhận hồ sơ.' }),
    });
    expect(text).toMatch(/^Tôi không biết: .*không nêu giờ làm việc/);
    expect(text).toContain('Quầy 4 nhận hồ sơ.');
    expect(text.endsWith(SOURCE)).toBe(true);
  });

  test('an appendix that is only mentioned is named with its document', () => {
    const text = renderFactReply({
      kind: 'fact-part-missing',
      document: PLAN,
      ref: 'Phụ lục II',
      what: 'bảng số liệu',
    });
    expect(text).toContain('Phụ lục II (bảng số liệu)');
    expect(text).toContain('09/KH-UBND');
  });
});

const words = (most: number) =>
  fc
    .array(fc.constantFrom('hồ', 'sơ', 'phường.', 'một', 'cửa;', 'năm'), { maxLength: most })
    .map((list) => list.join(' '));
const someFact = fc.record(
  {
    id: fc.constant('x'),
    kind: fc.constantFrom<Fact['kind']>('task', 'figure', 'target', 'legal-basis', 'principle', 'definition'),
    ref: fc.constantFrom('Phụ lục III.7', 'II.2.b', 'chú thích 4'),
    subject: words(25).map((text) => `Việc ${text}`),
    statement: words(250),
    lead: fc.array(words(12), { minLength: 1, maxLength: 6 }),
    coordinating: fc.array(words(12), { minLength: 1, maxLength: 8 }),
    value: fc.constantFrom('54,3', '1.801'),
    doubt: words(60),
    cites: fc.record({ symbol: fc.constant('61/2018/NĐ-CP'), about: words(60) }),
    deadline: fc.record({ kind: fc.constantFrom('ongoing' as const, 'none' as const), text: words(12) }),
  },
  { requiredKeys: ['id', 'kind', 'ref', 'subject'] },
);
const someItem: fc.Arbitrary<FactItem> = fc.record({ document: fc.constantFrom(PLAN, OLD_PLAN), fact: someFact });
const someAsked = fc.subarray<Asked>(['lead', 'deadline', 'how-many', 'contents']);

test('one message whatever the records hold, and never without its source', () => {
  const someReply: fc.Arbitrary<FactReply> = fc.oneof(
    fc.record({
      kind: fc.constant('fact-answer' as const),
      asked: someAsked,
      items: fc
        .tuple(someItem, someItem, someItem, someItem)
        .chain((all) => fc.constantFrom(...[1, 2, 3, 4].map((n) => all.slice(0, n) as [FactItem, ...FactItem[]]))),
      context: fc.array(someItem, { maxLength: 6 }),
    }),
    fc.record({ kind: fc.constant('fact-lacking' as const), asked: fc.constant('person' as const), nearest: someItem }),
  );
  fc.assert(
    fc.property(someReply, (reply) => {
      const text = renderFactReply(reply);
      expect(text.length).toBeLessThanOrEqual(MAX_ANSWER_LENGTH);
      const before = text.split('\nLiên quan:\n')[0] ?? '';
      expect(before.split('\n').at(-1)).toMatch(/^Nguồn: Kế hoạch 0[29]\/KH-UBND, .*\.$/);
      expect(before.split('\n').length).toBeGreaterThan(1);
      expect(text).not.toMatch(/undefined|null|\[object/);
    }),
    { numRuns: 300 },
  );
});
