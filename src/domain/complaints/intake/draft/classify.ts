import type { Noticed } from '../../noticing/noticed.js';
import { isFilable } from './begin-draft.js';
import type { CaseDraft } from './draft.js';

/**
 * What further words make of a draft: its kind and matter when it had no words yet; a tố cáo from the first word that points to one,
 * whatever it was before; `crime` when nothing but a crime is told. Who said that they want to bring a khiếu nại or tố cáo does so.
 */
export function classify(draft: CaseDraft, { cases }: Noticed): CaseDraft | 'crime' {
  const denounced = cases.find(({ kind }) => kind === 'to-cao');
  if (denounced) return { ...draft, kind: 'to-cao', category: denounced.category };
  if (draft.content !== '' || cases.length === 0) return draft;
  const first = cases.find(isFilable);
  if (draft.kind === 'to-cao' || draft.kind === 'khieu-nai')
    return first ? { ...draft, category: first.category } : draft;
  return first ? { ...draft, kind: first.kind, category: first.category } : 'crime';
}
