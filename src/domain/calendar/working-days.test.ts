import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import {
  addWorkingDays,
  createWorkingCalendar,
  isWorkingDay,
  nextWorkingDay,
  previousWorkingDay,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
} from './working-days.js';

const day = (date: string) => Temporal.PlainDate.from(date);
/** 30/4 and 1/5 off, 2/5 swapped for Saturday 26/4; the last week of the year not announced. */
const calendar = createWorkingCalendar(
  [2025],
  [
    { date: '2025-04-26', answer: 'working' },
    { date: '2025-04-30', answer: 'off' },
    { date: '2025-05-01', answer: 'off' },
    { date: '2025-05-02', answer: 'off' },
    { date: '2025-12-24', answer: 'unknown' },
  ],
);

describe('a working day', () => {
  test.each([
    ['2025-04-28', 'working'],
    ['2025-04-26', 'working'],
    ['2025-04-27', 'off'],
    ['2025-05-02', 'off'],
    ['2025-12-24', 'unknown'],
    ['2026-01-05', 'unknown'],
  ])('%s: %s', (date, answer) => expect(isWorkingDay(calendar, day(date))).toBe(answer));
});

describe('counting', () => {
  test('leaves out the first day, weekends and holidays', () => {
    expect(addWorkingDays(calendar, day('2025-04-28'), 5)?.toString()).toBe('2025-05-08');
    expect(addWorkingDays(calendar, day('2025-03-14'), 2)?.toString()).toBe('2025-03-18');
  });

  test('counts a Saturday that was swapped in', () => {
    expect(addWorkingDays(calendar, day('2025-04-25'), 1)?.toString()).toBe('2025-04-26');
  });

  test('goes backwards', () => {
    expect(addWorkingDays(calendar, day('2025-05-05'), -2)?.toString()).toBe('2025-04-28');
  });

  test('says nothing where the holidays are not known', () => {
    expect(addWorkingDays(calendar, day('2025-12-22'), 5)).toBeUndefined();
    expect(addWorkingDays(calendar, day('2025-12-30'), 3)).toBeUndefined();
    expect(nextWorkingDay(calendar, day('2025-12-23'))).toBeUndefined();
  });
});

describe('the nearest working day', () => {
  test('is the day itself or one of its neighbours', () => {
    expect(workingDayOnOrAfter(calendar, day('2025-04-30'))?.toString()).toBe('2025-05-05');
    expect(workingDayOnOrAfter(calendar, day('2025-04-29'))?.toString()).toBe('2025-04-29');
    expect(workingDayOnOrBefore(calendar, day('2025-05-04'))?.toString()).toBe('2025-04-29');
    expect(nextWorkingDay(calendar, day('2025-04-29'))?.toString()).toBe('2025-05-05');
    expect(previousWorkingDay(calendar, day('2025-05-05'))?.toString()).toBe('2025-04-29');
  });
});
