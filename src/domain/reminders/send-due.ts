import { groupBy } from '../../shared/group-by.js';
import { minuteOfDay } from '../calendar/office-time.js';
import { isOwed } from '../tasks/work-state.js';
import { isLastOfKind } from './milestone-times.js';
import type { Notice, NoticeItem } from './notice.js';
import { noticeItem } from './notice-item.js';
import { LATE_AFTER_MS, type ReminderRules } from './office-rules.js';
import type { Bundle, FoundOccurrence } from './ports.js';
import type { MissedReason, Reminder } from './reminder.js';
import type { ReminderParts } from './reminder-parts.js';

/** Notices that are handed over together. */
const AT_ONCE = 500;

/** Sends what is due: one message to a person for each kind, urgent things at any hour. */
export async function sendDue(now: Date, parts: ReminderParts): Promise<void> {
  // The same notices again, under the ids they were bundled with: whoever got them already notices nothing.
  await handOver(await parts.reminders.bundled(), now, parts);
  const due = await parts.reminders.dueAt(now);
  const tooLate = due.filter(({ usefulUntil }) => usefulUntil <= now);
  await giveUp(tooLate, now, parts);
  const isWaking = isWakingTime(now, parts.plan.rules);
  const ready = due.filter(({ usefulUntil, isUrgent }) => usefulUntil > now && (isUrgent || isWaking));
  const groups = groupBy(ready, ({ person, kind }) => `${kind}|${person}|${now.toISOString()}`);
  const bundles = [...groups].map(([notice, group]): Bundle => ({ notice, keys: group.map(({ key }) => key) }));
  if (bundles.length > 0) await handOver(await parts.reminders.bundle(bundles), now, parts);
}

async function handOver(bundled: readonly Reminder[], now: Date, parts: ReminderParts): Promise<void> {
  const groups = [...groupBy(bundled, ({ notice }) => notice ?? '').entries()];
  for (let from = 0; from < groups.length; from += AT_ONCE)
    await handOverSome(new Map(groups.slice(from, from + AT_ONCE)), now, parts);
}

/** Notices by their ids, with the reminders in them. */
async function handOverSome(
  groups: ReadonlyMap<string, readonly Reminder[]>,
  now: Date,
  parts: ReminderParts,
): Promise<void> {
  const all = [...groups.values()].flat();
  const found = await parts.ledger.find(all.map(({ occurrence }) => occurrence));
  const isStillOwed = ({ occurrence }: Reminder) => isOwed(found.get(occurrence)?.occurrence.state ?? 'done');
  await dropSettledWork(
    all.filter((reminder) => !isStillOwed(reminder)),
    now,
    parts,
  );
  const owed = [...groups].map(([id, group]) => ({ id, reminders: group.filter(isStillOwed) }));
  const filled = owed.filter(({ reminders }) => reminders.length > 0);
  const results = await parts.sender.send(
    filled.map(({ id, reminders }) => toNotice(id, reminders, found, now, parts)),
    now,
  );
  const ended = filled.map((bundle, at) => ({ ...bundle, result: results[at]?.kind ?? 'queued' }));
  for (const status of ['sent', 'uncertain'] as const) {
    const keys = ended.filter(({ result }) => result === status).flatMap(({ reminders }) => reminders.map(keyOf));
    if (keys.length > 0) await parts.reminders.settle(keys, status, now);
  }
  const unreached = ended.filter(({ result }) => result === 'no-channel').map(({ reminders }) => reminders);
  if (unreached.length === 0) return;
  await parts.reminders.settle(unreached.flat().map(keyOf), 'missed', now, 'no-channel');
  for (const reminders of unreached) sayGivenUp(reminders, 'no-channel', now, parts);
}

function toNotice(
  id: string,
  reminders: readonly Reminder[],
  found: ReadonlyMap<string, FoundOccurrence>,
  now: Date,
  parts: ReminderParts,
): Notice {
  const [first] = reminders;
  return {
    id,
    kind: first?.kind ?? 'reminder',
    to: first?.person ?? '',
    isLate: reminders.some(({ at }) => now.getTime() - at.getTime() > LATE_AFTER_MS),
    isUrgent: reminders.some(({ isUrgent }) => isUrgent),
    items: reminders.flatMap((reminder) => itemOf(reminder, found.get(reminder.occurrence), parts)),
    usefulUntil: new Date(reminders.reduce((latest, { usefulUntil }) => Math.max(latest, usefulUntil.getTime()), 0)),
  };
}

function itemOf(
  { milestone, due, kind }: Reminder,
  found: FoundOccurrence | undefined,
  { staff, plan }: ReminderParts,
): NoticeItem[] {
  if (!found) return [];
  const owners = kind === 'escalation' ? { owners: staff.owners(found.task, due) } : {};
  return [{ ...noticeItem(found.task, found.occurrence, plan.calendar), due, milestone, ...owners }];
}

async function giveUp(reminders: readonly Reminder[], now: Date, parts: ReminderParts): Promise<void> {
  for (const [reason, given] of groupBy(reminders, reasonOf)) {
    await parts.reminders.settle(given.map(keyOf), 'missed', now, reason as MissedReason);
    for (const group of groupBy(given, ({ kind, person }) => `${kind}|${person}`).values())
      sayGivenUp(group, reason as MissedReason, now, parts);
  }
}

function reasonOf(reminder: Reminder): MissedReason {
  return isLastOfKind(reminder) ? 'too-late' : 'overtaken';
}

function sayGivenUp(reminders: readonly Reminder[], reason: MissedReason, at: Date, parts: ReminderParts): void {
  const [first] = reminders;
  if (first) parts.onGivenUp({ kind: first.kind, to: first.person, reason, reminders, at });
}

/** What was reported, cancelled or paused since it was bundled is not reminded of any more. */
async function dropSettledWork(settled: readonly Reminder[], now: Date, { reminders }: ReminderParts): Promise<void> {
  if (settled.length > 0) await reminders.settle(settled.map(keyOf), 'cancelled', now);
}

function keyOf({ key }: Reminder): string {
  return key;
}

function isWakingTime(now: Date, { wakingFrom, wakingTo }: ReminderRules): boolean {
  const minute = minuteOfDay(now);
  return minute >= wakingFrom && minute < wakingTo;
}
