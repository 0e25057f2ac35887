import { groupBy } from '../../../shared/group-by.js';
import { isLastOfKind } from '../planning/milestone-times.js';
import type { MissedReason, Reminder } from '../reminder.js';
import type { ReminderParts } from '../reminder-parts.js';

/** What is due and of no use any more is given up, and said; returns what is still of use. */
export async function giveUpPassed(now: Date, parts: ReminderParts): Promise<readonly Reminder[]> {
  const due = await parts.reminders.dueAt(now);
  const passed = due.filter(({ usefulUntil }) => usefulUntil <= now);
  for (const [reason, given] of groupBy(passed, reasonOf)) await giveUp(given, reason, now, parts);
  return due.filter(({ usefulUntil }) => usefulUntil > now);
}

/** They end as missed; what one person would have been told at once is said at once. */
export async function giveUp(
  reminders: readonly Reminder[],
  reason: MissedReason,
  at: Date,
  parts: ReminderParts,
): Promise<void> {
  if (reminders.length === 0) return;
  await parts.reminders.settle(
    reminders.map(({ key }) => key),
    'missed',
    at,
    reason,
  );
  for (const group of groupBy(reminders, ({ kind, person }) => `${kind}|${person}`).values()) {
    const [first] = group;
    if (first) parts.onGivenUp({ kind: first.kind, to: first.person, reason, reminders: group, at });
  }
}

function reasonOf(reminder: Reminder): MissedReason {
  return isLastOfKind(reminder) ? 'too-late' : 'overtaken';
}
