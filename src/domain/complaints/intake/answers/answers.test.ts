import { describe, expect, test } from 'vitest';
import { correctsPlace } from './corrects-place.js';
import { isAsking, readOwnQuestion } from './own-question.js';
import { readContact } from './read-contact.js';
import { asksHowToFile, filingNamed, readWish } from './read-wish.js';
import { readWords } from './read-word.js';

test.each([
  ['Lan, 0901 234 567', { name: 'Lan', phone: '0901234567' }],
  ['tôi tên Trần Văn Bình sđt 0938.111.222', { name: 'Trần Văn Bình', phone: '0938111222' }],
  ['+84 901 234 567', { phone: '0901234567' }],
  ['so dien thoai 0273 3871 234', { phone: '02733871234' }],
  ['Nguyễn Thị Lan', { name: 'Nguyễn Thị Lan' }],
  ['tôi không muốn để lại gì cho các anh các chị hết', undefined],
  ['12345', undefined],
  ['em không muốn để tên', undefined],
  ['khong muon de ten dau', undefined],
  ['Nguyễn Văn Được', { name: 'Nguyễn Văn Được' }],
])('"%s" leaves %o', (text, contact) => expect(readContact(text)).toEqual(contact));

describe('words that steer', () => {
  test.each([
    ['quay lại', 'back'],
    ['tro lai', 'back'],
    ['/quaylai', 'back'],
    ['hủy', 'cancel'],
    ['thôi khỏi', 'cancel'],
    ['không gửi nữa', 'cancel'],
    ['bỏ qua đi em', 'skip'],
    ['u dong y nha', 'yes'],
    ['dạ được', 'yes'],
    ['gửi luôn đi', 'send'],
    ['chỉ hỏi thôi', 'only-asking'],
    ['xong rồi', 'done'],
    ['sửa lại', 'edit'],
    ['huỷ bỏ', 'cancel'],
    ['gởi đi', 'send'],
    ['hổng có hình', 'done'],
    ['ko có', 'done'],
    ['để mai mốt tính', 'later'],
    ['oki', 'yes'],
    ['ừm gửi lun', 'send'],
    ['gui di chau', 'send'],
    ['dạ bác gửi nghen', 'send'],
    ['thôi giỡn chơi', 'only-asking'],
    ['nói đùa thôi mà', 'only-asking'],
    ['ẩn danh', 'unnamed'],
    ['em không muốn để tên', 'unnamed'],
    ['đừng ghi tên em nha', 'unnamed'],
    ['khong de ten', 'unnamed'],
    ['giấu tên giùm', 'unnamed'],
    ['khong biet chup', 'done'],
    ['không có rảnh chụp hình', 'done'],
    ['em không có điện thoại', 'done'],
  ])('%s: %s', (text, word) => expect(readWords(text)).toContain(word));

  test.each([
    'đường hư từ hôm qua',
    'Dũng',
    'gọi đi',
    'Hồng',
    'Thời',
    'quá',
    'hủy hoại môi trường',
    'gửi xe ở chợ',
    'không có đèn ở hẻm 12',
    '',
  ])('none in "%s"', (text) => expect(readWords(text)).toEqual([]));
});

describe('a place said again', () => {
  test.each([
    'ủa lộn, hẻm 22 mới đúng',
    'à nhầm, ở khu phố 3',
    'không phải hẻm 20 đâu, là hẻm 22 đường Lê Lợi',
    'em ghi lon, duong Nguyen Trai moi dung',
    'lộn rồi em, chợ Bến Đình mới phải',
    'tôi ghi sai, số nhà 15 đường Lê Lợi',
  ])('corrected: %s', (text) => expect(correctsPlace(text)).toBe(true));

  test.each([
    'hẻm 22 tối qua',
    'từ hôm lộn xộn ở chợ',
    'nhầm, hôm qua',
    'đường lộn xộn lắm',
    'không phải hôm nay',
    'cái cống lớn trước nhà bị nghẹt',
    'cai cong lon truoc nha bi nghet',
    'con đường lớn bị lún',
    'không phải một mình em, cả xóm bị',
    'không phải lỗi của xã, tại công ty',
    'nhầm rồi, cho em ghi lại số 0901 234 567',
    'nham so roi cho em ghi lai',
    'không phải đường nào cũng có đèn',
    'sửa lại đường giùm bà con',
  ])('not corrected: %s', (text) => expect(correctsPlace(text)).toBe(false));
});

test.each(['ẩn danh đc k ạ', 'có bị lộ tên không vậy ad', 'mất tiền ko á'])('%s asks', (text) =>
  expect(isAsking(text)).toBe(true),
);

describe('a wish without a matter', () => {
  test.each([
    ['tôi muốn phản ánh', 'phan-anh'],
    ['cho em gui phan anh voi', 'phan-anh'],
    ['Tôi muốn khiếu nại ạ', 'khieu-nai'],
    ['muốn tố cáo', 'to-cao'],
    ['tôi muốn phản ánh đèn đường hư', undefined],
    ['đề nghị lắp đèn', undefined],
  ])('%s: %s', (text, kind) => expect(readWish(text)).toBe(kind));

  test.each(['phản ánh ở đâu', 'làm sao để tố cáo', 'đèn hư thì báo ai', 'khieu nai can giay to gi'])(
    '"%s" asks how',
    (text) => expect(asksHowToFile(text)).toBe(true),
  );

  test('which way is named', () => {
    expect(filingNamed('khiếu nại thì làm thế nào')).toBe('khieu-nai');
    expect(filingNamed('đèn hư báo ai')).toBe('phan-anh');
  });
});

describe('questions about the dialogue', () => {
  test.each([
    ['mất bao lâu?', 'how-long'],
    ['bao lâu thì có kết quả', 'how-long'],
    ['có mất tiền không', 'cost'],
    ['ai sẽ đọc cái này?', 'who-sees'],
    ['co bi lo ten khong', 'anonymous'],
    ['hỏi số điện thoại để làm gì', 'why'],
    ['hẻm 12 đường Trần Phú', undefined],
    ['ai đó đổ rác ở đây từ hôm qua tới giờ', undefined],
  ])('%s: %s', (text, asked) => expect(readOwnQuestion(text)).toBe(asked));

  test('an answer is no question', () => {
    expect(isAsking('từ tuần trước')).toBe(false);
    expect(isAsking('đăng ký tạm trú cần giấy tờ gì?')).toBe(true);
  });
});
