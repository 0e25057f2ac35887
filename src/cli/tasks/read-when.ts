import type { LocalDay } from '../../domain/calendar/office-time.js';
import { readSchedule } from '../../domain/tasks/entering/read-schedule.js';
import { daysOf } from '../../domain/tasks/occurrences.js';
import { isRule } from '../../domain/tasks/rule-of-days.js';
import type { Schedule } from '../../domain/tasks/task.js';
import { SCHEDULE_PROBLEMS } from '../../messages/tasks/entering-text.js';
import type { TasksOptions } from './tasks-options.js';
import type { TasksWork } from './tasks-work.js';

export type When = { readonly schedules: readonly Schedule[] } | { readonly problem: string };

/** The dates that `--due` or `--rrule` mean, none without them; what is wrong with them otherwise. */
export function readWhen(work: TasksWork, { due, rrule, past }: TasksOptions): When {
  if (rrule !== undefined) return readRule(work, rrule);
  if (due === undefined) return { schedules: [{ kind: 'undated' }] };
  const reading = readSchedule(due, work);
  if (reading.kind !== 'read') return { problem: `"${due}": ${SCHEDULE_PROBLEMS[reading.kind]}` };
  const isPast = reading.schedules.some((schedule) => schedule.kind === 'once' && schedule.due < work.today);
  return isPast && !past ? { problem: `"${due}": ${SCHEDULE_PROBLEMS.past}` } : { schedules: reading.schedules };
}

const FAR = '2099-12-31';

function readRule({ today }: TasksWork, rrule: string): When {
  if (!isRule(rrule)) return { problem: `${rrule} is no rule of RFC 5545: write it as FREQ=MONTHLY;BYMONTHDAY=20` };
  if (daysOf(rrule, today, FAR, today, 1).length === 0)
    return { problem: `the rule ${rrule} names no day from today on` };
  return { schedules: [{ kind: 'recurring', rrule, from: today }] };
}

type Day = { readonly day: LocalDay } | { readonly problem: string };

/** For `move`: a single day. */
export function readDueDay(work: TasksWork, words: string, past: boolean | undefined): Day {
  const when = readWhen(work, { due: words, past });
  if ('problem' in when) return when;
  const [only, second] = when.schedules;
  return only?.kind === 'once' && !second
    ? { day: only.due }
    : { problem: `"${words}" is not one day: write it as 20/3/2026` };
}
