import { instantAt, type LocalDay, localDayOf, minuteOfDay } from '../../calendar/office-time.js';
import { deadlineState } from '../../tasks/deadline-state.js';
import type { Occurrence } from '../../tasks/task.js';
import { isOwed } from '../../tasks/work-state.js';
import type { NoticeItem } from '../notice.js';
import { noticeItem } from '../notice-item.js';
import { LATE_AFTER_MS } from '../office-rules.js';
import { firstWorkedOfWeek, isWorked } from '../planning/office-week.js';
import type { ReminderParts } from '../reminder-parts.js';
import { giveUpDigests, sendDigests } from './digests.js';
import { CLOSING_MINUTE, sendOnce } from './overview.js';
import { isReviewSummary } from './review.js';
import { sendCounts } from './send-counts.js';

/** Overviews whose minute has come on a day of the office and that nobody has sent. */
export async function sendOverviews(now: Date, parts: ReminderParts): Promise<void> {
  const { rules, calendar } = parts.plan;
  const today = localDayOf(now);
  const minute = minuteOfDay(now);
  const last = (await parts.reminders.lastTickAt()) ?? new Date(now.getTime() - LATE_AFTER_MS);
  const hasCome = (day: LocalDay, at: number) => instantAt(day, at) > last && instantAt(day, at) <= now;
  await giveUpDigests(now, parts);
  if (minute < rules.wakingFrom || minute >= rules.wakingTo) return;
  if (isWorked(today, calendar) && minute < CLOSING_MINUTE) {
    const firstDay = firstWorkedOfWeek(today, calendar);
    if (hasCome(today, rules.digestMinute)) await sendDigests(today, now, parts);
    if (hasCome(firstDay, rules.summaryMinute)) await sendSummaries(firstDay, now, parts);
  }
  await sendCounts(last, now, parts);
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
