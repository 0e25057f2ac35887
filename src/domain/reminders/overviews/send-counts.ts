import { addDays, instantAt, type LocalDay, localDayOf } from '../../calendar/office-time.js';
import type { DayCount, OfficeGaps } from '../notice.js';
import { isWorked } from '../planning/office-week.js';
import type { ReminderParts } from '../reminder-parts.js';
import { countDay } from './count-day.js';
import { lookForGaps } from './office-gaps.js';
import { overviewId, sendOnce } from './overview.js';

/** After a longer pause the oldest counts are history. */
const MOST_DAYS = 31;
const USEFUL_MS = 24 * 3_600_000;

/** The count of each day to the administrators, at the end of it; of days that ended while nobody looked at the next look. */
export async function sendCounts(last: Date, now: Date, parts: ReminderParts): Promise<void> {
  const today = localDayOf(now);
  const { reconciliationMinute } = parts.plan.rules;
  for (let day = firstDay(last, today); instantAt(day, reconciliationMinute) <= now; day = addDays(day, 1))
    await sendCount(day, now, parts);
}

/** The day before the last look at least: its count may have waited for the morning. */
function firstDay(last: Date, today: LocalDay): LocalDay {
  const [before, oldest] = [addDays(localDayOf(last), -1), addDays(today, -MOST_DAYS)];
  return before > oldest ? before : oldest;
}

async function sendCount(day: LocalDay, now: Date, parts: ReminderParts): Promise<void> {
  const { reminders, staff, plan } = parts;
  const persons = staff.administrators(day);
  const waiting = await reminders.notNoted(persons.map((to) => overviewId('reconciliation', to, day)));
  if (waiting.length === 0) return;
  const counted = await countDay(day, now, parts);
  const isToSay = day === localDayOf(now) && isWorked(day, plan.calendar);
  const count = isToSay ? { ...counted, gaps: await lookForGaps(day, parts) } : counted;
  if (isEmpty(count)) return void (await reminders.note(waiting, now));
  const at = plan.rules.reconciliationMinute;
  const usefulUntil = new Date(Math.max(instantAt(addDays(day, 2), 0).getTime(), now.getTime() + USEFUL_MS));
  const send = (to: readonly string[]) =>
    sendOnce(
      'reconciliation',
      day,
      to.map((one) => ({ to: one, items: [], count })),
      { at, usefulUntil },
      now,
      parts,
    );
  const unreached = await send(persons);
  // Somebody has to read what went wrong: where no administrator has a chat, the leaders do.
  if (unreached.length === persons.length) await send(staff.leadersOfOffice(day).filter((to) => !persons.includes(to)));
}

function isEmpty({ sent, underWay, overtaken, uncertain, missed, gaps }: DayCount): boolean {
  const said = sent + underWay + overtaken + uncertain.length + missed.length;
  return said === 0 && (gaps === undefined || isNothingNew(gaps));
}

function isNothingNew({ unheld, isNews, unknownYears, unknownDays }: OfficeGaps): boolean {
  return (unheld.length === 0 || !isNews) && unknownYears.length === 0 && unknownDays.length === 0;
}
