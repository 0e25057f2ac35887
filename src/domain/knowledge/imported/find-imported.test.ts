import { beforeAll, describe, expect, test } from 'vitest';
import { sampleDraft } from '../../../../test/support/sample-draft.js';
import type { Passage, ReadDocument } from '../../documents/document-reading.js';
import { asKnowledge } from '../../imports/as-knowledge.js';
import { createMemoryDocuments } from '../../imports/memory-documents.js';
import { readQuestionPlainly } from '../../language/reading/question.js';
import { createFactIndex } from '../facts/fact-index.js';
import type { FactFinding } from '../facts/fact-reply.js';
import { createParaphrases } from '../facts/paraphrases.js';
import { createImportedFinder, type ImportedFinder } from './find-imported.js';

const ORIGIN = { line: 30, lastLine: 30, page: 2, confidence: 1 } as const;

function passage(ref: string, text: string, under: readonly string[] = [], kind: Passage['kind'] = 'item'): Passage {
  return { ...ORIGIN, ref, text, under, kind };
}

const OFFICE = 'Văn phòng Ủy ban nhân dân xã:';
const PASSAGES: readonly Passage[] = [
  passage('I.1', 'Nâng cao ý thức của người dân về giữ gìn cảnh quan, bảo vệ nguồn nước tại các ấp.'),
  passage('II, đoạn 1', 'Trong quý II năm 2026, kiểm tra việc thu gom rác thải nhựa tại 12 điểm tập kết, cụ thể:'),
  passage('II, đoạn 1, dấu + 1', 'Sáu điểm ở ấp Đông.'),
  passage('II, đoạn 1, dấu + 2', 'Sáu điểm ở ấp Tây.'),
  passage('III.4', OFFICE, [], 'heading'),
  passage('III.4, gạch 1', 'Đôn đốc các ấp gửi báo cáo đúng hạn.', [OFFICE]),
  passage('III.4, gạch 2', 'Tổng hợp kinh phí hỗ trợ cây giống, trình Hội đồng nhân dân xã.', [OFFICE]),
  passage('IV.1', 'Thành lập tổ tự quản môi trường (TTQMT) ở mỗi khu dân cư trong quý III.'),
];

let finder: ImportedFinder;

beforeAll(async () => {
  const documents = createMemoryDocuments();
  const draft = sampleDraft('kế hoạch', {}, [
    {},
    { title: 'Lập danh sách hộ nhận cây giống', ref: 'III.2', line: 22, lead: ['Công chức Địa chính - Xây dựng'] },
  ]);
  const reading: ReadDocument = { ...draft.reading, passages: [...draft.reading.passages, ...PASSAGES] };
  await documents.add({ ...draft, reading }, 'test', new Date(0));
  const index = createFactIndex((await documents.list()).map(asKnowledge), readQuestionPlainly);
  const context = { index, places: ['tan lap', 'tan hoa'], paraphrases: createParaphrases([], readQuestionPlainly) };
  finder = createImportedFinder(context, { records: () => [], quotes: () => [] });
});

function ask(text: string): FactFinding | undefined {
  return finder.find(readQuestionPlainly(text));
}

function itemsOf(text: string) {
  const reply = ask(text)?.reply;
  return reply?.kind === 'fact-answer' ? reply.items.map(({ fact }) => fact) : [];
}

describe('answers from an imported document', () => {
  test('a record tells who and when, and is marked as not confirmed', () => {
    const [first] = itemsOf('Ai chủ trì khảo sát các tuyến đường cần trồng cây?');
    expect(first).toMatchObject({ kind: 'task', lead: ['Công chức Địa chính - Xây dựng'], isProposed: true });
  });

  test('a target tells its value', () => {
    const [first] = itemsOf('Tỷ lệ hộ gia đình phân loại rác tại nguồn phải đạt bao nhiêu phần trăm?');
    expect(first).toMatchObject({ kind: 'target', value: '75', operator: '>=' });
  });

  test('where no record answers, the sentence that does is quoted with its place', () => {
    const [first] = itemsOf('Trồng cây phải chọn loại cây phù hợp với đất gì?');
    expect(first).toMatchObject({ kind: 'passage', ref: 'I.2', statement: expect.stringContaining('đất phèn') });
  });

  test('a sentence that announces a list goes on with it', () => {
    const [first] = itemsOf('Kiểm tra thu gom rác thải nhựa tại những điểm tập kết nào?');
    expect(first?.statement).toContain('ấp Đông');
    expect(first?.statement).toContain('ấp Tây');
  });

  test('what stands under a heading answers who asks for it by the heading', () => {
    const [first] = itemsOf('Văn phòng Ủy ban nhân dân xã có những trách nhiệm gì?');
    expect(first?.statement).toContain('Đôn đốc các ấp');
    expect(first?.statement).toContain('kinh phí hỗ trợ cây giống');
  });

  test('the duties of a role are listed', () => {
    const duties = itemsOf('Công chức Địa chính - Xây dựng chủ trì những nhiệm vụ nào?');
    expect(duties.map(({ subject }) => subject)).toEqual([
      'Khảo sát các tuyến đường cần trồng cây',
      'Lập danh sách hộ nhận cây giống',
    ]);
  });

  test('a short name means what the document says at its first use', () => {
    expect(itemsOf('TTQMT là gì?')[0]).toMatchObject({
      kind: 'definition',
      statement: 'TTQMT là tổ tự quản môi trường.',
    });
  });

  test('the head tells who signed', () => {
    expect(itemsOf('Ai ký Kế hoạch 45/KH-UBND?')[0]?.statement).toContain('Trần Văn Mẫu');
  });
});

describe('what a document does not tell is not answered', () => {
  test.each([
    ['another matter', 'Phí cấp giấy phép xây dựng nhà ở là bao nhiêu?'],
    ['another place', 'Việc trồng cây ở Tân Hòa phải chọn loại cây nào phù hợp với đất phèn?'],
    ['another year', 'Năm 2031 kiểm tra thu gom rác thải nhựa tại bao nhiêu điểm tập kết?'],
    ['another document', 'Theo Kế hoạch 99/KH-UBND phải chọn loại cây nào phù hợp với đất phèn?'],
    ['a result asked of a plan', 'Tỷ lệ hộ gia đình phân loại rác thực tế đã đạt bao nhiêu phần trăm?'],
    ['a sum asked of a share', 'Kinh phí phân loại rác tại nguồn là bao nhiêu triệu đồng?'],
    ['a name asked of an office', 'Công chức Địa chính - Xây dựng tên gì?'],
  ])('%s', (_, text) => {
    expect(ask(text)?.reply.kind).not.toBe('fact-answer');
  });
});
