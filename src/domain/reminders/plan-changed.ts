import { localDayOf } from '../calendar/office-time.js';
import { isOwed } from '../tasks/work-state.js';
import { changesTo, desiredReminders, type PlannedOccurrence } from './desired-reminders.js';
import type { Reminder } from './reminder.js';
import type { ReminderParts } from './reminder-parts.js';

/** Brings the reminders of everything that changed to what they should be. */
export async function planChanged(now: Date, { ledger, reminders, staff, plan }: ReminderParts): Promise<void> {
  const today = localDayOf(now);
  for (const changed of await ledger.takeChanged(now)) {
    const existing = await reminders.ofOccurrence(changed.occurrence.id);
    const recipients = [...staff.owners(changed.task, today), ...staff.leaders(changed.task, today)];
    const changes = changesTo(desiredReminders(changed, staff, plan), existing, changed.since, (reminder) =>
      isStillWanted(reminder, changed, recipients),
    );
    if (changes.arm.length > 0 || changes.cancel.length > 0) await reminders.change(changes);
  }
}

function isStillWanted(
  { due, kind, person }: Reminder,
  { occurrence, isAcknowledged }: PlannedOccurrence,
  recipients: readonly string[],
): boolean {
  const isTold = kind === 'escalation' && isAcknowledged;
  return isOwed(occurrence.state) && due === occurrence.due && recipients.includes(person) && !isTold;
}
