import { Temporal } from 'temporal-polyfill';
import type { LocalDay } from '../../calendar/office-time.js';
import { addWorkingDays, type WorkingCalendar, workingDayOnOrAfter } from '../../calendar/working-days.js';
import type { CaseClock } from './case-clock.js';

type DayUnit = Exclude<CaseClock['unit'], 'hours'>;
/** `undefined` is an answer as well: the count reaches a year whose holidays are not known. */
type Counted = Map<string, LocalDay | undefined>;

const MOST_KEPT = 5_000;
/** Cases of the same day end on the same day, and counting it through a calendar costs as much as sealing the case. */
const counted = new WeakMap<WorkingCalendar, Counted>();

/** The first day is not counted (BLDS 2015 Đ.147.2); days of the calendar that end on a day off end on the next worked one (Đ.148.5). */
export function countDays(
  calendar: WorkingCalendar,
  from: LocalDay,
  count: number,
  unit: DayUnit,
): LocalDay | undefined {
  const known = counted.get(calendar) ?? new Map();
  counted.set(calendar, known);
  const key = `${from} ${count} ${unit}`;
  if (!known.has(key)) {
    if (known.size >= MOST_KEPT) known.clear();
    known.set(key, countAnew(calendar, from, count, unit));
  }
  return known.get(key);
}

function countAnew(calendar: WorkingCalendar, from: LocalDay, count: number, unit: DayUnit): LocalDay | undefined {
  const first = Temporal.PlainDate.from(from);
  const last =
    unit === 'working'
      ? addWorkingDays(calendar, first, count)
      : workingDayOnOrAfter(calendar, first.add({ days: count }));
  return last?.toString();
}
