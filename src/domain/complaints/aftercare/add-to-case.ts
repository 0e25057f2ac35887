import { localDayOf } from '../../calendar/office-time.js';
import type { CounterInput } from '../../conversation/counter.js';
import { MOST_TRIES } from '../handling/act-on-case.js';
import { handOver, photosOfConversation } from '../intake/filing/draft-photos.js';
import { replyAddressOf } from '../intake/filing/file-draft.js';
import { addressHash } from '../news/address-hash.js';
import type { CaseEvent } from '../steps/case-step.js';
import type { AftercareParts } from './aftercare-parts.js';
import type { AftercareTalk } from './aftercare-talk.js';
import { hasEnded, type OwnCase } from './own-cases.js';

export type Added = 'added' | 'ended' | 'busy';

/**
 * Writes what its person tells afterwards to the case that goes on; its state stays. Committed when it returns, photos included. The same talk
 * again adds nothing.
 */
export async function addToCase(
  { goesOn }: OwnCase,
  { id, act, words, photos, isUrgent }: AftercareTalk,
  { message, now }: CounterInput,
  parts: Pick<AftercareParts, 'cases' | 'files' | 'received'>,
): Promise<Added> {
  const { cases, files, received } = parts;
  const waiting = photosOfConversation(received, message.conversation, now);
  const details = {
    ...(act === 'withdraw' ? { reason: words } : { added: words }),
    ...(photos.length > 0 ? { photos } : {}),
    message: id,
    saidBy: addressHash(replyAddressOf(message)),
  };
  const action = act === 'withdraw' ? 'ask-withdraw' : 'add';
  const event: CaseEvent = { caseId: goesOn.id, action, by: 'citizen', at: now, details };
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const before = await cases.find(goesOn.id);
    const isDone = (await cases.eventsOf(goesOn.id)).some((one) => one.details.message === id);
    if (!isDone && (!before || hasEnded(before.state))) return 'ended';
    // Before the event: a turn that is repeated hands over what is left.
    await handOver(photos, waiting, files, goesOn.id, now);
    const attachments = [...new Set([...(before?.attachments ?? []), ...photos])];
    const isSaved =
      isDone ||
      (before !== undefined &&
        (await cases.save({ ...before, attachments, isUrgent: before.isUrgent || isUrgent }, [event])));
    if (!isSaved) continue;
    for (const photo of photos) await waiting.drop(photo);
    return 'added';
  }
  return 'busy';
}

/** How often this chat has added something today. */
export async function addedToday(
  own: readonly OwnCase[],
  { message, now }: CounterInput,
  { cases }: Pick<AftercareParts, 'cases'>,
): Promise<number> {
  const today = localDayOf(now);
  const sender = addressHash(replyAddressOf(message));
  const ids = [...new Set(own.map(({ goesOn }) => goesOn.id))];
  const events = (await Promise.all(ids.map((id) => cases.eventsOf(id)))).flat();
  return events.filter(
    ({ action, at, details }) =>
      (action === 'add' || action === 'ask-withdraw') && localDayOf(at) === today && details.saidBy === sender,
  ).length;
}
