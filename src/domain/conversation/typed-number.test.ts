import { expect, test } from 'vitest';
import { pickedOf, typedNumber } from './typed-number.js';

test.each([
  '2',
  ' 2 ',
  '2.',
  '2)',
  '(2)',
  '2️⃣',
  '02',
  'số 2',
  'so 2',
  'Số 2 nhé',
  'chọn 2',
  'chon so 2',
  'câu 2',
  'mục 2 ạ',
  'dạ 2',
  'dạ 2 ạ',
  'em chọn số 2',
  '2 nha em',
  'lấy cái 2 đi',
])('%s picks the second line', (text) => {
  expect(typedNumber(text)).toBe(2);
});

test.each([
  '',
  'hai con',
  '2/9',
  '2 năm',
  'ấp 2',
  'hẻm 2',
  '2 cái đèn hư',
  '200',
  '2?',
  'số 2 đường Lê Lợi',
  '2 3',
  'hồ sơ số 2',
])('"%s" picks nothing', (text) => {
  expect(typedNumber(text)).toBeUndefined();
});

test('a number beyond the list picks nothing', () => {
  expect(pickedOf(['a', 'b'], 'số 2')).toBe('b');
  expect(pickedOf(['a', 'b'], '3')).toBeUndefined();
  expect(pickedOf(['a', 'b'], '0')).toBeUndefined();
});
