import type { CounterInput, CounterTurn } from '../../../conversation/counter.js';
import type { CaseCategory } from '../../case-category.js';
import { filableCases } from '../draft/begin-draft.js';
import type { CaseDraft } from '../draft/draft.js';
import type { IntakeParts } from '../intake-parts.js';
import { beginWith } from './begin-with.js';
import { mattersOf } from './keep-both.js';
import type { OpenDraft } from './keep-draft.js';
import { namesSame } from './names-same.js';

/** Troubles of a place: who denounces somebody afterwards tells another matter. The rest may be the beginning of the same story. */
const OF_A_PLACE: ReadonlySet<CaseCategory> = new Set([
  'moi-truong',
  'ha-tang',
  'giao-thong',
  'an-ninh-trat-tu',
  'an-toan-thuc-pham',
  'tieng-on',
]);

/** What a message that denounces somebody in the middle of an ordinary draft is to it. */
export type Denounced =
  /** A matter of its own: it has begun, and what was told before waits behind it. */
  | { readonly kind: 'begun'; readonly turn: CounterTurn }
  /** The same matter: the draft becomes a tố cáo with all that is in it. */
  | { readonly kind: 'same' };

/** Looked at before anything else is made of a message, whatever it means to the draft; `undefined` where it denounces nobody. */
export async function denouncedTurn(
  { draft, isSealed }: OpenDraft,
  input: CounterInput,
  parts: IntakeParts,
): Promise<Denounced | undefined> {
  const { text, choice } = input.message;
  if (isSealed || choice !== undefined || input.decided.request || !/\p{L}/u.test(text)) return undefined;
  const noticed = await parts.notice(text, input.decided);
  const told = filableCases(noticed);
  if (told[0]?.kind !== 'to-cao') return undefined;
  if (!standsAlone(draft, text)) return { kind: 'same' };
  return { kind: 'begun', turn: await beginWith({ cases: [...told, ...mattersOf(draft)], noticed }, input, parts) };
}

function standsAlone({ kind, category, content }: CaseDraft, text: string): boolean {
  return kind !== 'to-cao' && content !== '' && OF_A_PLACE.has(category) && !namesSame(content, text);
}
