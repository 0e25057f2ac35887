import type { OutboxStore } from './outbox-store.js';

const DAY_MS = 86_400_000;
/** Within a week somebody has decided on what is uncertain or failed, or it is of no use any more. */
const TEXT_DAYS = 7;
/** What was sent when to which chat, for questions and for counting; never the text. */
const ROW_DAYS = 30;

/** Deletes what is kept of messages that have ended; returns how many of each. */
export function forgetSent(outbox: Pick<OutboxStore, 'forget'>, now: Date) {
  const before = (days: number) => new Date(now.getTime() - days * DAY_MS);
  return outbox.forget({ texts: before(TEXT_DAYS), rows: before(ROW_DAYS) });
}
