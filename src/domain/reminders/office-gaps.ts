import { groupBy } from '../../shared/group-by.js';
import { addDays, type LocalDay } from '../calendar/office-time.js';
import type { WorkingCalendar } from '../calendar/working-days.js';
import { isOwed } from '../tasks/work-state.js';
import type { OfficeGaps, UnheldTasks } from './notice.js';
import { firstWorkedOfWeek } from './office-week.js';
import type { ReminderParts } from './reminder-parts.js';

/** Tasks due within so many days are near enough for somebody to be needed. */
const NEAR_DAYS = 15;
/** Next year's holidays are announced in autumn; from here on their lack is said. */
const ASKED_FROM = '11-01';

/** What keeps reminders from being made at all, and only an administrator can change. */
export async function lookForGaps(
  day: LocalDay,
  { ledger, staff, plan }: Pick<ReminderParts, 'ledger' | 'staff' | 'plan'>,
): Promise<OfficeGaps> {
  const near = (await ledger.open()).filter(
    ({ occurrence: { due, state } }) => due !== undefined && due <= addDays(day, NEAR_DAYS) && isOwed(state),
  );
  const ownerless = near.map(({ task }) => task).filter((task) => staff.owners(task, day).length === 0);
  const groups = groupBy(ownerless, ({ assignment }) => (assignment.kind === 'role' ? assignment.role : ''));
  const unheld = [...groups].map(([role, tasks]): UnheldTasks => ({ role: role || undefined, tasks: tasks.length }));
  const isFirstOfWeek = firstWorkedOfWeek(day, plan.calendar) === day;
  return { unheld, unknownYears: isFirstOfWeek ? unknownYears(day, plan.calendar) : [] };
}

/** This year, and from November the next, where there are no holidays of it. */
function unknownYears(day: LocalDay, { years }: WorkingCalendar): number[] {
  const year = Number(day.slice(0, 4));
  const needed = day.slice(5) >= ASKED_FROM ? [year, year + 1] : [year];
  return needed.filter((one) => !years.has(one));
}
