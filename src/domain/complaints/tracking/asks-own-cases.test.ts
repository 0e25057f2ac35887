import { expect, test } from 'vitest';
import { asksOwnCases, mayAskOwnCases } from './asks-own-cases.js';

test.each([
  'đơn của tôi tới đâu rồi',
  'don cua em den dau roi',
  'đơn tôi gửi hôm trước sao rồi',
  'vụ tôi báo tới đâu rồi',
  'có ai xem đơn của tôi chưa',
  'đã có ai đọc đơn tôi gửi chưa',
  'việc này giải quyết tới đâu rồi',
  'hồ sơ của tôi tới đâu rồi',
  'bao giờ có kết quả',
  'ma ho so cua bac toi dau roi',
  'em muốn coi lại đơn của em tới đâu',
  'cháu ơi việc của bà tới đâu rồi',
])('after what one brought oneself, where there is something: %s', (text) => {
  expect(mayAskOwnCases(text)).toBe(true);
});

test.each([
  'đơn xin xác nhận độc thân nộp ở đâu',
  'đơn khiếu nại viết thế nào',
  'mẫu đơn của phường lấy ở đâu',
  'có ai xem giúp tôi đơn này viết đúng chưa',
  'vụ này ai giải quyết',
  'hồ sơ của tôi cần những gì',
])('not after one’s own: %s', (text) => {
  expect(mayAskOwnCases(text) || asksOwnCases(text)).toBe(false);
});
