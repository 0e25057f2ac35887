import type { CaseDraft } from './draft.js';
import { type IntakePick, picksOf } from './steps.js';

const DRAFT_SIGNS = 8;

type StandingDraft = Pick<CaseDraft, 'id' | 'step'>;

/** `pa:<draft>:<step>:<pick>`: a button of another draft or step is told apart, so that an old one changes nothing. */
export function choiceIdOf({ id, step }: StandingDraft, { name, at }: IntakePick): string {
  return `pa:${id.slice(0, DRAFT_SIGNS)}:${step}:${name}${at === undefined ? '' : `.${at}`}`;
}

export function isIntakeChoice(id: string): boolean {
  return id.startsWith('pa:');
}

/** What was pressed; `undefined` when it is not on offer where the draft stands. */
export function readChoice(id: string, draft: CaseDraft, areas: readonly string[]): IntakePick | undefined {
  const { isHalfWritten: _, ...standing } = draft;
  const picks: readonly IntakePick[] = [...picksOf(standing, areas), { name: 'continue' }, { name: 'cancel' }];
  return picks.find((pick) => choiceIdOf(draft, pick) === id);
}
