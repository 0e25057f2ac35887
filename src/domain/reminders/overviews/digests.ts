import { addDays, instantAt, type LocalDay, localDayOf } from '../../calendar/office-time.js';
import type { NoticeItem } from '../notice.js';
import { noticeItem } from '../notice-item.js';
import { firstWorkedOfWeek, isWorked } from '../planning/office-week.js';
import type { ReminderParts } from '../reminder-parts.js';
import { tasksOfAway } from './away.js';
import { CLOSING_MINUTE, type Overview, overviewId, sendOnce } from './overview.js';
import { isReviewDay } from './review.js';

/** To each person who owes something, in the morning of a day of the office. */
export async function sendDigests(day: LocalDay, now: Date, parts: ReminderParts): Promise<void> {
  const digests = await digestsOf(day, parts);
  const time = { at: parts.plan.rules.digestMinute, usefulUntil: instantAt(day, CLOSING_MINUTE) };
  await sendOnce('digest', day, digests, time, now, parts);
}

/**
 * What each person owes, and of whom they lead what waits for somebody who is away. Whoever owes nothing that has a date hears it once a week, and where reports are due; what waits for a
 * leader is no news on its own.
 */
async function digestsOf(day: LocalDay, parts: ReminderParts): Promise<Overview[]> {
  const { calendar } = parts.plan;
  const isReview = isReviewDay(day, calendar);
  const isWhole = isReview || firstWorkedOfWeek(day, calendar) === day;
  const isToSay = ({ due, state }: NoticeItem) => state !== 'reported' && (isWhole || due !== undefined);
  const own = new Map([...(await openByOwner(day, parts))].filter(([, items]) => items.some(isToSay)));
  const ofAway = await tasksOfAway(day, parts);
  return [...new Set([...own.keys(), ...ofAway.keys()])].map((to) => {
    return { to, items: [...(own.get(to) ?? []), ...(ofAway.get(to) ?? [])], isReview };
  });
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

function givenUpKey(to: string, day: LocalDay): string {
  return `given-up|${overviewId('digest', to, day)}`;
}

/** Days that passed while nobody looked: their digests would be old news, so it is only said that they did not go out. */
export async function giveUpDigests(now: Date, parts: ReminderParts): Promise<void> {
  const last = (await parts.reminders.lastTickAt()) ?? now;
  const { rules, calendar } = parts.plan;
  for (let day = localDayOf(last); instantAt(day, CLOSING_MINUTE) <= now; day = addDays(day, 1)) {
    if (!isWorked(day, calendar) || instantAt(day, rules.digestMinute) <= last) continue;
    const owners = (await digestsOf(day, parts)).map(({ to }) => to);
    const unsent = new Set(await parts.reminders.notNoted(owners.map((to) => overviewId('digest', to, day))));
    const unsaid = owners.filter((to) => unsent.has(overviewId('digest', to, day)));
    // Not the note of one that went out: when the clock is set back to before its morning, it still does.
    const given = new Set(
      await parts.reminders.note(
        unsaid.map((to) => givenUpKey(to, day)),
        now,
      ),
    );
    for (const to of unsaid.filter((owner) => given.has(givenUpKey(owner, day))))
      parts.onGivenUp({ kind: 'digest', to, reason: 'too-late', reminders: [], day, at: now });
  }
}
