import type { CounterInput } from '../../../conversation/counter.js';
import type { CaseDraft } from '../draft/draft.js';
import type { IntakeParts } from '../intake-parts.js';
import { takeMessagePhotos } from './take-message-photos.js';

/** The draft with those of its late photos that have come since; the others are waited for further. */
export async function addLatePhotos<Draft extends Pick<CaseDraft, 'id' | 'photos' | 'latePhotos'>>(
  draft: Draft,
  isSealed: boolean,
  input: CounterInput,
  parts: Pick<IntakeParts, 'received' | 'sealedFiles' | 'clean'>,
): Promise<Draft> {
  const { latePhotos = [], ...rest } = draft;
  if (latePhotos.length === 0) return draft;
  const files = latePhotos.map((id) => ({ kind: 'photo', handle: '', id, problem: 'slow' }) as const);
  const message = { ...input.message, files };
  const { photos, late = [] } = await takeMessagePhotos(
    draft.photos,
    { ...input, message },
    { id: draft.id, isSealed },
    parts,
  );
  return { ...(rest as Draft), photos, ...(late.length > 0 ? { latePhotos: late } : {}) };
}
