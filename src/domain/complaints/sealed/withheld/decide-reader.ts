import type { Person } from '../../../people/person.js';
import { mayOpenSealed, refusedOpening, type SealedParts } from '../open-sealed.js';
import type { ReaderDecision } from '../sealed-store.js';

/** `busy`: it was changed meanwhile. */
export type DecideOutcome = 'done' | 'not-allowed' | 'no-reason' | 'no-such-person' | 'busy';

/**
 * An officer shuts another one (or themselves) out of a tố cáo, or lets one in whom its words only seem to name. On record without
 * saying which; who it was and why is kept with the words.
 */
export async function decideReader(
  id: string,
  who: Person | undefined,
  decision: Omit<ReaderDecision, 'person'>,
  parts: SealedParts,
): Promise<DecideOutcome> {
  const refused = await refusedOpening(id, decision, parts);
  if (refused) return refused;
  if (!who || !mayOpenSealed(who)) return 'no-such-person';
  return (await parts.sealed.decideReader(id, { ...decision, person: who.id })) ? 'done' : 'busy';
}
