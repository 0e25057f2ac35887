import { minuteOfDay } from '../calendar/office-time.js';
import { isOwed } from '../tasks/work-state.js';
import type { Notice, NoticeItem } from './notice.js';
import { noticeItem } from './notice-item.js';
import { LATE_AFTER_MS, type ReminderRules } from './office-rules.js';
import type { MissedReason, Reminder } from './reminder.js';
import type { ReminderParts } from './reminder-parts.js';

/** Sends what is due: one message to a person for each kind, urgent things at any hour. */
export async function sendDue(now: Date, parts: ReminderParts): Promise<void> {
  await resumeBundled(now, parts);
  const due = await parts.reminders.dueAt(now);
  const tooLate = due.filter(({ usefulUntil }) => usefulUntil <= now);
  await giveUp(tooLate, now, parts);
  const isWaking = isWakingTime(now, parts.plan.rules);
  const ready = due.filter(({ usefulUntil, isUrgent }) => usefulUntil > now && (isUrgent || isWaking));
  for (const group of groupBy(ready, ({ person, kind }) => `${kind}|${person}`)) {
    const [first] = group;
    if (!first) continue;
    const id = `${first.kind}|${first.person}|${now.toISOString()}`;
    const taken = await parts.reminders.bundle(
      id,
      group.map(({ key }) => key),
    );
    await handOver(id, taken, now, parts);
  }
}

/** The same notices again, under the ids they were bundled with: whoever got them already notices nothing. */
async function resumeBundled(now: Date, parts: ReminderParts): Promise<void> {
  for (const group of groupBy(await parts.reminders.bundled(), ({ notice }) => notice ?? '')) {
    const [first] = group;
    if (first?.notice) await handOver(first.notice, group, now, parts);
  }
}

async function handOver(id: string, bundled: readonly Reminder[], now: Date, parts: ReminderParts): Promise<void> {
  const reminders = await dropSettledWork(bundled, now, parts);
  const [first] = reminders;
  if (!first) return;
  const keys = reminders.map(({ key }) => key);
  const notice: Notice = {
    id,
    kind: first.kind,
    to: first.person,
    isLate: reminders.some(({ at }) => now.getTime() - at.getTime() > LATE_AFTER_MS),
    isUrgent: reminders.some(({ isUrgent }) => isUrgent),
    items: await itemsOf(reminders, parts),
    usefulUntil: new Date(Math.max(...reminders.map(({ usefulUntil }) => usefulUntil.getTime()))),
  };
  const result = await parts.sender.send(notice, now);
  if (result.kind === 'queued') return;
  if (result.kind !== 'no-channel') return parts.reminders.settle(keys, result.kind, now);
  await parts.reminders.settle(keys, 'missed', now, 'no-channel');
  parts.onGivenUp({ kind: first.kind, to: first.person, reason: 'no-channel', reminders, at: now });
}

async function giveUp(reminders: readonly Reminder[], now: Date, parts: ReminderParts): Promise<void> {
  const reasonOf = ({ milestone }: Reminder): MissedReason => (milestone === 0 ? 'too-late' : 'overtaken');
  for (const group of groupBy(reminders, (one) => `${one.kind}|${one.person}|${reasonOf(one)}`)) {
    const [first] = group;
    if (!first) continue;
    const reason = reasonOf(first);
    const keys = group.map(({ key }) => key);
    await parts.reminders.settle(keys, 'missed', now, reason);
    parts.onGivenUp({ kind: first.kind, to: first.person, reason, reminders: group, at: now });
  }
}

/** What was reported, cancelled or paused since it was bundled is not reminded of any more. */
async function dropSettledWork(
  bundled: readonly Reminder[],
  now: Date,
  { ledger, reminders }: ReminderParts,
): Promise<readonly Reminder[]> {
  const owed: Reminder[] = [];
  const settled: string[] = [];
  for (const reminder of bundled) {
    const found = await ledger.find(reminder.occurrence);
    if (found && isOwed(found.occurrence.state)) owed.push(reminder);
    else settled.push(reminder.key);
  }
  if (settled.length > 0) await reminders.settle(settled, 'cancelled', now);
  return owed;
}

async function itemsOf(reminders: readonly Reminder[], parts: ReminderParts): Promise<NoticeItem[]> {
  const items: NoticeItem[] = [];
  for (const { occurrence, milestone, due, kind } of reminders) {
    const found = await parts.ledger.find(occurrence);
    if (!found) continue;
    const owners = kind === 'escalation' ? { owners: parts.staff.owners(found.task, due) } : {};
    items.push({ ...noticeItem(found.task, found.occurrence, parts.plan.calendar), due, milestone, ...owners });
  }
  return items;
}

function isWakingTime(now: Date, { wakingFrom, wakingTo }: ReminderRules): boolean {
  const minute = minuteOfDay(now);
  return minute >= wakingFrom && minute < wakingTo;
}

function groupBy<T>(values: readonly T[], keyOf: (value: T) => string): T[][] {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group) group.push(value);
    else groups.set(keyOf(value), [value]);
  }
  return [...groups.values()];
}
