import { expect, test } from 'vitest';
import { fold } from '../../../language/letters/fold.js';
import { readAftercare } from './read-aftercare.js';

const ADDED: readonly (readonly [text: string, words: string])[] = [
  ['bổ sung: có thêm 2 cái đèn nữa cũng tắt', 'có thêm 2 cái đèn nữa cũng tắt'],
  ['bổ sung thêm là cột điện cũng nghiêng', 'cột điện cũng nghiêng'],
  ['bổ sung cột số 8 cũng hư luôn', 'cột số 8 cũng hư luôn'],
  ['bổ sung cái\n\nnắp cống cũng hư', 'cái nắp cống cũng hư'],
  ['cho tôi bổ sung vào phản ánh hôm qua: nước chảy vô nhà rồi', 'nước chảy vô nhà rồi'],
  ['gửi thêm hình được không', ''],
  ['cho tôi nhắn thêm cho hồ sơ', ''],
  ['thêm hình', ''],
  ['em ơi cho cô gửi thêm hình', ''],
  ['tôi muốn bổ sung thông tin cho phản ánh của tôi', ''],
  ['nói thêm là tối qua có người té', 'tối qua có người té'],
  ['báo thêm nhà kế bên cũng ngập', 'nhà kế bên cũng ngập'],
  ['à quên nói là xe rác không vào được hẻm', 'xe rác không vào được hẻm'],
  ['muốn bổ sung thêm', ''],
  ['gửi hình bổ sung cho việc hôm trước', ''],
  ['còn cái nắp cống bể nữa, cho tôi bổ sung', 'còn cái nắp cống bể nữa'],
  ['hẻm bên cạnh cũng ngập. xin bổ sung thêm', 'hẻm bên cạnh cũng ngập'],
];

test.each(
  ADDED.flatMap(([text, words]) => [
    [text, words],
    [fold(text), fold(words)],
  ]),
)('added: %s', (text, words) => {
  expect(readAftercare(text)).toMatchObject({ act: 'add', words });
});

const WITHDRAWN: readonly (readonly [text: string, reason: string])[] = [
  ['tôi muốn rút lại phản ánh này, người ta sửa rồi', 'người ta sửa rồi'],
  ['rút hồ sơ', ''],
  ['rút lại', ''],
  ['rút phản ánh', ''],
  ['cho em rút lại phản ánh vì hàng xóm đã dọn', 'hàng xóm đã dọn'],
  ['người ta sửa rồi, cho tôi rút lại phản ánh', 'người ta sửa rồi'],
  ['thôi không phản ánh nữa', ''],
  ['hủy phản ánh hôm qua giùm tôi', ''],
  ['tôi xin rút đơn khiếu nại', ''],
  ['không cần xử lý nữa đâu, đèn sáng lại rồi', 'đèn sáng lại rồi'],
];

test.each(WITHDRAWN.slice(0, 7))('withdrawn: %s', (text, words) => {
  expect(readAftercare(text)).toMatchObject({ act: 'withdraw', words });
  expect(readAftercare(fold(text))).toMatchObject({ act: 'withdraw', words: fold(words) });
});

test.each(WITHDRAWN.slice(7))('meant to be withdrawn: %s', (text) => {
  expect(readAftercare(text)).toMatchObject({ act: 'withdraw' });
  expect(readAftercare(fold(text))).toMatchObject({ act: 'withdraw' });
});

test('a tố cáo is told apart', () => {
  expect(readAftercare('tôi muốn rút tố cáo')).toMatchObject({ act: 'withdraw', isOfDenunciation: true });
  expect(readAftercare('rút đơn tố cáo')).toMatchObject({ act: 'withdraw', isOfDenunciation: true });
});

test.each([
  ['cho tôi đổi số điện thoại thành 0909876543', { phone: '0909876543' }],
  ['doi sdt thanh 0909 876 543', { phone: '0909876543' }],
  ['số mới của tôi là 0909876543', { phone: '0909876543' }],
  ['có gì gọi số 0909876543 nha', { phone: '0909876543' }],
  ['cập nhật lại số điện thoại 0909876543', { phone: '0909876543' }],
  ['đổi tên liên hệ thành Nguyễn Văn Tám', { name: 'Nguyễn Văn Tám' }],
  ['tôi đổi số rồi, 0909876543', { phone: '0909876543' }],
])('another contact: %s', (text, contact) => {
  expect(readAftercare(text)).toMatchObject({ act: 'contact', contact });
});

test('a contact that was not told yet is asked for', () => {
  expect(readAftercare('tôi muốn đổi số điện thoại')).toMatchObject({ act: 'contact', contact: undefined });
});

test.each([
  ['/bosung VTH6-XQF8 còn hai cái nữa', { act: 'add', typed: 'VTH6-XQF8', words: 'còn hai cái nữa' }],
  ['/bosung', { act: 'add', words: '', isCommand: true }],
  ['/rut VTH6-XQF8', { act: 'withdraw', typed: 'VTH6-XQF8', words: '' }],
  ['bổ sung hồ sơ VTH6-XQF8: nước dâng thêm', { act: 'add', typed: 'VTH6-XQF8', words: 'nước dâng thêm' }],
  ['rút phản ánh VTH6-XQF8', { act: 'withdraw', typed: 'VTH6-XQF8', words: '' }],
])('with its code: %s', (text, read) => {
  expect(readAftercare(text)).toMatchObject(read);
});

test.each([
  'bổ sung hộ tịch cần giấy gì',
  'thay đổi, cải chính, bổ sung thông tin hộ tịch',
  'bổ sung hồ sơ đăng ký kết hôn',
  'cần bổ sung giấy tờ gì không',
  'rút bảo hiểm xã hội một lần',
  'rút hồ sơ gốc',
  'rút đơn ly hôn ở đâu',
  'rút tiền trợ cấp',
  'rút học bạ cho con',
  'đổi tên trong giấy khai sinh',
  'đổi số điện thoại VNeID',
  'đổi số nhà',
  'đèn đường hẻm 12 tắt nữa rồi',
  'phản ánh của tôi tới đâu rồi',
  'thêm con vào hộ khẩu',
  'cho tôi hỏi thêm về khai sinh',
  'số điện thoại của phường là bao nhiêu',
  'cảm ơn',
  'gọi số nào để báo cháy',
  'tôi muốn phản ánh cái cống bị nghẹt',
  'hôm nay tôi báo thêm một việc khác là rác đầy chợ',
])('none: %s', (text) => {
  expect(readAftercare(text)).toBeUndefined();
});

test.each([
  ["marks of one's own behind a wish", `cái nắp cống bể, bổ sung hồ sơ ${'đã gửi hôm qua '.repeat(30)}xx`],
  ['a wish that is not finished', `không phản ánh ${'đã gửi hôm qua '.repeat(30)}xx`],
  ['codes', `cái nắp cống bể, bổ sung ${'mã số vth6-xqf8 '.repeat(30)}xx`],
  ['pictures', `cái nắp cống bể, bổ sung ${'tấm hình ảnh '.repeat(40)}xx`],
  ['leads and stops', `${'dạ, em ơi. tôi muốn '.repeat(100)}xx`],
])('%s, over and over, hold nobody up', (_, text) => {
  const from = performance.now();
  readAftercare(text);
  expect(performance.now() - from).toBeLessThan(500);
});
