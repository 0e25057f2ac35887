import type { ReminderParts } from '../reminder-parts.js';

/**
 * After the clock was set back: what was entered while it stood ahead counts from now, and what was given up then because its time was
 * over is armed again. What was sent stays sent, so that nobody hears it twice. Cut off in the middle, it is done again: the last look
 * is still in the future.
 */
export async function takeBackFuture(
  now: Date,
  { reminders, ledger }: Pick<ReminderParts, 'reminders' | 'ledger'>,
): Promise<void> {
  const last = await reminders.lastTickAt();
  if (!last || last <= now) return;
  // First the ledger: what is armed again is looked through before anything is sent, for its date may have moved meanwhile.
  await ledger.bringBack(now, await reminders.givenUpAfter(now));
  await reminders.armGivenUpAfter(now);
}
