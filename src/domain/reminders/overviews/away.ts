import { addDays, type LocalDay } from '../../calendar/office-time.js';
import { isOwed } from '../../tasks/work-state.js';
import type { DaySpan, NoticeItem } from '../notice.js';
import { noticeItem } from '../notice-item.js';
import { createTimesOf, type TimesOf } from '../planning/desired-reminders.js';
import { isWorked } from '../planning/office-week.js';
import type { FoundOccurrence, StaffView } from '../ports.js';
import type { ReminderParts } from '../reminder-parts.js';

interface AwayPerson extends DaySpan {
  readonly person: string;
}

/** When everybody who owes a task is away with nobody to stand in: who is back first, and the time. */
export function awayOf(
  { task }: Pick<FoundOccurrence, 'task'>,
  day: LocalDay,
  staff: Pick<StaffView, 'owners' | 'away'>,
): AwayPerson | undefined {
  const owners = staff.owners(task, day);
  const away = owners.flatMap((person): AwayPerson[] => {
    const span = staff.away(person, day);
    return span ? [{ person, ...span }] : [];
  });
  if (away.length === 0 || away.length < owners.length) return undefined;
  return away.reduce((first, span) => (span.to < first.to ? span : first));
}

/**
 * What leaders have to know in the morning, before they hear that it is late: tasks of people who are away and for whom nobody stands
 * in, on the days on which a reminder reaches nobody who is there (on Friday those of the weekend), and at the beginning of the
 * absence what is due before it ends.
 */
export async function tasksOfAway(
  day: LocalDay,
  { ledger, staff, plan }: Pick<ReminderParts, 'ledger' | 'staff' | 'plan'>,
): Promise<ReadonlyMap<string, readonly NoticeItem[]>> {
  const times = createTimesOf(plan, day);
  const morning = { day, before: workedFrom(day, -1, plan), next: workedFrom(day, 1, plan) };
  const byLeader = new Map<string, NoticeItem[]>();
  for (const found of await ledger.open()) {
    const { occurrence, task } = found;
    const { due } = occurrence;
    const away = due !== undefined && isOwed(occurrence.state) ? awayOf(found, day, staff) : undefined;
    if (due === undefined || !away || !isNews(found, due, away, morning, times, plan)) continue;
    const owners = staff.owners(task, day);
    const item = { ...noticeItem(task, occurrence, plan.calendar), owners, awayUntil: away.to };
    for (const leader of staff.leaders(task, day)) byLeader.get(leader)?.push(item) ?? byLeader.set(leader, [item]);
  }
  return byLeader;
}

interface Morning {
  readonly day: LocalDay;
  /** The mornings before and after it. */
  readonly before: LocalDay;
  readonly next: LocalDay;
}

function isNews(
  { task }: FoundOccurrence,
  due: LocalDay,
  away: DaySpan,
  { day, before, next }: Morning,
  times: TimesOf,
  { rules }: ReminderParts['plan'],
): boolean {
  // Whoever is noted as away during the day was not yet in the morning.
  if (away.from >= before && due <= away.to) return true;
  const firstEscalation = Math.min(...rules.escalateAfter);
  return times.own(due, task).some((time) => time.day >= day && time.day < next && -time.milestone < firstEscalation);
}

function workedFrom(day: LocalDay, step: 1 | -1, { calendar }: ReminderParts['plan']): LocalDay {
  let at = addDays(day, step);
  while (!isWorked(at, calendar)) at = addDays(at, step);
  return at;
}
