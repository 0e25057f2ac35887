import { describe, expect, test } from 'vitest';
import { readQualifiers, sameDate } from './qualifiers.js';

const years = (text: string) => [...readQualifiers(text).years].sort();
const quarters = (text: string) => [...readQualifiers(text).quarters].sort();
const months = (text: string) => [...readQualifiers(text).months].sort();
const dates = (text: string) => [...readQualifiers(text).dates].sort();

describe('years', () => {
  test.each([
    ['mục tiêu năm 2026', [2026]],
    ['từ 2021 - 2025', [2021, 2025]],
    ['giai đoạn 2021-2030', [2021, 2030]],
    ['tháng 02/2022', [2022]],
    ['ngày 09 tháng 12 năm 2024', [2024]],
    ['Nghị định 61/2018/NĐ-CP quy định gì', []],
    ['Quyết định 39/2024/QĐ-UBND', []],
    ['TCVN ISO 9001:2015 gồm 2.025 hồ sơ', [2015]],
    ['có 20250 hồ sơ', []],
  ])('%s', (text, expected) => {
    expect(years(text)).toEqual(expected);
  });
});

describe('quarters', () => {
  test.each([
    ['Quý I/2025', [1]],
    ['quý 4 năm nay', [4]],
    ['quý hai và Quý III', [2, 3]],
    ['q1 2025', [1]],
    ['quý vị cho hỏi', []],
    ['quy ivanov', []],
  ])('%s', (text, expected) => {
    expect(quarters(text)).toEqual(expected);
  });
});

describe('dates and months', () => {
  test.each([
    ['đến 28/02/2025', ['28/2/2025']],
    ['ngày 5-3', ['5/3']],
    ['ngày 06 tháng 02 năm 2025', ['6/2/2025']],
    ['ngày 6 tháng 2', ['6/2']],
    ['2024-12-09', ['9/12/2024']],
    ['đạt 3/33 nhiệm vụ', []],
    ['phiếu 45/12', []],
  ])('%s', (text, expected) => {
    expect(dates(text)).toEqual(expected);
  });

  test('a month counts only where no day is named', () => {
    expect(months('hạn trong tháng 2')).toEqual([2]);
    expect(months('trong 02/2025')).toEqual([2]);
    expect(months('ngày 6 tháng 2')).toEqual([]);
    expect(months('tháng 13 này')).toEqual([]);
  });
});

test('diacritics do not matter', () => {
  expect(readQualifiers('Quý II năm 2025, ngày 15/3')).toEqual(readQualifiers('quy ii nam 2025, ngay 15/3'));
});

test('a date without a year is the same day of any year', () => {
  const recorded = new Set(['28/2/2025', '15/3']);
  expect(sameDate('28/2', recorded)).toBe(true);
  expect(sameDate('28/2/2025', recorded)).toBe(true);
  expect(sameDate('15/3/2024', recorded)).toBe(true);
  expect(sameDate('28/2/2024', recorded)).toBe(false);
  expect(sameDate('2/28', recorded)).toBe(false);
  expect(sameDate('28/2', new Set())).toBe(false);
});
