import { RRuleTemporal } from 'rrule-temporal';
import { Temporal } from 'temporal-polyfill';
import { addDays, type LocalDay, OFFICE_ZONE } from '../calendar/office-time.js';
import { ruleOfDays } from './rule-of-days.js';
import type { Occurrence, Task } from './task.js';

/** Occurrences of recurring tasks are made so far ahead: further than the first reminder. */
export const HORIZON_DAYS = 60;

/** No rule of an office makes more in one look; one that would is cut off. */
const MOST = 400;

/**
 * The occurrences of a task up to a day, as they are when nothing has happened to them; of a recurring one only those after
 * `after`. A task without a date has one, which is due at no time.
 * @throws Error for a rule that is not RFC 5545.
 */
export function occurrencesUntil(task: Task, until: LocalDay, after?: LocalDay): Occurrence[] {
  const { schedule } = task;
  const fresh = { task: task.id, state: 'not-started' } as const;
  if (schedule.kind === 'undated') return [{ ...fresh, id: task.id }];
  if (schedule.kind === 'once') return [{ ...fresh, id: task.id, due: schedule.due }];
  const days = daysOf(schedule.rrule, schedule.from, until, after === undefined ? undefined : addDays(after, 1));
  return days.map((due) => ({ ...fresh, id: occurrenceId(task.id, due), due }));
}

function occurrenceId(task: string, day: LocalDay): string {
  return `${task}@${day}`;
}

/** The day by its rule of an occurrence of a recurring task, wherever its date was moved. */
export function dayOfOccurrence({ id, task }: Pick<Occurrence, 'id' | 'task'>): LocalDay {
  return id.slice(task.length + 1);
}

/** The first `most` days of a rule that begins on `from`, up to `until` and no earlier than `since`; both included. */
export function daysOf(
  rrule: string,
  from: LocalDay,
  until: LocalDay,
  since: LocalDay = from,
  most: number = MOST,
): LocalDay[] {
  const first = since > from ? since : from;
  if (until < first) return [];
  const noon = Temporal.PlainTime.from('12:00');
  const zoned = (day: LocalDay) =>
    Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: OFFICE_ZONE, plainTime: noon });
  const rule = new RRuleTemporal({ rruleString: ruleOfDays(rrule), dtstart: zoned(from) });
  const days: LocalDay[] = [];
  for (const moment of rule.between(zoned(first), zoned(until), true)) {
    days.push(moment.toPlainDate().toString());
    if (days.length === most) break;
  }
  return days;
}

/** The rule as it is, but with nothing after a day. */
export function ruleUntil(rrule: string, last: LocalDay): string {
  const parts = rrule.split(';').filter((part) => !/^(?:UNTIL|COUNT)=/i.test(part));
  return [...parts, `UNTIL=${last.replaceAll('-', '')}T165959Z`].join(';');
}
