import { groupBy } from '../../../shared/group-by.js';
import { addDays, daysBetween, type LocalDay, localDayOf } from '../../calendar/office-time.js';
import type { WorkingCalendar } from '../../calendar/working-days.js';
import { isOwed } from '../../tasks/work-state.js';
import type { AwayTasks, DaySpan, OfficeGaps, UnheldTasks } from '../notice.js';
import type { ReminderRules } from '../office-rules.js';
import { firstWorkedOfWeek } from '../planning/office-week.js';
import type { FoundOccurrence, StaffView } from '../ports.js';
import type { ReminderParts } from '../reminder-parts.js';
import { awayOf } from './away.js';

/** Tasks due within so many days are near enough for somebody to be needed. */
const NEAR_DAYS = 15;
/** Next year's holidays are announced in autumn; from here on their lack is said. */
const ASKED_FROM = '11-01';
/** Single days that are not announced are asked about so long before: Tết from November on. */
const ASKED_DAYS_BEFORE = 100;

/** What keeps reminders from being made at all, and only an administrator can change. */
export async function lookForGaps(
  day: LocalDay,
  { ledger, staff, plan }: Pick<ReminderParts, 'ledger' | 'staff' | 'plan'>,
): Promise<OfficeGaps> {
  const near = (await ledger.open()).filter(
    ({ occurrence: { due, state } }) => due !== undefined && due <= addDays(day, NEAR_DAYS) && isOwed(state),
  );
  const unowned = near.filter(({ task }) => staff.owners(task, day).length === 0);
  const ownerless = unowned.map(({ task }) => task);
  const groups = groupBy(ownerless, ({ assignment }) => (assignment.kind === 'role' ? assignment.role : ''));
  const unheld = [...groups].map(([role, tasks]): UnheldTasks => ({ role: role || undefined, tasks: tasks.length }));
  const isFirstOfWeek = firstWorkedOfWeek(day, plan.calendar) === day;
  const isNews = isFirstOfWeek || unowned.some((one) => isRemindedOf(one, day, plan.rules));
  return {
    unheld,
    away: countAway(near, day, staff),
    isNews,
    unknownYears: isFirstOfWeek ? unknownYears(day, plan.calendar) : [],
    unknownDays: isFirstOfWeek ? unknownDays(day, plan.calendar) : [],
  };
}

/** Of each person who is away with nobody to stand in. */
function countAway(near: readonly FoundOccurrence[], day: LocalDay, staff: StaffView): AwayTasks[] {
  const waiting = near.filter((found) => awayOf(found, day, staff)).flatMap(({ task }) => staff.owners(task, day));
  return [...groupBy(waiting, (person) => person)].flatMap(([person, own]) => {
    const until = staff.away(person, day)?.to;
    return until === undefined ? [] : [{ person, until, tasks: own.length }];
  });
}

/** Somebody would have heard of it on that day. */
function isRemindedOf({ occurrence: { due, since } }: FoundOccurrence, day: LocalDay, rules: ReminderRules): boolean {
  const isFresh = since !== undefined && localDayOf(since) === day;
  return isFresh || (due !== undefined && rules.milestones.includes(daysBetween(day, due)));
}

/** This year, and from November the next, where there are no holidays of it. */
function unknownYears(day: LocalDay, { years }: WorkingCalendar): number[] {
  const year = Number(day.slice(0, 4));
  const needed = day.slice(5) >= ASKED_FROM ? [year, year + 1] : [year];
  return needed.filter((one) => !years.has(one));
}

/** Stretches ahead that may be off and have not been announced, in order. */
function unknownDays(today: LocalDay, { specialDays }: WorkingCalendar): DaySpan[] {
  const last = addDays(today, ASKED_DAYS_BEFORE);
  const unknown = [...specialDays].filter(([day, answer]) => answer === 'unknown' && today <= day && day <= last);
  const spans: DaySpan[] = [];
  for (const [day] of unknown.sort(([one], [other]) => one.localeCompare(other))) {
    const before = spans.at(-1);
    if (before && addDays(before.to, 1) === day) spans[spans.length - 1] = { from: before.from, to: day };
    else spans.push({ from: day, to: day });
  }
  return spans;
}
