import type { Announcement } from '../delivery/announce.js';
import type { Announced } from './news-reply.js';
import { ALL_AREAS } from './office-news.js';

/** News of yesterday are none. */
const USEFUL_MS = 24 * 3_600_000;

/** An announcement as the outbox sends it; the same key again reaches only who did not get it. */
export function toAnnouncement(
  announced: Announced,
  key: string,
  by: string,
  at: Date,
  say: (announced: Announced) => string,
): Announcement {
  const { topic, area } = announced;
  return {
    key: `announcement:${key}`,
    by,
    topic: topic.id,
    area: area?.id ?? ALL_AREAS,
    content: { text: say(announced), choices: [] },
    priority: topic.isUrgent ? 'urgent' : 'reminder',
    dueAt: at,
    usefulUntil: new Date(at.getTime() + USEFUL_MS),
  };
}
