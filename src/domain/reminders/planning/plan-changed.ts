import { groupBy } from '../../../shared/group-by.js';
import { localDayOf } from '../../calendar/office-time.js';
import { isOwed } from '../../tasks/work-state.js';
import type { Reminder } from '../reminder.js';
import type { ReminderParts } from '../reminder-parts.js';
import {
  changesTo,
  createTimesOf,
  desiredReminders,
  type PlannedOccurrence,
  type ReminderChanges,
  type TimesOf,
} from './desired-reminders.js';

/** Planned in one transaction: few enough for memory, many enough for speed. */
const AT_ONCE = 1_000;

/**
 * Brings the reminders of everything that changed to what they should be. Cut off in the middle, the rest is still marked as
 * changed; planning again what was planned changes nothing.
 */
export async function planChanged(now: Date, parts: ReminderParts): Promise<void> {
  const times = createTimesOf(parts.plan, localDayOf(now));
  for (;;) {
    const changed = await parts.ledger.changed(now, AT_ONCE);
    if (changed.length === 0) return;
    const changes = await changesOfAll(changed, times, now, parts);
    if (await takeBackStale(changes, now, parts)) continue;
    await parts.reminders.change({
      arm: changes.flatMap(({ arm }) => arm),
      cancel: changes.flatMap(({ cancel }) => cancel),
    });
    await parts.ledger.markPlanned(changed.map(({ occurrence: { id }, revision }) => ({ id, revision })));
  }
}

async function changesOfAll(
  changed: readonly PlannedOccurrence[],
  times: TimesOf,
  now: Date,
  parts: ReminderParts,
): Promise<readonly ReminderChanges[]> {
  const reminders = await parts.reminders.ofOccurrences(changed.map(({ occurrence }) => occurrence.id));
  const existing = groupBy(reminders, ({ occurrence }) => occurrence);
  return changed.map((one) => changesOf(one, existing.get(one.occurrence.id) ?? [], times, now, parts));
}

/** Notices on their way that say what is no longer so; true when one was taken back and its reminders are planned anew. */
async function takeBackStale(
  changes: readonly ReminderChanges[],
  now: Date,
  { sender }: ReminderParts,
): Promise<boolean> {
  let isTakenBack = false;
  for (const notice of new Set(changes.flatMap(({ stale }) => stale)))
    isTakenBack = (await sender.withdraw(notice, now)) || isTakenBack;
  return isTakenBack;
}

function changesOf(
  changed: PlannedOccurrence,
  existing: readonly Reminder[],
  times: TimesOf,
  now: Date,
  { staff }: ReminderParts,
): ReminderChanges {
  const today = localDayOf(now);
  const recipients = [...staff.owners(changed.task, today), ...staff.leaders(changed.task, today)];
  return changesTo(desiredReminders(changed, staff, times), existing, changed.since, (reminder) =>
    isStillWanted(reminder, changed, recipients),
  );
}

/** What waits to be bundled is given to its recipients when it is; what is in a notice already has to be theirs. */
function isStillWanted(
  { due, kind, person, status }: Reminder,
  { occurrence, isAcknowledged }: PlannedOccurrence,
  recipients: readonly string[],
): boolean {
  const isTold = kind === 'escalation' && isAcknowledged;
  const isTheirs = status === 'armed' || recipients.includes(person);
  return isOwed(occurrence.state) && due === occurrence.due && isTheirs && !isTold;
}
