import { hashId } from '../../../../shared/ids.js';
import type { CasePlace } from '../../case.js';
import { type FiledKind, ORDINARY_KINDS } from '../../filed-kind.js';
import type { Noticed, NoticedCase } from '../../noticing/noticed.js';
import { type CaseDraft, MOST_CONTENT, type WaitingCase } from './draft.js';
import { goOn } from './steps.js';

/** A crime is not filed here: it goes to the police. */
export type FilableCase = WaitingCase & { readonly kind: FiledKind };

export function isFilable(one: NoticedCase): one is FilableCase {
  return one.kind === 'to-cao' || ORDINARY_KINDS.some((kind) => kind === one.kind);
}

/** What of a message can be filed: a tố cáo first, so that nothing of it waits in the open. */
export function filableCases({ cases }: Pick<Noticed, 'cases'>): readonly FilableCase[] {
  const filable = cases.filter(isFilable);
  return [...filable.filter(({ kind }) => kind === 'to-cao'), ...filable.filter(({ kind }) => kind !== 'to-cao')];
}

export interface Beginning {
  /** The same beginning has the same id, also when its turn is repeated. */
  readonly id: string;
  readonly isUrgent: boolean;
  readonly photos: readonly string[];
  /** Where it is, when that came with the first words or alone. */
  readonly location?: CasePlace['location'] | undefined;
  readonly at: Date;
  readonly by: string;
}

/** The draft of the first case; the others are confirmed afterwards. The first step is the offer. */
export function beginDraft([first, ...others]: readonly [FilableCase, ...FilableCase[]], given: Beginning): CaseDraft {
  const { id, isUrgent, photos, location, at, by } = given;
  const place = { ...first.place, ...(location ? { location } : {}) };
  return {
    id,
    kind: first.kind,
    category: first.category,
    isUrgent,
    content: [...first.text.trim()].slice(0, MOST_CONTENT).join(''),
    place,
    ...(first.happened === undefined ? {} : { happened: first.happened }),
    photos,
    contact: {},
    step: 'offer',
    passed: [
      ...(Object.keys(place).length > 0 ? (['where'] as const) : []),
      ...(first.happened === undefined ? [] : (['when'] as const)),
    ],
    similar: [],
    others,
    touchedAt: at.toISOString(),
    touchedBy: by,
  };
}

/** The next case of the same message, or `undefined` when all were dealt with. */
export function nextDraft(draft: CaseDraft, at: Date): CaseDraft | undefined {
  const [first, ...others] = draft.others.filter(isFilable);
  if (!first) return undefined;
  const { id, touchedBy: by } = draft;
  const isUrgent = first.isUrgent === true;
  return beginDraft([first, ...others], { id: hashId(id).slice(0, 22), isUrgent, photos: [], at, by });
}

/** Somebody wants to file something and has not said what: who only asks how, and a khiếu nại or tố cáo, is still offered it first. */
export function beginEmpty(given: Beginning, kind: FilableCase['kind'], isOffered: boolean): CaseDraft {
  const draft = beginDraft([{ kind, category: 'khac', text: '' }], given);
  return isOffered || kind === 'khieu-nai' || kind === 'to-cao' ? draft : goOn({ ...draft, passed: ['offer'] });
}
