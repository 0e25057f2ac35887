import { addDays, instantAt, type LocalDay, localDayOf, minuteOfDay, weekdayOf } from '../calendar/office-time.js';
import type { WorkingCalendar } from '../calendar/working-days.js';
import { deadlineState } from '../tasks/deadline-state.js';
import { countDay } from './count-day.js';
import type { DayCount, Notice, NoticeItem, NoticeKind } from './notice.js';
import { noticeItem } from './notice-item.js';
import { LATE_AFTER_MS, type ReminderRules } from './office-rules.js';
import type { ReminderParts } from './reminder-parts.js';

/** A digest or a summary helps until the office closes, the count of the day until the next morning. */
const CLOSING_MINUTE = 17 * 60;
const SATURDAY = 6;

type Overview = 'digest' | 'summary' | 'reconciliation';

/** Overviews whose minute has come on a day of the office and that nobody has sent. */
export async function sendOverviews(now: Date, parts: ReminderParts): Promise<void> {
  const { rules, calendar } = parts.plan;
  const today = localDayOf(now);
  const minute = minuteOfDay(now);
  const last = (await parts.reminders.lastTickAt()) ?? new Date(now.getTime() - LATE_AFTER_MS);
  const hasCome = (day: LocalDay, at: number) => instantAt(day, at) > last && instantAt(day, at) <= now;
  await giveUpDigests(last, now, parts);
  if (minute < rules.wakingFrom || minute >= rules.wakingTo) return;
  if (isWorked(today, calendar) && minute < CLOSING_MINUTE) {
    const firstDay = firstWorkedOfWeek(today, calendar);
    if (hasCome(today, rules.digestMinute)) await sendDigests(today, now, parts);
    if (hasCome(firstDay, rules.summaryMinute)) await sendSummaries(firstDay, now, parts);
  }
  for (const day of [addDays(today, -1), today]) {
    const at = instantAt(day, rules.reconciliationMinute);
    if (now >= at) await sendCount(day, now, parts);
  }
}

async function sendDigests(day: LocalDay, now: Date, parts: ReminderParts): Promise<void> {
  for (const [person, items] of await openByOwner(day, parts))
    await sendOnce('digest', day, person, { items }, now, parts);
}

async function openByOwner(
  day: LocalDay,
  { ledger, staff, plan: { calendar } }: ReminderParts,
): Promise<Map<string, NoticeItem[]>> {
  const byOwner = new Map<string, NoticeItem[]>();
  for (const { occurrence, task } of await ledger.open()) {
    if (occurrence.state === 'paused') continue;
    for (const owner of staff.owners(task, day)) {
      const items = byOwner.get(owner) ?? [];
      items.push(noticeItem(task, occurrence, calendar));
      byOwner.set(owner, items);
    }
  }
  return byOwner;
}

/** Days that passed while nobody looked: their digests would be old news, so it is only said that they did not go out. */
async function giveUpDigests(last: Date, now: Date, parts: ReminderParts): Promise<void> {
  const { rules, calendar } = parts.plan;
  for (let day = localDayOf(last); instantAt(day, CLOSING_MINUTE) <= now; day = addDays(day, 1)) {
    if (!isWorked(day, calendar) || instantAt(day, rules.digestMinute) <= last) continue;
    for (const to of (await openByOwner(day, parts)).keys()) {
      if (!(await parts.reminders.note(overviewId('digest', to, day), now))) continue;
      parts.onGivenUp({ kind: 'digest', to, reason: 'too-late', reminders: [], at: now });
    }
  }
}

async function sendSummaries(day: LocalDay, now: Date, parts: ReminderParts): Promise<void> {
  const { calendar } = parts.plan;
  const items = (await parts.ledger.open())
    .filter(({ occurrence }) => deadlineState(occurrence, day) === 'overdue' || occurrence.state === 'reported')
    .map(({ occurrence, task }) => ({
      ...noticeItem(task, occurrence, calendar),
      owners: parts.staff.owners(task, day),
    }));
  if (items.length === 0) return;
  for (const leader of parts.staff.leadersOfOffice()) await sendOnce('summary', day, leader, { items }, now, parts);
}

async function sendCount(day: LocalDay, now: Date, parts: ReminderParts): Promise<void> {
  const waiting: string[] = [];
  for (const person of parts.staff.administrators())
    if (!(await parts.reminders.isNoted(overviewId('reconciliation', person, day)))) waiting.push(person);
  if (waiting.length === 0) return;
  const count = await countDay(day, parts);
  for (const person of waiting) {
    if (isEmpty(count)) await parts.reminders.note(overviewId('reconciliation', person, day), now);
    else await sendOnce('reconciliation', day, person, { items: [], count }, now, parts);
  }
}

function isEmpty({ sent, overtaken, uncertain, missed }: DayCount): boolean {
  return sent + overtaken + uncertain.length + missed.length === 0;
}

function overviewId(kind: Overview, to: string, day: LocalDay): string {
  return `${kind}|${to}|${day}`;
}

async function sendOnce(
  kind: Overview,
  day: LocalDay,
  to: string,
  content: Pick<Notice, 'items' | 'count'>,
  now: Date,
  { reminders, sender, plan, onGivenUp }: ReminderParts,
): Promise<void> {
  const id = overviewId(kind, to, day);
  if (await reminders.isNoted(id)) return;
  const at = instantAt(day, minuteOf(kind, plan.rules));
  const isLate = now.getTime() - at.getTime() > LATE_AFTER_MS;
  const notice = {
    id,
    kind: kind as NoticeKind,
    to,
    isLate,
    isUrgent: false,
    ...content,
    usefulUntil: endOf(kind, day),
  };
  // Noted only when it was handed over: dying in between hands the same notice over again, which changes nothing.
  const result = await sender.send(notice, now);
  await reminders.note(id, now);
  if (result.kind === 'no-channel') onGivenUp({ kind, to, reason: 'no-channel', reminders: [], at: now });
}

function minuteOf(kind: Overview, rules: ReminderRules): number {
  const minutes = {
    digest: rules.digestMinute,
    summary: rules.summaryMinute,
    reconciliation: rules.reconciliationMinute,
  } as const;
  return minutes[kind];
}

function endOf(kind: Overview, day: LocalDay): Date {
  return kind === 'reconciliation' ? instantAt(addDays(day, 2), 0) : instantAt(day, CLOSING_MINUTE);
}

/** A day of an unknown year counts by its weekday. */
function isWorked(day: LocalDay, calendar: WorkingCalendar): boolean {
  const special = calendar.specialDays.get(day);
  return special === undefined || special === 'unknown' ? weekdayOf(day) < SATURDAY : special === 'working';
}

function firstWorkedOfWeek(day: LocalDay, calendar: WorkingCalendar): LocalDay {
  const week = Array.from({ length: weekdayOf(day) }, (_, at) => addDays(day, at + 1 - weekdayOf(day)));
  return week.find((one) => isWorked(one, calendar)) ?? day;
}
