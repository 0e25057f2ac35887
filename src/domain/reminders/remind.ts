import { planChanged } from './plan-changed.js';
import type { ReminderParts } from './reminder-parts.js';
import { sendDue } from './send-due.js';
import { sendOverviews } from './send-overviews.js';
import { takeBackFuture } from './take-back-future.js';

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
