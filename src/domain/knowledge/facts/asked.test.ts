import { expect, test } from 'vitest';
import { fold } from '../../language/letters/fold.js';
import { type Asked, readAsked } from './asked.js';

const EXAMPLES: readonly (readonly [string, readonly Asked[]])[] = [
  ['Đơn vị nào chủ trì việc rà soát thủ tục?', ['lead']],
  ['việc này giao cho công chức nào', ['lead']],
  ['Những ai phối hợp với Sở Nội vụ?', ['coordinating']],
  ['Cấp nào phê duyệt đề án?', ['approver']],
  ['báo cáo kết quả gửi về đâu', ['reports-to']],
  ['Chủ tịch phường tên gì?', ['person']],
  ['Kế hoạch này do ai ký?', ['person']],
  ['Hạn chót nộp báo cáo?', ['deadline']],
  ['chậm nhất ngày mấy phải gửi', ['deadline']],
  ['Bao lâu kiểm tra một lần?', ['frequency']],
  ['Có bao nhiêu hồ sơ trễ hạn?', ['how-many']],
  ['tỉnh xếp thứ mấy', ['how-many']],
  ['Làm theo nghị định nào?', ['which-document']],
  ['căn cứ pháp lý của việc này', ['which-document']],
  ['SIPAS viết tắt của gì', ['definition']],
  ['Văn bản đó quy định gì?', ['contents']],
  ['Mô hình đó ở huyện nào?', ['where']],
  ['mấy giờ thì mở cửa', ['hours']],
  ['cho xin số điện thoại', ['contact']],
  ['địa chỉ truy cập hệ thống là gì', ['address-online']],
  ['Vì sao hồ sơ trễ hạn?', ['why']],
  ['Liệt kê nhiệm vụ của phường', ['list']],
];

test.each(EXAMPLES)('%s', (question, expected) => {
  const asked = readAsked(fold(question).replace(/[?.,]/g, ''));
  expect([...asked]).toEqual(expect.arrayContaining([...expected]));
});

test('every kind of asking is exampled above', () => {
  const kinds: Record<Asked, true> = {
    lead: true,
    coordinating: true,
    approver: true,
    'reports-to': true,
    person: true,
    deadline: true,
    frequency: true,
    'how-many': true,
    'which-document': true,
    definition: true,
    contents: true,
    where: true,
    hours: true,
    contact: true,
    'address-online': true,
    why: true,
    list: true,
  };
  const exampled = new Set(EXAMPLES.flatMap(([, asked]) => asked));
  expect(Object.keys(kinds).filter((kind) => !exampled.has(kind as Asked))).toEqual([]);
});

test('a statement asks nothing', () => {
  expect([...readAsked('phuong da nhan ho so')]).toEqual([]);
});

test('the number of a document is no count', () => {
  const asked = readAsked('nghi dinh so bao nhieu ve mot cua');
  expect(asked).toContain('which-document');
  expect(asked).not.toContain('how-many');
});

test.each(['tiep nhan ho so bao nhieu', 'co so may giuong', 'chi so bao nhieu', 'con so bao nhieu'])(
  '%s counts',
  (plain) => {
    expect(readAsked(plain)).not.toContain('which-document');
  },
);

test('a share of dossiers is a count', () => {
  expect([...readAsked('so hoa ho so bao nhieu phan tram')]).toEqual(['how-many']);
});

test('how often is no count', () => {
  const asked = readAsked('bao lau kiem tra cong vu mot lan may ky');
  expect(asked).toContain('frequency');
  expect(asked).not.toContain('how-many');
});

test('a long question that ends in "la gi" asks for no definition', () => {
  expect(readAsked('par index la gi')).toContain('definition');
  expect(readAsked('muc tieu cua chi so hai long tai phuong trong nam nay la gi')).not.toContain('definition');
});

test('words inside longer words are no signs', () => {
  expect([...readAsked('phuong aichi vi saotruc')]).toEqual([]);
});
