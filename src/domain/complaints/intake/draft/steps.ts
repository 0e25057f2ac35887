import { isOnlyWishToMeet } from '../answers/wish-to-meet.js';
import { type CaseDraft, INTAKE_STEPS, type IntakeStep } from './draft.js';

/** What can be pressed at a step; `area` and `follow` carry which one. */
export type PickName =
  | 'begin'
  | 'only-asking'
  | 'skip'
  | 'area'
  | 'follow'
  | 'new'
  | 'today'
  | 'yesterday'
  | 'ongoing'
  | 'done'
  | 'no-contact'
  | 'agree'
  | 'disagree'
  | 'send'
  | 'edit'
  | 'edit-what'
  | 'edit-where'
  | 'edit-when'
  | 'edit-photos'
  | 'edit-contact'
  | 'continue'
  | 'back'
  | 'pause'
  | 'cancel';

export interface IntakePick {
  readonly name: PickName;
  /** The number of the area or case in its list. */
  readonly at?: number;
}

interface StepRule {
  /** Left out where the draft does not need it. */
  isAsked(draft: CaseDraft): boolean;
  /** Besides `back` and `cancel`. */
  picks(draft: CaseDraft, areas: readonly string[]): readonly IntakePick[];
}

/** Where it happened is a body or a counter, no ấp. */
function isAtCounter({ kind, category }: CaseDraft): boolean {
  return kind === 'khieu-nai' || kind === 'to-cao' || category === 'thai-do-can-bo' || category === 'thu-tuc-cham-tre';
}

const always = () => true;
const only =
  (...names: readonly PickName[]) =>
  () =>
    names.map((name) => ({ name }));
const FEWEST_WORDS = 3;

function tellsTooLittle(content: string): boolean {
  return content.split(/\s+/u).filter(Boolean).length < FEWEST_WORDS || isOnlyWishToMeet(content);
}

const RULES: Readonly<Record<IntakeStep, StepRule>> = {
  offer: { isAsked: always, picks: only('begin', 'only-asking') },
  what: { isAsked: ({ content }) => tellsTooLittle(content), picks: only() },
  where: {
    isAsked: always,
    picks: (draft, areas) => [
      ...(isAtCounter(draft) ? [] : areas.map((_, at): IntakePick => ({ name: 'area', at }))),
      { name: 'skip' },
    ],
  },
  similar: {
    isAsked: ({ similar }) => similar.length > 0,
    picks: ({ similar }) => [...similar.map((__, at): IntakePick => ({ name: 'follow', at })), { name: 'new' }],
  },
  when: {
    isAsked: ({ kind }) => kind !== 'kien-nghi',
    picks: ({ kind }) => (kind === 'khieu-nai' ? only('skip')() : only('ongoing', 'today', 'yesterday', 'skip')()),
  },
  photos: { isAsked: always, picks: only('done') },
  contact: { isAsked: always, picks: only('no-contact') },
  consent: { isAsked: ({ consent }) => consent === undefined, picks: only('agree', 'disagree') },
  review: { isAsked: always, picks: only('send', 'edit') },
};

const EDITS: readonly IntakePick[] = only('edit-what', 'edit-where', 'edit-when', 'edit-photos', 'edit-contact')();

const HALF_WRITTEN: readonly IntakePick[] = only('continue', 'cancel')();

/** What can be pressed where a draft stands. */
export function picksOf(draft: CaseDraft, areas: readonly string[]): readonly IntakePick[] {
  const { step } = draft;
  if (draft.isHalfWritten) return HALF_WRITTEN;
  if (step === 'edit') return [...EDITS.filter(({ name }) => isEditable(name, draft)), { name: 'back' }];
  const own = RULES[step].picks(draft, areas);
  if (step === 'offer') return own;
  const hasBack = previousStep(draft) !== undefined || draft.passed.includes('consent');
  return hasBack && step !== 'review' ? [...own, { name: 'back' }, { name: 'cancel' }] : [...own, { name: 'cancel' }];
}

function isEditable(name: PickName, draft: CaseDraft): boolean {
  return name !== 'edit-when' || RULES.when.isAsked(draft);
}

/** The draft at the first step that is not behind yet and that it needs. */
export function goOn(draft: CaseDraft): CaseDraft {
  const step = INTAKE_STEPS.find((name) => !draft.passed.includes(name) && RULES[name].isAsked(draft)) ?? 'review';
  return { ...draft, step };
}

/** The step it stands at is behind. */
export function passStep(draft: CaseDraft): CaseDraft {
  const { step, passed } = draft;
  return goOn(step === 'edit' ? draft : { ...draft, passed: [...passed.filter((name) => name !== step), step] });
}

/** Back to a step that is behind; everything answered later stays answered. */
export function returnTo(draft: CaseDraft, step: IntakeStep): CaseDraft {
  return { ...draft, step, passed: draft.passed.filter((name) => name !== step) };
}

/** The step before this one, `undefined` at the first; the offer is not made twice. */
export function previousStep({ step, passed }: CaseDraft): IntakeStep | undefined {
  if (step === 'edit') return 'review';
  const here = INTAKE_STEPS.indexOf(step);
  return INTAKE_STEPS.findLast((name, at) => at < here && name !== 'offer' && passed.includes(name));
}
