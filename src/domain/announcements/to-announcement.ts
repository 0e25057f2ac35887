import type { Announcement } from '../delivery/announce.js';
import { wakingTime } from '../reminders/planning/waking-time.js';
import type { Announced, Wanted } from './news-reply.js';
import { ALL_AREAS } from './office-news.js';

/** News of yesterday are none. */
const USEFUL_MS = 24 * 3_600_000;

/** When an announcement of `at` may go: nobody is woken at night but for what is urgent. */
export function leavesAt({ topic }: Pick<Wanted, 'topic'>, at: Date): Date {
  return topic.isUrgent ? at : wakingTime(at);
}

/** An announcement as the outbox sends it; the same key again reaches only who did not get it. */
export function toAnnouncement(
  announced: Announced,
  key: string,
  by: string,
  at: Date,
  say: (announced: Announced) => string,
): Announcement {
  const { topic, area } = announced;
  const dueAt = leavesAt(announced, at);
  return {
    key: `announcement:${key}`,
    by,
    topic: topic.id,
    area: area?.id ?? ALL_AREAS,
    content: { text: say(announced), choices: [] },
    priority: topic.isUrgent ? 'urgent' : 'reminder',
    dueAt,
    usefulUntil: new Date(dueAt.getTime() + USEFUL_MS),
  };
}
