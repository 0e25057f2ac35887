import { addDays, type LocalDay, weekdayOf } from '../../calendar/office-time.js';
import type { WorkingCalendar } from '../../calendar/working-days.js';

const SATURDAY = 6;

/** A day of an unknown year counts by its weekday; one that may be off (Tết before it is announced) nobody is disturbed on. */
export function isWorked(day: LocalDay, calendar: WorkingCalendar): boolean {
  const special = calendar.specialDays.get(day);
  return special === undefined ? weekdayOf(day) < SATURDAY : special === 'working';
}

/** The first day up to this one on which the office works this week; the day itself when there is none. */
export function firstWorkedOfWeek(day: LocalDay, calendar: WorkingCalendar): LocalDay {
  const week = Array.from({ length: weekdayOf(day) }, (_, at) => addDays(day, at + 1 - weekdayOf(day)));
  return week.find((one) => isWorked(one, calendar)) ?? day;
}
