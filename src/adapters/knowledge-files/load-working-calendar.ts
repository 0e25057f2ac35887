import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createWorkingCalendar, type SpecialDay, type WorkingCalendar } from '../../domain/calendar/working-days.js';
import { CalendarYear } from './calendar-schema.js';
import { checkFile } from './check-file.js';

const FILE_NAME = /^\d{4}\.json$/;

/**
 * Holidays and swapped days of every year there is a file for in `calendar/`; no folder, no known years.
 * @throws Error naming the file and the field when something is missing or malformed.
 */
export async function loadWorkingCalendar(knowledgeDir: string): Promise<WorkingCalendar> {
  const directory = join(knowledgeDir, 'calendar');
  const all = existsSync(directory) ? await readdir(directory) : [];
  const names = all.filter((name) => FILE_NAME.test(name)).sort();
  const years = await Promise.all(names.map((name) => loadYear(join(directory, name))));
  return createWorkingCalendar(
    years.map(({ year }) => year),
    years.flatMap(specialDaysOf),
  );
}

function specialDaysOf({ days, unknown }: CalendarYear): SpecialDay[] {
  return [
    ...unknown.flatMap(({ from, to }) => daysBetween(from, to).map((date) => ({ date, answer: 'unknown' as const }))),
    ...days.map(({ date, isWorking }) => ({ date, answer: isWorking ? ('working' as const) : ('off' as const) })),
  ];
}

const DAY_MS = 86_400_000;

function daysBetween(from: string, to: string): string[] {
  const days: string[] = [];
  for (let at = Date.parse(from); at <= Date.parse(to); at += DAY_MS)
    days.push(new Date(at).toISOString().slice(0, 10));
  return days;
}

async function loadYear(file: string): Promise<CalendarYear> {
  const raw: unknown = JSON.parse(await readFile(file, 'utf8'));
  return checkFile(file, raw, (value) => CalendarYear.parse(value));
}
