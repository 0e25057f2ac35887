import { Temporal } from 'temporal-polyfill';
import type { LocalDay } from '../../calendar/office-time.js';
import { addWorkingDays, nextWorkingDay, type WorkingCalendar } from '../../calendar/working-days.js';
import type { RunningClock } from './running-clocks.js';

/** `half`: half of the working days are over; `days`: so many working days are left, 0 on the last day. */
export type ClockWarning =
  | { readonly kind: 'half'; readonly on: LocalDay }
  | { readonly kind: 'days'; readonly left: number; readonly on: LocalDay };

/** Working days before the end on which whoever has the case is warned. */
export const WARNED_DAYS: readonly number[] = [3, 1, 0];

/** When a clock warns, in order; a day has one warning, the last of them. None where it has no date. */
export function clockWarnings({ startedOn, due }: RunningClock, calendar: WorkingCalendar): readonly ClockWarning[] {
  if (due === undefined) return [];
  const [start, end] = [Temporal.PlainDate.from(startedOn), Temporal.PlainDate.from(due)];
  const days = workingDaysAfter(start, end, calendar);
  const half = days[Math.ceil(days.length / 2) - 1];
  const warnings = new Map<LocalDay, ClockWarning>();
  if (half !== undefined) warnings.set(half, { kind: 'half', on: half });
  for (const left of WARNED_DAYS) {
    const on = left === 0 ? due : addWorkingDays(calendar, end, -left)?.toString();
    if (on !== undefined && on > startedOn) warnings.set(on, { kind: 'days', left, on });
  }
  return [...warnings.values()].toSorted((a, b) => a.on.localeCompare(b.on));
}

function workingDaysAfter(
  start: Temporal.PlainDate,
  end: Temporal.PlainDate,
  calendar: WorkingCalendar,
): readonly LocalDay[] {
  const days: LocalDay[] = [];
  for (let day = nextWorkingDay(calendar, start); day; day = nextWorkingDay(calendar, day)) {
    if (Temporal.PlainDate.compare(day, end) > 0) break;
    days.push(day.toString());
  }
  return days;
}
