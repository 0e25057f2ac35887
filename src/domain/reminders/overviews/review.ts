import type { LocalDay } from '../../calendar/office-time.js';
import type { WorkingCalendar } from '../../calendar/working-days.js';
import { firstWorkedOfWeek, isWorked } from '../planning/office-week.js';

/** In these months offices report on their plans (quarter, half year, nine months, year). */
const REPORT_MONTHS = ['03', '06', '09', '12'];

/** The first working day of a month of reports: duties without a date are looked through. */
export function isReviewDay(day: LocalDay, calendar: WorkingCalendar): boolean {
  if (!REPORT_MONTHS.includes(day.slice(5, 7)) || !isWorked(day, calendar)) return false;
  return !daysBefore(day).some((earlier) => isWorked(earlier, calendar));
}

/** The first working day of the week that has the review day in it, or follows right after it. */
export function isReviewSummary(day: LocalDay, calendar: WorkingCalendar): boolean {
  if (!REPORT_MONTHS.includes(day.slice(5, 7))) return false;
  return !daysBefore(day).some(
    (earlier) => isWorked(earlier, calendar) && firstWorkedOfWeek(earlier, calendar) === earlier,
  );
}

/** Of the same month. */
function daysBefore(day: LocalDay): LocalDay[] {
  const count = Number(day.slice(8)) - 1;
  return Array.from({ length: count }, (_, at) => `${day.slice(0, 8)}${String(at + 1).padStart(2, '0')}`);
}
