import { beforeAll, describe, expect, test } from 'vitest';
import { fold } from '../../language/letters/fold.js';
import { readQuestionPlainly } from '../../language/reading/question.js';
import type { KnowledgeDocument } from '../record.js';
import { createFactIndex } from './fact-index.js';
import type { FactFinding } from './fact-reply.js';
import { createFactFinder, type FactFinder } from './find-facts.js';
import { createParaphrases } from './paraphrases.js';

/** A provincial report of a quarter and the plan of a ward in another province; places and people are made up. */
const REPORT: KnowledgeDocument = {
  id: 'bao-cao-27',
  symbol: '27/BC-UBND',
  type: 'Báo cáo',
  issuer: 'UBND tỉnh Sông Lam',
  place: 'Sông Lam',
  issuedOn: '2025-03-22',
  issuedText: 'ngày 22/3/2025',
  signer: { name: 'Lê Văn Mẫu', role: 'Chủ tịch UBND tỉnh' },
  title: 'Cải cách hành chính Quý I năm 2025',
  about: 'Báo cáo kết quả cải cách hành chính Quý I/2025 của tỉnh Sông Lam.',
  also: ['báo cáo 27', 'báo cáo cải cách hành chính quý I'],
  places: ['tỉnh Sông Lam', 'huyện Mẫu Hòa'],
  years: [2025],
  cautions: [],
  missing: [{ ref: 'Phụ lục', what: 'Bảng số liệu của từng sở' }],
  facts: [
    {
      id: 'ho-so.tiep-nhan',
      kind: 'figure',
      ref: 'II.2',
      subject: 'Số hồ sơ thủ tục hành chính tiếp nhận Quý I/2025',
      statement: 'Trong Quý I/2025 tỉnh tiếp nhận 8.412 hồ sơ thủ tục hành chính.',
      value: '8.412',
      unit: 'hồ sơ',
      period: 'Quý I/2025',
      group: 'ho-so',
    },
    {
      id: 'ho-so.tre-han',
      kind: 'figure',
      ref: 'II.2',
      subject: 'Số hồ sơ giải quyết quá hạn Quý I/2025',
      statement: 'Có 96 hồ sơ giải quyết quá hạn.',
      value: '96',
      unit: 'hồ sơ',
      period: 'Quý I/2025',
      group: 'ho-so',
    },
    {
      id: 'ho-so.truc-tuyen',
      kind: 'figure',
      ref: 'II.2',
      subject: 'Tỷ lệ hồ sơ nộp trực tuyến Quý I/2025',
      statement: 'Hồ sơ nộp trực tuyến chiếm 61,5%.',
      value: '61,5',
      unit: '%',
      period: 'Quý I/2025',
      group: 'ho-so',
    },
    {
      id: 'thu-tuc.dat-dai',
      kind: 'figure',
      ref: 'II.3',
      subject: 'Số thủ tục lĩnh vực đất đai',
      value: '1.204',
      unit: 'thủ tục',
      period: 'Quý I/2025',
    },
    {
      id: 'thu-tuc.moi-truong',
      kind: 'figure',
      ref: 'II.3',
      subject: 'Số thủ tục lĩnh vực môi trường',
      value: '131',
      unit: 'thủ tục',
      period: 'Quý I/2025',
    },
    {
      id: 'hai-long',
      kind: 'figure',
      ref: 'II.4',
      subject: 'Chỉ số SIPAS năm 2024 của tỉnh Sông Lam',
      statement: 'Chỉ số SIPAS năm 2024 của tỉnh đạt 84,1%.',
      value: '84,1',
      unit: '%',
      period: 'năm 2024',
    },
    {
      id: 'mo-hinh.thu-sau',
      kind: 'initiative',
      ref: 'chú thích 2',
      subject: 'Mô hình “Thứ Sáu xanh” của huyện Mẫu Hòa',
      statement: 'Huyện Mẫu Hòa có mô hình “Thứ Sáu xanh”.',
      owner: 'UBND huyện Mẫu Hòa',
      places: ['huyện Mẫu Hòa'],
      silentOn: ['contents', 'hours'],
    },
    {
      id: 'can-cu.kiem-soat',
      kind: 'legal-basis',
      ref: 'I.1',
      subject: 'Kế hoạch kiểm soát thủ tục hành chính năm 2025 của tỉnh',
      cites: {
        symbol: '311/KH-UBND',
        issuer: 'UBND tỉnh Sông Lam',
        date: '2024-12-18',
        about: 'Kiểm soát thủ tục hành chính năm 2025',
      },
    },
    {
      id: 'doi-thoai',
      kind: 'task',
      ref: 'III.2',
      subject: 'Tổ chức đối thoại với người dân về thủ tục hành chính',
      lead: ['Sở Tư pháp'],
      deadline: { text: 'trong Quý II/2025', kind: 'period' },
    },
  ],
};

const PLAN: KnowledgeDocument = {
  id: 'quyet-dinh-8',
  symbol: '08/QĐ-UBND',
  type: 'Quyết định',
  issuer: 'UBND Phường 4, thành phố Bến Lá',
  place: 'Phường 4, thành phố Bến Lá, tỉnh Núi Hồng',
  issuedOn: '2025-01-15',
  issuedText: 'ngày 15/01/2025',
  signer: {},
  title: 'Kế hoạch cải cách hành chính năm 2025 của Phường 4',
  about: 'Kế hoạch cải cách hành chính năm 2025 của phường.',
  also: ['quyết định 8', 'kế hoạch cải cách hành chính của phường'],
  places: ['Phường 4', 'thành phố Bến Lá', 'tỉnh Núi Hồng'],
  years: [2025],
  cautions: [],
  missing: [],
  facts: [
    {
      id: 'pl.1',
      kind: 'task',
      ref: 'Phụ lục I.1',
      subject: 'Rà soát văn bản quy phạm pháp luật',
      lead: ['Công chức Tư pháp - Hộ tịch'],
      coordinating: ['Công chức Văn phòng - Thống kê'],
      approver: 'UBND phường',
      deadline: { text: 'chậm nhất ngày 30/9/2025', kind: 'date', due: ['2025-09-30'] },
    },
    {
      id: 'pl.2',
      kind: 'task',
      ref: 'Phụ lục I.2',
      subject: 'Tổ chức đối thoại với người dân về thủ tục hành chính',
      lead: ['Công chức Văn phòng - Thống kê'],
      deadline: { text: 'trong Quý III/2025', kind: 'period' },
    },
    {
      id: 'ct.so-hoa',
      kind: 'target',
      ref: 'II.2',
      subject: 'Chỉ tiêu số hóa hồ sơ năm 2025 của phường',
      statement: 'Phường phấn đấu số hóa từ 85% hồ sơ trở lên.',
      operator: '>=',
      value: '85',
      unit: '%',
      period: 'năm 2025',
    },
    {
      id: 'kiem-tra',
      kind: 'responsibility',
      ref: 'III.4',
      subject: 'Kiểm tra công vụ tại bộ phận một cửa',
      statement: 'Kiểm tra định kỳ mỗi quý một lần.',
      lead: ['Chủ tịch UBND phường'],
    },
  ],
};

let finder: FactFinder;

beforeAll(() => {
  finder = createFactFinder({
    index: createFactIndex([REPORT, PLAN], readQuestionPlainly),
    places: ['song lam', 'nui hong', 'ben la', 'mau hoa', 'tan mau', 'dong bang'],
    paraphrases: createParaphrases([['quá hạn', 'trễ hẹn']], readQuestionPlainly),
  });
});

function find(text: string): FactFinding | undefined {
  return finder.find(readQuestionPlainly(text));
}

/** The record that answers first; `undefined` when nothing is told. */
function answerTo(text: string): string | undefined {
  const finding = find(text);
  return finding?.reply.kind === 'fact-answer' ? finding.keys[0] : undefined;
}

describe('the record that was asked for', () => {
  test.each([
    ['who leads', 'Ai chủ trì rà soát văn bản quy phạm pháp luật?', 'quyet-dinh-8#pl.1'],
    ['who helps', 'Ai phối hợp rà soát văn bản quy phạm pháp luật?', 'quyet-dinh-8#pl.1'],
    ['when', 'Hạn rà soát văn bản quy phạm pháp luật là khi nào?', 'quyet-dinh-8#pl.1'],
    ['how often', 'Bao lâu kiểm tra công vụ tại bộ phận một cửa một lần?', 'quyet-dinh-8#kiem-tra'],
    ['how many', 'Quý I/2025 tỉnh tiếp nhận bao nhiêu hồ sơ thủ tục hành chính?', 'bao-cao-27#ho-so.tiep-nhan'],
    ['another number of the same table', 'Tỷ lệ hồ sơ nộp trực tuyến là bao nhiêu?', 'bao-cao-27#ho-so.truc-tuyen'],
    ['which document', 'Kiểm soát thủ tục hành chính năm 2025 theo kế hoạch nào?', 'bao-cao-27#can-cu.kiem-soat'],
    ['where', 'Mô hình Thứ Sáu xanh ở huyện nào?', 'bao-cao-27#mo-hinh.thu-sau'],
    ['a target', 'Chỉ tiêu số hóa hồ sơ của phường năm 2025 là bao nhiêu phần trăm?', 'quyet-dinh-8#ct.so-hoa'],
    ['who signed', 'Ai ký báo cáo 27?', 'bao-cao-27#head.signer'],
    ['when it was issued', 'Quyết định 08/QĐ-UBND ban hành ngày nào?', 'quyet-dinh-8#head.date'],
    ['other words for it', 'Có bao nhiêu hồ sơ giải quyết trễ hẹn?', 'bao-cao-27#ho-so.tre-han'],
  ])('%s', (_, question, key) => {
    expect(answerTo(question)).toBe(key);
  });

  test('without diacritics as well', () => {
    expect(answerTo(fold('Quý I/2025 tỉnh tiếp nhận bao nhiêu hồ sơ thủ tục hành chính?'))).toBe(
      'bao-cao-27#ho-so.tiep-nhan',
    );
    expect(answerTo(fold('Ai chủ trì rà soát văn bản quy phạm pháp luật?'))).toBe('quyet-dinh-8#pl.1');
  });
});

describe('no answer from a record of something else', () => {
  test.each([
    ['another year', 'Năm 2027 tỉnh tiếp nhận bao nhiêu hồ sơ thủ tục hành chính?'],
    ['another year of an index', 'Chỉ số SIPAS năm 2025 của tỉnh Sông Lam là bao nhiêu?'],
    ['another quarter', 'Quý III/2025 tỉnh tiếp nhận bao nhiêu hồ sơ thủ tục hành chính?'],
    ['another province', 'Tỉnh Đồng Bằng tiếp nhận bao nhiêu hồ sơ thủ tục hành chính Quý I/2025?'],
    ['a district of its own', 'Riêng huyện Tân Mẫu tiếp nhận bao nhiêu hồ sơ thủ tục hành chính Quý I/2025?'],
    ['another number of a ward', 'Chỉ tiêu số hóa hồ sơ năm 2025 của phường 7 là bao nhiêu?'],
    ['a document nobody knows', 'Quyết định 915/QĐ-UBND quy định gì về rà soát văn bản quy phạm pháp luật?'],
    ['a number nobody knows', 'Kế hoạch 512 giao ai rà soát văn bản quy phạm pháp luật?'],
    ['something else altogether', 'Giá vé xe buýt tuyến số 3 là bao nhiêu?'],
    ['nothing', ''],
  ])('%s', (_, question) => {
    expect(answerTo(question)).toBeUndefined();
  });

  test('the same ward by its own number is answered', () => {
    expect(answerTo('Chỉ tiêu số hóa hồ sơ năm 2025 của phường 4 là bao nhiêu?')).toBe('quyet-dinh-8#ct.so-hoa');
  });
});

describe('the subject is known, but not what was asked', () => {
  test.each([
    ['a result, where there is a target', 'Phường thực tế đã số hóa bao nhiêu phần trăm hồ sơ năm 2025?', 'how-many'],
    ['the name of an official', 'Công chức Tư pháp - Hộ tịch rà soát văn bản quy phạm pháp luật tên gì?', 'person'],
    [
      'what a model consists of, that is only named',
      'Mô hình Thứ Sáu xanh của huyện Mẫu Hòa có nội dung gì?',
      'contents',
    ],
    ['its hours', 'Mô hình Thứ Sáu xanh mấy giờ bắt đầu?', 'hours'],
    ['a reason nobody gave', 'Vì sao có hồ sơ giải quyết quá hạn Quý I/2025?', 'why'],
  ])('%s', (_, question, asked) => {
    expect(find(question)?.reply).toMatchObject({ kind: 'fact-lacking', asked });
  });

  test('an appendix that is only mentioned is told to be missing', () => {
    expect(find('Phụ lục báo cáo 27 về cải cách hành chính Quý I ghi những gì?')?.reply).toMatchObject({
      kind: 'fact-part-missing',
      ref: 'Phụ lục',
      document: { id: 'bao-cao-27' },
    });
  });

  test('an appendix that is there is answered from', () => {
    expect(answerTo('Phụ lục quyết định 8 giao ai rà soát văn bản quy phạm pháp luật?')).toBe('quyet-dinh-8#pl.1');
  });
});

describe('what stands beside the answer', () => {
  test('the rest of its table is context, itself left out', () => {
    const reply = find('Tỷ lệ hồ sơ nộp trực tuyến Quý I/2025 là bao nhiêu?')?.reply;
    expect(reply?.kind).toBe('fact-answer');
    if (reply?.kind !== 'fact-answer') return;
    const context = reply.context.map(({ fact }) => fact.id);
    const items = reply.items.map(({ fact }) => fact.id);
    expect([...items, ...context].sort()).toEqual(['ho-so.tiep-nhan', 'ho-so.tre-han', 'ho-so.truc-tuyen']);
  });

  test('a question with two parts is answered with both records', () => {
    const finding = find('Số thủ tục lĩnh vực đất đai và lĩnh vực môi trường là bao nhiêu?');
    expect([...(finding?.keys ?? [])].sort()).toEqual(['bao-cao-27#thu-tuc.dat-dai', 'bao-cao-27#thu-tuc.moi-truong']);
    expect(find('Số thủ tục lĩnh vực môi trường là bao nhiêu?')?.keys[0]).toBe('bao-cao-27#thu-tuc.moi-truong');
  });

  test('two documents answer when neither is named, one when it is', () => {
    const task = 'tổ chức đối thoại với người dân về thủ tục hành chính';
    expect([...(find(`Ai chủ trì ${task}?`)?.keys ?? [])].sort()).toEqual([
      'bao-cao-27#doi-thoai',
      'quyet-dinh-8#pl.2',
    ]);
    expect(find(`Theo quyết định 8 ai chủ trì ${task}?`)?.keys).toEqual(['quyet-dinh-8#pl.2']);
    expect(find(`Ai chủ trì ${task} ở tỉnh Sông Lam?`)?.keys).toEqual(['bao-cao-27#doi-thoai']);
  });
});

test('the same question finds the same, whatever was asked between', () => {
  const question = 'Ai chủ trì tổ chức đối thoại với người dân về thủ tục hành chính?';
  const first = find(question);
  find('Quý I/2025 tỉnh tiếp nhận bao nhiêu hồ sơ thủ tục hành chính?');
  expect(find(question)).toEqual(first);
  expect(first?.confidence).toBeGreaterThan(0);
  expect(first?.confidence).toBeLessThanOrEqual(1);
});

test('records that the knowledge index points to are looked at as well, and unknown ones passed over', () => {
  const index = createFactIndex([REPORT, PLAN], readQuestionPlainly);
  const context = { index, places: [], paraphrases: createParaphrases([], readQuestionPlainly) };
  const nearby = createFactFinder(context, () => ['quyet-dinh-8#kiem-tra', 'quyet-dinh-8#never']);
  const question = readQuestionPlainly('xyz');
  expect(createFactFinder(context).rank(question).ranked).toEqual([]);
  expect(nearby.rank(question).ranked.map(({ entry }) => entry.key)).toEqual(['quyet-dinh-8#kiem-tra']);
});
