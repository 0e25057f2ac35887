import { type LocalDay, localDayOf } from '../../calendar/office-time.js';
import type { WorkingCalendar } from '../../calendar/working-days.js';
import type { Occurrence, Task } from '../../tasks/task.js';
import { isOwed } from '../../tasks/work-state.js';
import type { ReminderRules } from '../office-rules.js';
import { type Reminder, reminderKey } from '../reminder.js';
import { escalationTimes, type MilestoneTime, milestoneTimes } from './milestone-times.js';
import { milestonesOf } from './milestones-of.js';

/** Who is to be reminded on a day, and whose leader is told: people change, stand in and are away. */
export interface Recipients {
  owners(task: Task, day: LocalDay): readonly string[];
  leaders(task: Task, day: LocalDay): readonly string[];
}

export interface PlanRules {
  readonly rules: ReminderRules;
  readonly calendar: WorkingCalendar;
}

/** The times of a due date. */
export interface TimesOf {
  own(due: LocalDay, task: Task): readonly MilestoneTime[];
  toLeader(due: LocalDay): readonly MilestoneTime[];
}

/** Worked out once for each due date: many tasks of an office are due on the same days. `today` is the day of planning. */
export function createTimesOf({ rules, calendar }: PlanRules, today: LocalDay): TimesOf {
  const known = new Map<string, readonly MilestoneTime[]>();
  function remember(key: string, times: () => readonly MilestoneTime[]): readonly MilestoneTime[] {
    const kept = known.get(key) ?? times();
    known.set(key, kept);
    return kept;
  }
  return {
    own(due, task) {
      const milestones = milestonesOf(task, rules.milestones);
      return remember(`${due} ${milestones.join()}`, () => milestoneTimes(due, milestones, rules, calendar));
    },
    toLeader: (due) => remember(due, () => escalationTimes(due, rules, calendar, today)),
  };
}

/** An occurrence as planning sees it. */
export interface PlannedOccurrence {
  /** Tells this state of the occurrence from a later one. */
  readonly revision: number;
  readonly occurrence: Occurrence;
  readonly task: Task;
  /** When it was assigned or its date was last moved: what was due before that is not made up for. */
  readonly since: Date;
  /** Somebody said received: the leader is not told again. */
  readonly isAcknowledged: boolean;
}

/** The reminders an occurrence should have from `since` on; none when nothing is owed or there is no date. */
export function desiredReminders(planned: PlannedOccurrence, recipients: Recipients, times: TimesOf): Reminder[] {
  const { occurrence, task, since, isAcknowledged } = planned;
  const { due, state } = occurrence;
  if (due === undefined || !isOwed(state)) return [];
  const desired: Reminder[] = [];
  const of = { occurrence: occurrence.id, due, isUrgent: task.isUrgent };
  function add(to: Recipients['owners'], all: readonly MilestoneTime[]): void {
    for (const time of all) {
      const at = atOrLater(time, since.getTime(), task);
      if (!at) continue;
      const day = at === time.at ? time.day : localDayOf(at);
      for (const person of to(task, day)) desired.push(toReminder(time, at, of, person));
    }
  }
  add(recipients.owners, times.own(due, task));
  if (!isAcknowledged) add(recipients.leaders, times.toLeader(due));
  return desired;
}

/** Its time, or a later one of the same day for what was given or moved after it; undefined when it is over. */
function atOrLater(time: MilestoneTime, since: number, { isUrgent }: Task): Date | undefined {
  const { at, secondAt, lastCall, usefulUntil } = time;
  if (since <= at.getTime()) return at;
  if (since >= usefulUntil.getTime()) return undefined;
  if (secondAt && since <= secondAt.getTime()) return secondAt;
  if (!lastCall) return undefined;
  const given = new Date(since);
  // The night stops nothing urgent, but the next day is another milestone's.
  const isInTime = isUrgent ? localDayOf(given) <= localDayOf(lastCall) : given < lastCall;
  return isInTime ? given : undefined;
}

function toReminder(
  { kind, milestone, usefulUntil }: MilestoneTime,
  at: Date,
  { occurrence, due, isUrgent }: Pick<Reminder, 'occurrence' | 'due' | 'isUrgent'>,
  person: string,
): Reminder {
  const key = reminderKey({ kind, occurrence, milestone, person, due });
  return { key, kind, milestone, at, usefulUntil, occurrence, person, due, isUrgent, status: 'armed' };
}

export interface ReminderChanges {
  readonly arm: readonly Reminder[];
  readonly cancel: readonly string[];
  /** Notices on their way with a reminder that is not wanted any more. */
  readonly stale: readonly string[];
}

/**
 * What brings the reminders there are to the desired ones. What was sent or missed stays: the same one is never armed again. One
 * whose time came before `since` and that still waits to go out is kept while `isStillWanted`.
 */
export function changesTo(
  desired: readonly Reminder[],
  existing: readonly Reminder[],
  since: Date,
  isStillWanted: (reminder: Reminder) => boolean,
): ReminderChanges {
  const wanted = new Map(desired.map((reminder) => [reminder.key, reminder]));
  const cancel: string[] = [];
  const stale: string[] = [];
  for (const reminder of existing) {
    const { key, status, at, notice } = reminder;
    if (status === 'cancelled') continue;
    const again = wanted.get(key);
    const isKept = again !== undefined || (at < since && isStillWanted(reminder));
    if (status === 'armed' && !isKept) cancel.push(key);
    if (status === 'bundled' && notice !== undefined && !isKept) stale.push(notice);
    if (status !== 'armed' || again?.at.getTime() === at.getTime()) wanted.delete(key);
  }
  return { arm: [...wanted.values()], cancel, stale };
}
