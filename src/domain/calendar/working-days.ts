import type { Temporal } from 'temporal-polyfill';

/** `unknown`: the holidays of that year, or of that week, have not been entered. */
export type WorkingDayAnswer = 'working' | 'off' | 'unknown';

/** A day that differs from the week: off on a weekday, worked on a Saturday, or not announced yet. */
export interface SpecialDay {
  readonly date: string;
  readonly answer: WorkingDayAnswer;
}

/**
 * Holidays and swapped days of the years there is a file for, for offices that work Monday to Friday.
 * A year without one is unknown: nothing about it is guessed.
 */
export interface WorkingCalendar {
  readonly years: ReadonlySet<number>;
  readonly specialDays: ReadonlyMap<string, WorkingDayAnswer>;
}

const SATURDAY = 6;

export function createWorkingCalendar(years: Iterable<number>, specialDays: Iterable<SpecialDay>): WorkingCalendar {
  return { years: new Set(years), specialDays: new Map([...specialDays].map(({ date, answer }) => [date, answer])) };
}

/** Whether offices work on a day (a Saturday swapped in counts as worked). */
export function isWorkingDay(calendar: WorkingCalendar, day: Temporal.PlainDate): WorkingDayAnswer {
  if (!calendar.years.has(day.year)) return 'unknown';
  const special = calendar.specialDays.get(day.toString());
  if (special) return special;
  return day.dayOfWeek >= SATURDAY ? 'off' : 'working';
}

/** The day itself when it is worked, else the next that is; undefined when that reaches an unknown year. */
export function workingDayOnOrAfter(
  calendar: WorkingCalendar,
  day: Temporal.PlainDate,
): Temporal.PlainDate | undefined {
  return seek(calendar, day, 1);
}

/** The day itself when it is worked, else the last before it; undefined when that reaches an unknown year. */
export function workingDayOnOrBefore(
  calendar: WorkingCalendar,
  day: Temporal.PlainDate,
): Temporal.PlainDate | undefined {
  return seek(calendar, day, -1);
}

export function nextWorkingDay(calendar: WorkingCalendar, day: Temporal.PlainDate): Temporal.PlainDate | undefined {
  return seek(calendar, day.add({ days: 1 }), 1);
}

export function previousWorkingDay(calendar: WorkingCalendar, day: Temporal.PlainDate): Temporal.PlainDate | undefined {
  return seek(calendar, day.subtract({ days: 1 }), -1);
}

/**
 * Counts working days from a day that is itself not counted (BLDS 2015 Đ.147.2); backwards when `count` is negative.
 * Undefined when the count reaches a year whose holidays are unknown.
 */
export function addWorkingDays(
  calendar: WorkingCalendar,
  from: Temporal.PlainDate,
  count: number,
): Temporal.PlainDate | undefined {
  const step = count < 0 ? -1 : 1;
  let day: Temporal.PlainDate | undefined = from;
  for (let left = Math.abs(count); left > 0 && day; left--) day = seek(calendar, day.add({ days: step }), step);
  return day;
}

function seek(calendar: WorkingCalendar, from: Temporal.PlainDate, step: 1 | -1): Temporal.PlainDate | undefined {
  let day = from;
  for (;;) {
    const answer = isWorkingDay(calendar, day);
    if (answer === 'unknown') return undefined;
    if (answer === 'working') return day;
    day = day.add({ days: step });
  }
}
