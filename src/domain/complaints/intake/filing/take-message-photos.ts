import type { CounterInput } from '../../../conversation/counter.js';
import type { IntakeParts } from '../intake-parts.js';
import { type DraftPhotos, photosOfConversation, photosOfSealed } from './draft-photos.js';
import { type TakenPhotos, takePhotos } from './take-photos.js';

/** The photos of a draft with those that a message brings. */
export function takeMessagePhotos(
  before: readonly string[],
  { message, now }: CounterInput,
  draft: { readonly id: string; readonly isSealed: boolean },
  parts: Pick<IntakeParts, 'received' | 'sealedFiles' | 'clean'>,
): Promise<TakenPhotos> {
  const { received, sealedFiles, clean } = parts;
  const waiting: DraftPhotos = draft.isSealed
    ? photosOfSealed(sealedFiles, draft.id, now)
    : photosOfConversation(received, message.conversation, now);
  const read = (id: string) => received.read(id);
  const drop = (id: string) => received.remove(id);
  return takePhotos(before, message.files ?? [], { read, drop, clean }, waiting);
}
