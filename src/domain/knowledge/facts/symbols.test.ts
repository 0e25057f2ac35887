import { describe, expect, test } from 'vitest';
import { fold } from '../../language/letters/fold.js';
import { isSymbol, symbolOf, symbolsAsked, symbolsIn } from './symbols.js';

describe('whole symbols', () => {
  test.each([
    ['Nghị định số 61/2018/NĐ-CP và Quyết định 09/QĐ-UBND', ['61/2018/nd-cp', '9/qd-ubnd']],
    ['Nghị quyết 57-NQ/TW của Bộ Chính trị', ['57-nq/tw']],
    ['Quyết định 10/QĐ-UBND-TL', ['10/qd-ubnd-tl']],
    ['đạt 28/33 nhiệm vụ, ngày 15/3/2025', []],
    ['tỷ lệ 25,2%', []],
  ])('%s', (text, expected) => {
    expect(symbolsIn(fold(text))).toEqual(expected);
  });
});

describe('what a question calls a document by', () => {
  test.each([
    ['kế hoạch 51 nói gì', ['51']],
    ['kế hoạch số 051 nói gì', ['51']],
    ['nghị định 61/2018 về gì', ['61/2018']],
    ['quyết định 39/2024/QĐ-UBND', ['39/2024/qd-ubnd']],
    ['kế hoạch 2025 của phường', []],
    ['quyết định 36 quy định gì', ['36']],
    ['quyết định 36 ký ngày nào', ['36']],
    ['kế hoạch 51 ngày 06/02/2025', ['51']],
    ['kế hoạch 51 năm 2025', ['51']],
    ['kế hoạch 12 tháng', []],
    ['kế hoạch 5 năm', []],
    ['kế hoạch 5 năm 2021 - 2025', []],
    ['báo cáo 3 nội dung', []],
    ['báo cáo tháng 02/2022', []],
    ['có 15 nhiệm vụ', []],
  ])('%s', (text, expected) => {
    expect(symbolsAsked(fold(text))).toEqual(expected);
  });
});

describe('comparing', () => {
  const symbol = symbolOf('051/KH-BCĐ');

  test('a number or a beginning up to a separator names the document', () => {
    expect(symbol).toBe('51/kh-bcd');
    expect(isSymbol('51', symbol)).toBe(true);
    expect(isSymbol('51/kh', symbol)).toBe(true);
    expect(isSymbol('51/kh-bcd', symbol)).toBe(true);
  });

  test('another number, a piece of a number or another issuer does not', () => {
    expect(isSymbol('5', symbol)).toBe(false);
    expect(isSymbol('151', symbol)).toBe(false);
    expect(isSymbol('51/kh-ubnd', symbol)).toBe(false);
    expect(isSymbol('51/k', symbol)).toBe(false);
  });
});
