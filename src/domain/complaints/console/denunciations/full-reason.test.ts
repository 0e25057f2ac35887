import { expect, test } from 'vitest';
import { fullReason } from './full-reason.js';

test.each([
  ['Kiểm tra điều kiện thụ lý đơn số 3', 'Kiểm tra điều kiện thụ lý đơn số 3'],
  ['  xác minh\n theo quyết định 12  ', 'xác minh theo quyết định 12'],
  ['', undefined],
  ['xem', undefined],
  ['xem xem xem xem xem', undefined],
  ['a b c d e', undefined],
  ['............', undefined],
  ['123456 789 000 111', undefined],
])('a reason: %j', (typed, expected) => {
  expect(fullReason(typed)).toBe(expected);
});
