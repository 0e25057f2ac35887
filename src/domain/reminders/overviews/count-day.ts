import { addDays, instantAt, type LocalDay, localDayOf } from '../../calendar/office-time.js';
import type { CallItem, DayCount } from '../notice.js';
import { LATE_AFTER_MS } from '../office-rules.js';
import type { SettledReminder } from '../ports.js';
import type { ReminderParts } from '../reminder-parts.js';

/** What became of the reminders since the count of the day before; every number can be traced to rows. */
export async function countDay(
  day: LocalDay,
  now: Date,
  { reminders, ledger, plan }: Pick<ReminderParts, 'reminders' | 'ledger' | 'plan'>,
): Promise<DayCount> {
  const countedAt = (of: LocalDay) => instantAt(of, plan.rules.reconciliationMinute);
  const settled = await reminders.settledBetween(countedAt(addDays(day, -1)), countedAt(day));
  const sent = settled.filter(({ status }) => status === 'sent');
  const uncertain = settled.filter(({ status }) => status === 'uncertain');
  const missed = settled.filter(({ status }) => status === 'missed');
  const isTold = toldSince(sent);
  const lost = missed.filter((one) => one.reason !== 'overtaken' && !isTold(one));
  const found = await ledger.find([...uncertain, ...lost].map(({ occurrence }) => occurrence));
  const call = (reminder: SettledReminder): CallItem => ({
    person: reminder.person,
    title: found.get(reminder.occurrence)?.task.title ?? reminder.occurrence,
    reason: reminder.status === 'uncertain' ? 'uncertain' : reminder.reason === 'too-late' ? 'too-late' : 'no-channel',
  });
  return {
    day,
    sent: sent.length,
    late: sent.filter(({ at, settledAt }) => settledAt.getTime() - at.getTime() > LATE_AFTER_MS).length,
    underWay: day === localDayOf(now) ? await reminders.countUnderWay() : 0,
    uncertain: uncertain.map(call),
    overtaken: missed.length - lost.length,
    missed: lost.map(call),
  };
}

/** True for what its person heard of later, so that nobody has to be called. */
function toldSince(sent: readonly SettledReminder[]): (missed: SettledReminder) => boolean {
  const keyOf = ({ person, occurrence }: SettledReminder) => `${person}|${occurrence}`;
  const last = new Map<string, Date>();
  for (const one of sent) if (one.settledAt > (last.get(keyOf(one)) ?? 0)) last.set(keyOf(one), one.settledAt);
  return (missed) => (last.get(keyOf(missed)) ?? 0) >= missed.settledAt;
}
