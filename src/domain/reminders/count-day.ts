import type { LocalDay } from '../calendar/office-time.js';
import type { CallItem, DayCount } from './notice.js';
import { LATE_AFTER_MS } from './office-rules.js';
import type { LedgerView, ReminderStore, SettledReminder } from './ports.js';

/** What became of the reminders of a day; every number can be traced to rows. */
export async function countDay(
  day: LocalDay,
  { reminders, ledger }: { readonly reminders: ReminderStore; readonly ledger: LedgerView },
): Promise<DayCount> {
  const settled = await reminders.settledOn(day);
  const sent = settled.filter(({ status }) => status === 'sent');
  const call = async (reminder: SettledReminder): Promise<CallItem> => ({
    person: reminder.person,
    title: (await ledger.find(reminder.occurrence))?.task.title ?? reminder.occurrence,
    reason: reminder.status === 'uncertain' ? 'uncertain' : reminder.reason === 'too-late' ? 'too-late' : 'no-channel',
  });
  const missed = settled.filter(({ status }) => status === 'missed');
  return {
    day,
    sent: sent.length,
    late: sent.filter(({ at, settledAt }) => settledAt.getTime() - at.getTime() > LATE_AFTER_MS).length,
    uncertain: await Promise.all(settled.filter(({ status }) => status === 'uncertain').map(call)),
    overtaken: missed.filter(({ reason }) => reason === 'overtaken').length,
    missed: await Promise.all(missed.filter(({ reason }) => reason !== 'overtaken').map(call)),
  };
}
