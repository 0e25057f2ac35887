import { groupBy } from '../../../shared/group-by.js';
import { minuteOfDay } from '../../calendar/office-time.js';
import type { ReminderRules } from '../office-rules.js';
import type { Bundle } from '../ports.js';
import type { Reminder } from '../reminder.js';
import type { ReminderParts } from '../reminder-parts.js';
import { giveUpPassed } from './give-up.js';
import { handOver } from './hand-over.js';
import { passOn } from './pass-on.js';

/** Sends what is due: one message to a person for each kind, urgent things at any hour. */
export async function sendDue(now: Date, parts: ReminderParts): Promise<void> {
  // The same notices again, under the ids they were bundled with: whoever got them already notices nothing.
  const left = await parts.reminders.bundled();
  await handOver(left, await occurrencesOf(left, parts), now, parts);
  const isWaking = isWakingTime(now, parts.plan.rules);
  const due = (await giveUpPassed(now, parts)).filter(({ isUrgent }) => isUrgent || isWaking);
  if (due.length === 0) return;
  const found = await occurrencesOf(due, parts);
  const ready = (await passOn(due, found, now, parts)).filter(({ isUrgent }) => isUrgent || isWaking);
  const groups = groupBy(ready, ({ person, kind }) => `${kind}|${person}`);
  const bundles = [...groups.values()].map(
    (group): Bundle => ({ notice: noticeId(group, now), keys: group.map(keyOf) }),
  );
  if (bundles.length > 0) await handOver(await parts.reminders.bundle(bundles), found, now, parts);
}

/** The instant alone does not tell it from others: a clock that is set back comes by again. What it says has not been said before. */
function noticeId(group: readonly Reminder[], now: Date): string {
  const [first] = group;
  return [first?.kind, first?.person, now.toISOString(), first?.key].join('|');
}

function keyOf({ key }: Reminder): string {
  return key;
}

async function occurrencesOf(reminders: readonly Reminder[], { ledger }: ReminderParts) {
  return reminders.length === 0 ? new Map() : ledger.find(reminders.map(({ occurrence }) => occurrence));
}

function isWakingTime(now: Date, { wakingFrom, wakingTo }: ReminderRules): boolean {
  const minute = minuteOfDay(now);
  return minute >= wakingFrom && minute < wakingTo;
}
