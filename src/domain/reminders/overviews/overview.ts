import { instantAt, type LocalDay } from '../../calendar/office-time.js';
import type { Notice } from '../notice.js';
import { LATE_AFTER_MS } from '../office-rules.js';
import type { ReminderParts } from '../reminder-parts.js';

/** What goes out once for each person and day, whatever is due. */
export type OverviewKind = 'digest' | 'summary' | 'reconciliation';

/** One overview to one person. */
export interface Overview extends Pick<Notice, 'to' | 'items' | 'count' | 'isReview'> {}

/** A digest or a summary helps until the office closes. */
export const CLOSING_MINUTE = 17 * 60;

export function overviewId(kind: OverviewKind, to: string, day: LocalDay): string {
  return `${kind}|${to}|${day}`;
}

/** Sends overviews of a day that nobody has sent; `at` is the minute at which they were to go out. Returns whom no channel reaches. */
export async function sendOnce(
  kind: OverviewKind,
  day: LocalDay,
  overviews: readonly Overview[],
  { at, usefulUntil }: { readonly at: number; readonly usefulUntil: Date },
  now: Date,
  { reminders, sender, onGivenUp }: ReminderParts,
): Promise<readonly string[]> {
  const idOf = ({ to }: Overview) => overviewId(kind, to, day);
  const fresh = new Set(await reminders.notNoted(overviews.map(idOf)));
  const waiting = overviews.filter((overview) => fresh.has(idOf(overview)));
  if (waiting.length === 0) return [];
  const isLate = now.getTime() - instantAt(day, at).getTime() > LATE_AFTER_MS;
  const notices = waiting.map(
    (overview): Notice => ({ ...overview, id: idOf(overview), kind, isLate, isUrgent: false, usefulUntil }),
  );
  const results = await sender.send(notices, now);
  // Noted only when they were handed over: dying in between hands the same notices over again, which changes nothing.
  await reminders.note([...fresh], now);
  const unreached = waiting.filter((_, index) => results[index]?.kind === 'no-channel');
  for (const { to, count } of unreached)
    onGivenUp({ kind, to, reason: 'no-channel', reminders: [], day, at: now, ...(count ? { count } : {}) });
  return unreached.map(({ to }) => to);
}
