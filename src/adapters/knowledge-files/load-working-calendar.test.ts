import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { addWorkingDays, isWorkingDay } from '../../domain/calendar/working-days.js';
import { loadWorkingCalendar } from './load-working-calendar.js';

const day = (date: string) => Temporal.PlainDate.from(date);

describe('knowledge/calendar', () => {
  test('knows 2024 to 2027 and counts over Reunification Day as the notices say', async () => {
    const calendar = await loadWorkingCalendar('knowledge');
    expect([...calendar.years].sort()).toEqual([2024, 2025, 2026, 2027]);
    expect(addWorkingDays(calendar, day('2025-04-28'), 5)?.toString()).toBe('2025-05-08');
    expect(isWorkingDay(calendar, day('2026-08-22'))).toBe('working');
    expect(isWorkingDay(calendar, day('2026-04-27'))).toBe('off');
  });

  test('does not guess what has not been announced', async () => {
    const calendar = await loadWorkingCalendar('knowledge');
    expect(isWorkingDay(calendar, day('2027-02-08'))).toBe('unknown');
    expect(isWorkingDay(calendar, day('2028-03-01'))).toBe('unknown');
  });
});

describe('a calendar file', () => {
  let directory: string;
  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'motcua-calendar-'));
    await mkdir(join(directory, 'calendar'));
  });
  afterEach(() => rm(directory, { recursive: true }));

  const holiday = { date: '2030-05-01', type: 'statutory', name: 'Lễ', isWorking: false, source: 'Luật', doubt: null };
  const year = { year: 2030, asOf: '2026-11-21', appliesTo: 'Mọi người', missing: [], unknown: [], days: [holiday] };
  const load = async (content: object) => {
    await writeFile(join(directory, 'calendar', '2030.json'), JSON.stringify(content));
    return loadWorkingCalendar(directory);
  };

  test('is read', async () => {
    expect(isWorkingDay(await load(year), day('2030-05-01'))).toBe('off');
  });

  test.each([
    ['a day of another year', { ...year, days: [{ ...holiday, date: '2031-05-01' }] }, /every day lies in its year/],
    ['a day twice', { ...year, days: [holiday, holiday] }, /every day stands once/],
    ['a holiday that is worked', { ...year, days: [{ ...holiday, isWorking: true }] }, /only swapped-in days/],
    ['no source', { ...year, days: [{ ...holiday, source: '' }] }, /days\.0\.source/],
  ])('with %s is refused by name', async (_what, content, message) => {
    await expect(load(content)).rejects.toThrow(message);
    await expect(load(content)).rejects.toThrow(/2030\.json/);
  });
});
