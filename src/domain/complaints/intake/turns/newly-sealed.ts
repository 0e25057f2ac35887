import { add } from '../answers/take-text.js';
import type { Taken } from '../answers/taken.js';
import type { CaseDraft } from '../draft/draft.js';

/**
 * A draft that has just turned out to be a tố cáo: before anything else is asked, the person hears what that means, and may leave it.
 * What was no answer to the question before is told of the matter.
 */
export function newlySealed(taken: Taken, draft: CaseDraft, text: string): CaseDraft {
  const told = taken.kind === 'draft' ? taken : add(draft, text);
  return { ...(told.kind === 'draft' ? told.draft : draft), step: 'offer', passed: [], similar: [] };
}
