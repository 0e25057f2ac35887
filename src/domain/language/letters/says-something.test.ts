import { expect, test } from 'vitest';
import { saysSomething } from './says-something.js';

test.each([
  'chờ vật tư',
  'cho vat tu ve',
  'chờ UBND phường duyệt kinh phí, TTHC 2 bên',
  'đơn vị thi công chưa có bóng LED 40W',
  'MƯA BÃO KÉO DÀI',
  'mất điện',
])('%s may be a reason', (text) => {
  expect(saysSomething(text)).toBe(true);
});

test.each(['abc xyz qwe', 'asdf', 'x', '...', '123 456', 'UBND', 'bận', 'ok ok', 'la la la', 'qwerty zxcvb chờ'])(
  '%s is none',
  (text) => {
    expect(saysSomething(text)).toBe(false);
  },
);
