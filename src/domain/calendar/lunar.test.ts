import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { nextLunarDay, solarDayOf } from './lunar.js';

describe('lunar days', () => {
  test.each([
    [1968, '1968-01-29'],
    [1985, '1985-01-21'],
    [2007, '2007-02-17'],
    [2025, '2025-01-29'],
    [2026, '2026-02-17'],
    [2027, '2027-02-06'],
  ])('Tết of %i is %s', (year, date) => expect(solarDayOf(year, 1, 1)?.toString()).toBe(date));

  test.each([
    [2024, '2024-04-18'],
    [2025, '2025-04-07'],
    [2026, '2026-04-26'],
    [2027, '2027-04-16'],
  ])('Giỗ Tổ of %i is %s', (year, date) => expect(solarDayOf(year, 3, 10)?.toString()).toBe(date));

  test('a month of 29 days has no thirtieth', () => {
    expect(solarDayOf(2026, 12, 29)?.toString()).toBe('2027-02-05');
    expect(solarDayOf(2026, 12, 30)).toBeUndefined();
  });

  test('the next one is today or later, over the turn of the lunar year', () => {
    const from = (date: string) => Temporal.PlainDate.from(date);
    expect(nextLunarDay(from('2026-12-01'), 12, 23)?.toString()).toBe('2027-01-30');
    expect(nextLunarDay(from('2026-01-10'), 12, 23)?.toString()).toBe('2026-02-10');
    expect(nextLunarDay(from('2026-02-17'), 1, 1)?.toString()).toBe('2026-02-17');
  });
});
