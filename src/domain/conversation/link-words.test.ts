import { expect, test } from 'vitest';
import { readLinkWords } from './link-words.js';

test.each([
  'lienket RH4UF-ZUK9P',
  'lienket rh4uf zuk9p',
  'RH4UF-ZUK9P',
  'rh4ufzuk9p',
  'liên kết: RH4UF-ZUK9P ạ',
  'mã liên kết của tôi là RH4UF-ZUK9P',
])('"%s" links with the code', (text) => {
  expect(readLinkWords(text)).toEqual({ name: 'lienket', argument: 'RH4UFZUK9P' });
});

test.each([
  'liên kết tài khoản',
  'Thanh Trang',
  'liên kết giúp Thanh Trang với',
  'số 36/QĐ-UBND',
  'HK3M-9PQT',
  '0912345678',
  'tôi tra mã RH4UF-ZUK9P',
  'RH4UF-ZUK9PX',
  '',
])('"%s" does not', (text) => {
  expect(readLinkWords(text)).toBeUndefined();
});
