import { Temporal } from 'temporal-polyfill';
import { addDays, daysBetween, instantAt, type LocalDay, weekdayOf } from '../../calendar/office-time.js';
import { type WorkingCalendar, workingDayOnOrBefore } from '../../calendar/working-days.js';
import type { ReminderRules } from '../office-rules.js';
import type { Reminder, ReminderKind } from '../reminder.js';
import { isWorked } from './office-week.js';

/** When to remind of a due date, and until when that is of use. */
export interface MilestoneTime {
  readonly kind: ReminderKind;
  readonly milestone: number;
  readonly at: Date;
  /** The office's day of that instant. */
  readonly day: LocalDay;
  readonly usefulUntil: Date;
  /** For whom the task came too late in the day for `at`. */
  readonly secondAt?: Date;
  /** Of the day itself and the day before: who is given the task after its time is told at once up to then; there is no hour to lose. */
  readonly lastCall?: Date;
}

/** The last word about being late stays of use for so long. */
const LAST_USEFUL_MS = 30 * 86_400_000;
/** Between the last of the rules and the first weekly word to the leader. */
const FEWEST_DAYS_BETWEEN = 4;
/** Weekly words to the leader are planned so far ahead. */
const PLANNED_AHEAD_DAYS = 14;

/**
 * The times for a due date, in order. A date on a day off is reminded for the working day before it (it is not late before
 * the date itself has passed). What would fall on a holiday, on a day that may be one (or a weekend that is one break with it) goes to
 * the working day before, or after when it is about being late; other weekends count. Where two fall together the later milestone is the one of use.
 */
export function milestoneTimes(
  due: LocalDay,
  milestones: readonly number[],
  rules: ReminderRules,
  calendar: WorkingCalendar,
): MilestoneTime[] {
  const workedDue = workedDueOf(due, calendar);
  const before = descending(milestones.filter((days) => days >= 0)).map((milestone): Unbounded => {
    const day = offHolidays(addDays(workedDue, -milestone), calendar, -1);
    const lastDay = milestone === 0 ? due : day;
    const later =
      milestone <= 1
        ? { lastCall: instantAt(lastDay, rules.wakingTo) }
        : { secondAt: instantAt(day, rules.secondMinute) };
    return { kind: 'reminder', milestone, day, at: instantAt(day, rules.reminderMinute), ...later };
  });
  const after = descending(milestones.filter((days) => days < 0)).map((milestone): Unbounded => {
    const day = offHolidays(addDays(due, -milestone), calendar, 1);
    const secondAt = instantAt(day, rules.secondMinute);
    return { kind: 'overdue', milestone, day, at: instantAt(day, rules.overdueMinute), secondAt };
  });
  const dayAfter = instantAt(addDays(due, 1), 0);
  return [...bounded(before, dayAfter), ...bounded(after, undefined)];
}

/** The due date, or the working day before it when that is a day off; a day of which that is unknown is kept as it is. */
export function workedDueOf(due: LocalDay, calendar: WorkingCalendar): LocalDay {
  return workingDayOnOrBefore(calendar, Temporal.PlainDate.from(due))?.toString() ?? due;
}

/**
 * When the leader is told of a late task: on the days of the rules, then on the first working day of each week, so that what is
 * late for long is one message a week; as far as is needed on `today`.
 */
export function escalationTimes(
  due: LocalDay,
  rules: ReminderRules,
  calendar: WorkingCalendar,
  today: LocalDay,
): MilestoneTime[] {
  const fixed = [...rules.escalateAfter].sort((a, b) => a - b);
  const lastFixed = fixed.at(-1);
  if (lastFixed === undefined) return [];
  const days = [...fixed];
  let monday = mondayAfter(addDays(due, lastFixed + FEWEST_DAYS_BETWEEN - 1));
  // Two weeks ahead, and one more that only says how long the last of them is of use.
  for (; monday <= addDays(today, PLANNED_AHEAD_DAYS); monday = addDays(monday, 7)) days.push(daysBetween(due, monday));
  const times = [...days, daysBetween(due, monday)].map((daysLate): Unbounded => {
    const day = offHolidays(addDays(due, daysLate), calendar, 1);
    return { kind: 'escalation', milestone: -daysLate, day, at: instantAt(day, rules.escalationMinute) };
  });
  return bounded(times, undefined).slice(0, -1);
}

function mondayAfter(day: LocalDay): LocalDay {
  return addDays(day, 8 - weekdayOf(day));
}

/** True when nothing of its kind follows: given up, it was not overtaken but came too late. */
export function isLastOfKind({ kind, due, at, usefulUntil }: Pick<Reminder, 'kind' | 'due' | 'at' | 'usefulUntil'>) {
  if (kind === 'reminder') return usefulUntil >= instantAt(addDays(due, 1), 0);
  return usefulUntil.getTime() - at.getTime() === LAST_USEFUL_MS;
}

type Unbounded = Omit<MilestoneTime, 'usefulUntil'>;

function descending(milestones: readonly number[]): number[] {
  return [...new Set(milestones)].sort((a, b) => b - a);
}

function bounded(times: readonly Unbounded[], end: Date | undefined): MilestoneTime[] {
  return times.map((time, index): MilestoneTime => {
    const next = times[index + 1]?.at ?? end;
    return { ...time, usefulUntil: next ?? new Date(time.at.getTime() + LAST_USEFUL_MS) };
  });
}

function offHolidays(day: LocalDay, calendar: WorkingCalendar, step: 1 | -1): LocalDay {
  if (!isInHolidays(day, calendar)) return day;
  let worked = day;
  while (!isWorked(worked, calendar)) worked = addDays(worked, step);
  return worked;
}

/** A holiday or a day that may be one, or a weekend that is one break with it: the Saturday after Tết. */
function isInHolidays(day: LocalDay, calendar: WorkingCalendar): boolean {
  const isHoliday = (one: LocalDay) => ['off', 'unknown'].includes(calendar.specialDays.get(one) ?? '');
  if (isWorked(day, calendar)) return false;
  return [-1, 1].some((step) => {
    let at = day;
    while (!isWorked(at, calendar) && !isHoliday(at)) at = addDays(at, step);
    return isHoliday(at);
  });
}
