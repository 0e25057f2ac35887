import { addDays, instantAt, type LocalDay, localDayOf, minuteOfDay } from '../calendar/office-time.js';
import { deadlineState } from '../tasks/deadline-state.js';
import type { Occurrence } from '../tasks/task.js';
import { isOwed } from '../tasks/work-state.js';
import type { NoticeItem } from './notice.js';
import { noticeItem } from './notice-item.js';
import { LATE_AFTER_MS } from './office-rules.js';
import { firstWorkedOfWeek, isWorked } from './office-week.js';
import { type Overview, overviewId, sendOnce } from './overview.js';
import type { ReminderParts } from './reminder-parts.js';
import { isReviewDay, isReviewSummary } from './review.js';
import { sendCounts } from './send-counts.js';

/** A digest or a summary helps until the office closes. */
const CLOSING_MINUTE = 17 * 60;

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
  await sendCounts(last, now, parts);
}

async function sendDigests(day: LocalDay, now: Date, parts: ReminderParts): Promise<void> {
  const digests = await digestsOf(day, parts);
  const time = { at: parts.plan.rules.digestMinute, usefulUntil: instantAt(day, CLOSING_MINUTE) };
  await sendOnce('digest', day, digests, time, now, parts);
}

/**
 * What each person owes. Whoever owes nothing that has a date hears it once a week, and where reports are due; what waits for a
 * leader is no news on its own.
 */
async function digestsOf(day: LocalDay, parts: ReminderParts): Promise<Overview[]> {
  const { calendar } = parts.plan;
  const isReview = isReviewDay(day, calendar);
  const isWhole = isReview || firstWorkedOfWeek(day, calendar) === day;
  const isToSay = ({ due, state }: NoticeItem) => state !== 'reported' && (isWhole || due !== undefined);
  return [...(await openByOwner(day, parts))]
    .filter(([, items]) => items.some(isToSay))
    .map(([to, items]) => ({ to, items, isReview }));
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
    const owners = (await digestsOf(day, parts)).map(({ to }) => to);
    const given = new Set(
      await parts.reminders.note(
        owners.map((to) => overviewId('digest', to, day)),
        now,
      ),
    );
    for (const to of owners.filter((owner) => given.has(overviewId('digest', owner, day))))
      parts.onGivenUp({ kind: 'digest', to, reason: 'too-late', reminders: [], at: now });
  }
}

/** The leaders of the office read of everybody, others whom people report to of theirs. */
async function sendSummaries(day: LocalDay, now: Date, parts: ReminderParts): Promise<void> {
  const { plan, staff, ledger } = parts;
  const { calendar, rules } = plan;
  const isReview = isReviewSummary(day, calendar);
  const ofOffice = staff.leadersOfOffice(day);
  const byLeader = new Map<string, NoticeItem[]>();
  for (const { occurrence, task } of await ledger.open()) {
    if (!isForLeaders(occurrence, day, isReview)) continue;
    const item = { ...noticeItem(task, occurrence, calendar), owners: staff.owners(task, day) };
    for (const leader of new Set([...ofOffice, ...staff.leaders(task, day)]))
      byLeader.get(leader)?.push(item) ?? byLeader.set(leader, [item]);
  }
  const summaries = [...byLeader].map(([to, items]) => ({ to, items, isReview }));
  const time = { at: rules.summaryMinute, usefulUntil: instantAt(day, CLOSING_MINUTE) };
  await sendOnce('summary', day, summaries, time, now, parts);
}

function isForLeaders(occurrence: Occurrence, day: LocalDay, isReview: boolean): boolean {
  const { due, state } = occurrence;
  if (state === 'reported' || (isReview && due === undefined && isOwed(state))) return true;
  return state !== 'paused' && deadlineState(occurrence, day) === 'overdue';
}
