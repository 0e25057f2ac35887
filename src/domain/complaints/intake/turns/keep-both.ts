import type { CounterInput, CounterTurn } from '../../../conversation/counter.js';
import type { Noticed } from '../../noticing/noticed.js';
import { type FilableCase, filableCases, isFilable } from '../draft/begin-draft.js';
import type { CaseDraft } from '../draft/draft.js';
import { type Heard, type IntakeParts, MOST_A_DAY } from '../intake-parts.js';
import type { Remark } from '../saying.js';
import { beginWith } from './begin-with.js';
import type { OpenDraft } from './keep-draft.js';
import { ask } from './settle.js';

/** Another matter, told while one is on offer: it waits behind that one, which keeps its pictures. Only a tố cáo comes first. */
export async function keepBoth(
  { draft, isSealed }: OpenDraft,
  noticed: Heard,
  input: CounterInput,
  parts: IntakeParts,
): Promise<CounterTurn> {
  const told = filableCases(noticed);
  if (told[0]?.kind === 'to-cao') return beginWith({ cases: [...told, ...mattersOf(draft)], noticed }, input, parts);
  const known = new Set([draft.content, ...draft.others.map(({ text }) => text)]);
  const more = toWait(noticed, told).filter(({ text }) => !known.has(text));
  const fits = draft.others.length + more.length < MOST_A_DAY;
  const both: CaseDraft = fits ? { ...draft, others: [...draft.others, ...more] } : draft;
  const isCrimeToo = noticed.cases.some(({ kind }) => kind === 'to-giac-toi-pham');
  const remarks: Remark[] = [
    ...(noticed.isUrgent && input.decided.outcome !== 'emergency' ? [{ kind: 'danger' } as const] : []),
    ...(isCrimeToo ? [{ kind: 'crime-too' } as const] : []),
    ...(fits ? more.map(({ text }) => ({ kind: 'also-told', text }) as const) : [{ kind: 'not-written' } as const]),
  ];
  return ask({ draft: both, isSealed }, remarks, input, parts);
}

/** Danger goes with what it was told with. */
export function toWait({ isUrgent }: Pick<Noticed, 'isUrgent'>, cases: readonly FilableCase[]): readonly FilableCase[] {
  return isUrgent ? cases.map((one) => ({ ...one, isUrgent })) : cases;
}

/** What a draft and those behind it are about, to wait behind something new. */
export function mattersOf(draft: CaseDraft): readonly FilableCase[] {
  const { kind, category, content, place, happened, isUrgent, others } = draft;
  const own: FilableCase = {
    kind: kind === 'hien-truong' ? 'phan-anh' : kind,
    category,
    text: content,
    ...(Object.keys(place).length > 0 ? { place } : {}),
    ...(happened === undefined ? {} : { happened }),
  };
  const told = content === '' ? [] : toWait({ isUrgent }, [own]);
  return [...told, ...others.filter(isFilable)].slice(0, MOST_A_DAY - 1);
}
