import { describe, expect, test } from 'vitest';
import { readQuestionPlainly } from '../../language/reading/question.js';
import type { Fact, KnowledgeDocument } from '../record.js';
import type { Asked } from './asked.js';
import { HEAD } from './document-facts.js';
import { createFactEntries } from './fact-entry.js';
import { createFactIndex } from './fact-index.js';
import { lackOf as lackOfEntry } from './gates.js';
import { kindFit } from './kind-fit.js';
import { createParaphrases } from './paraphrases.js';
import { readQualifiers } from './qualifiers.js';
import { readFactQuestion } from './read-fact-question.js';
import { isOfOtherTime } from './time-fit.js';

const PLAN: KnowledgeDocument = {
  id: 'ke-hoach-9',
  symbol: '9/KH-UBND',
  type: 'Kế hoạch',
  issuer: 'UBND huyện Mẫu Hòa',
  place: 'huyện Mẫu Hòa',
  issuedOn: '2025-02-03',
  issuedText: 'ngày 03/02/2025',
  title: 'Cải cách hành chính năm 2025',
  about: 'Kế hoạch của huyện.',
  also: [],
  places: ['huyện Mẫu Hòa'],
  years: [2025],
  cautions: [],
  missing: [],
  facts: [],
};
const REPORT: KnowledgeDocument = { ...PLAN, id: 'bao-cao-3', type: 'Báo cáo', title: 'Báo cáo Quý I năm 2025' };

function entryOf(fact: Partial<Fact>, document = PLAN) {
  const whole: Fact = { id: 'x', kind: 'principle', ref: 'I', subject: 'Số hóa hồ sơ', ...fact };
  const entry = createFactEntries({ ...document, facts: [whole] }, readQuestionPlainly).at(-1);
  if (!entry) throw new Error('no entry');
  return entry;
}

function lackOf(fact: Partial<Fact>, question: string, document = PLAN): Asked | null {
  const context = {
    index: createFactIndex(
      [{ ...document, facts: [{ id: 'x', kind: 'principle', ref: 'I', subject: 'a', ...fact }] }],
      readQuestionPlainly,
    ),
    places: [],
    paraphrases: createParaphrases([], readQuestionPlainly),
  };
  return lackOfEntry(entryOf(fact, document), readFactQuestion(readQuestionPlainly(question), context));
}

const TARGET: Partial<Fact> = { kind: 'target', subject: 'Chỉ tiêu số hóa hồ sơ', value: '85', unit: '%' };
const FIGURE: Partial<Fact> = { kind: 'figure', subject: 'Tỷ lệ số hóa hồ sơ', value: '72', unit: '%' };

describe('a target is no result and a result no target', () => {
  test.each<[string, Partial<Fact>, string, Asked | null]>([
    ['a target for who asks for it', TARGET, 'Chỉ tiêu số hóa hồ sơ là bao nhiêu?', null],
    ['a target for who asks what was reached', TARGET, 'Thực tế đã số hóa hồ sơ bao nhiêu phần trăm?', 'how-many'],
    ['a target for who asks how it came out', TARGET, 'số hóa hồ sơ ra kết quả bao nhiêu phần trăm', 'how-many'],
    ['a figure for who asks what was reached', FIGURE, 'Thực tế đã số hóa hồ sơ bao nhiêu phần trăm?', null],
    ['a figure for who asks for the target', FIGURE, 'Mục tiêu số hóa hồ sơ là bao nhiêu phần trăm?', 'how-many'],
  ])('%s', (_, fact, question, expected) => {
    expect(lackOf(fact, question)).toBe(expected);
  });

  test('a plan has no results, a report has', () => {
    const duty: Partial<Fact> = { kind: 'task', statement: 'Phường số hóa hồ sơ.' };
    expect(lackOf(duty, 'Kết quả số hóa hồ sơ ra sao?')).toBe('contents');
    expect(lackOf(duty, 'Kết quả số hóa hồ sơ ra sao?', REPORT)).toBeNull();
    expect(lackOf({ ...duty, statement: 'Báo cáo kết quả số hóa hồ sơ.' }, 'Kết quả số hóa hồ sơ ra sao?')).toBeNull();
  });
});

describe('what a record cannot tell', () => {
  test.each<[string, Partial<Fact>, string, Asked | null]>([
    ['what the record says it is silent on', { silentOn: ['contents'] }, 'Số hóa hồ sơ gồm nội dung gì?', 'contents'],
    [
      'a number, from a record without one',
      { statement: 'Phường số hóa hồ sơ.' },
      'Số hóa bao nhiêu hồ sơ?',
      'how-many',
    ],
    ['a number that is only a year', { statement: 'Số hóa hồ sơ năm 2025.' }, 'Số hóa bao nhiêu hồ sơ?', 'how-many'],
    ['a number of its text', { statement: 'Phường số hóa 120 hồ sơ.' }, 'Số hóa bao nhiêu hồ sơ?', null],
    ['a fee, from a number of something else', { statement: 'Có 3 máy quét.' }, 'Lệ phí quét bao nhiêu?', 'how-many'],
    ['opening hours', { statement: 'Số hóa tại quầy 4.' }, 'Số hóa hồ sơ lúc mấy giờ?', 'hours'],
    ['opening hours that are there', { statement: 'Quầy mở từ 7 giờ.' }, 'Số hóa hồ sơ lúc mấy giờ?', null],
    ['a telephone number', { statement: 'Gửi qua Zalo.' }, 'Cho xin số điện thoại số hóa hồ sơ', 'contact'],
    ['a hotline', { statement: 'Gọi tổng đài 1022.' }, 'Cho xin số điện thoại số hóa hồ sơ', null],
    ['an address', { statement: 'Nộp tại quầy.' }, 'Trang web số hóa hồ sơ là gì?', 'address-online'],
    [
      'an address that is there',
      { statement: 'Nộp tại quầy.', url: 'https://vidu.gov.vn' },
      'Trang web số hóa hồ sơ?',
      null,
    ],
    ['a reason', { statement: 'Có 9 hồ sơ chậm.' }, 'Tại sao hồ sơ chậm?', 'why'],
    ['a reason that is there', { statement: 'Hồ sơ chậm do thiếu người.' }, 'Tại sao hồ sơ chậm?', null],
    [
      'the number of a document',
      { kind: 'legal-basis', cites: { about: 'số hóa' } },
      'Theo nghị định nào?',
      'which-document',
    ],
    ['a name', { lead: ['Công chức Văn phòng'] }, 'Công chức số hóa hồ sơ tên gì?', 'person'],
    [
      'the holder of an office, from a signature of another',
      { id: `${HEAD}signer`, statement: 'Kế hoạch do Chủ tịch UBND huyện Lê Văn Mẫu ký.' },
      'Giám đốc sở là ai?',
      'person',
    ],
    [
      'the signer',
      { id: `${HEAD}signer`, statement: 'Kế hoạch do Chủ tịch UBND huyện Lê Văn Mẫu ký.' },
      'Chủ tịch ký kế hoạch là ai?',
      null,
    ],
  ])('%s', (_, fact, question, expected) => {
    expect(lackOf(fact, question)).toBe(expected);
  });
});

describe('time', () => {
  const isOther = (fact: Partial<Fact>, question: string, document = PLAN) =>
    isOfOtherTime(entryOf(fact, document), readQualifiers(question), true, false);

  test.each<[string, Partial<Fact>, string, boolean]>([
    ['its own year', { ...FIGURE, period: 'năm 2025' }, 'năm 2025', false],
    ['another year', { ...FIGURE, period: 'năm 2025' }, 'năm 2026', true],
    ['no year asked', { ...FIGURE, period: 'năm 2025' }, 'tỷ lệ số hóa', false],
    ['a year that the document is not about', {}, 'năm 2019', true],
    ['its own quarter', { ...FIGURE, period: 'Quý II/2025' }, 'quý 2', false],
    ['another quarter', { ...FIGURE, period: 'Quý II/2025' }, 'quý 3', true],
    ['a quarter of a number of the whole year', { ...FIGURE, period: 'năm 2025' }, 'quý 3', true],
    ['its own day', { ...FIGURE, period: 'đến 28/02/2025' }, 'đến 28/2', false],
    ['another day', { ...FIGURE, period: 'đến 28/02/2025' }, 'đến 30/6/2025', true],
    ['its own month', { ...FIGURE, period: 'đến 28/02/2025' }, 'tháng 2', false],
    ['another month', { ...FIGURE, period: 'đến 28/02/2025' }, 'tháng 5', true],
    ['a task of another quarter', { kind: 'task', deadline: { text: 'Quý IV/2025', kind: 'period' } }, 'quý 1', true],
  ])('%s', (_, fact, question, expected) => {
    expect(isOther(fact, question)).toBe(expected);
  });

  test('a report of one quarter answers for no other, even where a record names none', () => {
    expect(isOther({ statement: 'Có 7 đoàn kiểm tra.' }, 'Quý I/2025', REPORT)).toBe(false);
    expect(isOther({ statement: 'Có 7 đoàn kiểm tra.' }, 'Quý II/2025', REPORT)).toBe(true);
  });
});

describe('kinds', () => {
  test('a number fits who asks for one, a task who asks for a person', () => {
    const howMany = new Set<Asked>(['how-many']);
    const lead = new Set<Asked>(['lead']);
    expect(kindFit(entryOf({ kind: 'figure' }), howMany)).toBeGreaterThan(0);
    expect(kindFit(entryOf({ kind: 'definition' }), howMany)).toBeLessThan(0);
    expect(kindFit(entryOf({ kind: 'task' }), lead)).toBeGreaterThan(kindFit(entryOf({ kind: 'figure' }), lead));
    expect(kindFit(entryOf({ kind: 'figure' }), new Set())).toBe(0);
  });

  test('what several questions want at once is limited', () => {
    const many = new Set<Asked>(['lead', 'coordinating', 'approver', 'deadline', 'frequency']);
    expect(kindFit(entryOf({ kind: 'task' }), many)).toBe(0.2);
    expect(kindFit(entryOf({ kind: 'definition' }), many)).toBe(-0.2);
  });
});
