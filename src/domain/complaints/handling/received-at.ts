import { instantAt, type LocalDay, localDayOf } from '../../calendar/office-time.js';

const OFFICE_OPENS_MINUTE = 8 * 60;

/** From when clocks run for a letter that is entered now: the morning of the day it came in. A day that has not come yet is none. */
export function receivedAt(now: Date, day: LocalDay | undefined): Date | 'not-yet' {
  const today = localDayOf(now);
  if (day === undefined || day === today) return now;
  return day > today ? 'not-yet' : instantAt(day, OFFICE_OPENS_MINUTE);
}
