import { sendOverviews } from './overviews/send-overviews.js';
import { planChanged } from './planning/plan-changed.js';
import type { ReminderParts } from './reminder-parts.js';
import { sendDue } from './sending/send-due.js';
import { takeBackFuture } from './sending/take-back-future.js';

/**
 * Read this first. One look at the clock, once a minute and at every start: what changed is planned, what is due is sent, the
 * overviews of the day go out. Looking twice does nothing twice; after a pause the next look makes up for it.
 */
export async function remind(now: Date, parts: ReminderParts): Promise<void> {
  await takeBackFuture(now, parts);
  await planChanged(now, parts);
  await sendDue(now, parts);
  await sendOverviews(now, parts);
  await parts.reminders.setLastTickAt(now);
}
