import { groupBy } from '../../../shared/group-by.js';
import { localDayOf } from '../../calendar/office-time.js';
import { isOwed } from '../../tasks/work-state.js';
import type { Notice, NoticeItem } from '../notice.js';
import { noticeItem } from '../notice-item.js';
import { LATE_AFTER_MS } from '../office-rules.js';
import type { FoundOccurrence } from '../ports.js';
import type { Reminder } from '../reminder.js';
import type { ReminderParts } from '../reminder-parts.js';
import { giveUp } from './give-up.js';

/** Notices that are handed over together. */
const AT_ONCE = 500;

/** Hands over what is bundled, each notice under its id; what was reported or cancelled meanwhile is left out. */
export async function handOver(
  bundled: readonly Reminder[],
  found: ReadonlyMap<string, FoundOccurrence>,
  now: Date,
  parts: ReminderParts,
): Promise<void> {
  const isStillOwed = ({ occurrence }: Reminder) => isOwed(found.get(occurrence)?.occurrence.state ?? 'done');
  const settled = bundled.filter((reminder) => !isStillOwed(reminder));
  if (settled.length > 0) await parts.reminders.settle(settled.map(keyOf), 'cancelled', now);
  const groups = [...groupBy(bundled.filter(isStillOwed), ({ notice }) => notice ?? '')];
  for (let from = 0; from < groups.length; from += AT_ONCE)
    await handOverSome(groups.slice(from, from + AT_ONCE), found, now, parts);
}

/** Notices by their ids, with the reminders in them. */
async function handOverSome(
  groups: readonly (readonly [id: string, reminders: readonly Reminder[]])[],
  found: ReadonlyMap<string, FoundOccurrence>,
  now: Date,
  parts: ReminderParts,
): Promise<void> {
  const notices = groups.map(([id, reminders]) => toNotice(id, reminders, found, now, parts));
  const results = await parts.sender.send(notices, now);
  const ended = groups.map(([, reminders], at) => ({ reminders, result: results[at]?.kind ?? 'queued' }));
  const of = (kind: (typeof ended)[number]['result']) =>
    ended.filter(({ result }) => result === kind).flatMap(({ reminders }) => reminders);
  for (const status of ['sent', 'uncertain'] as const) {
    const keys = of(status).map(keyOf);
    if (keys.length > 0) await parts.reminders.settle(keys, status, now);
  }
  await giveUp(of('no-channel'), 'no-channel', now, parts);
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
    items: reminders.flatMap((reminder) => itemOf(reminder, found.get(reminder.occurrence), now, parts)),
    usefulUntil: new Date(reminders.reduce((latest, { usefulUntil }) => Math.max(latest, usefulUntil.getTime()), 0)),
  };
}

function itemOf(
  { milestone, due, kind }: Reminder,
  found: FoundOccurrence | undefined,
  now: Date,
  { staff, plan }: ReminderParts,
): NoticeItem[] {
  if (!found) return [];
  const owners = kind === 'escalation' ? { owners: staff.owners(found.task, localDayOf(now)) } : {};
  return [{ ...noticeItem(found.task, found.occurrence, plan.calendar), due, milestone, ...owners }];
}

function keyOf({ key }: Reminder): string {
  return key;
}
