import type { FiledKind } from '../filed-kind.js';
import type { CaseAction, CaseState } from '../states/case-state.js';
import { nextCaseState } from '../states/next-case-state.js';
import type { StaffVerb } from './staff-verb.js';

/** What whoever takes up a case says with it: that it is what it was taken for, and that they have it. */
const LEADING: readonly (readonly CaseAction[])[] = [[], ['classify'], ['take'], ['classify', 'take']];

/** Steps to take first so that the verb can follow; `undefined` when it cannot. Nothing is needed for a note. */
export function leadingSteps(kind: FiledKind, state: CaseState, verb: StaffVerb): readonly CaseAction[] | undefined {
  if (verb === 'note' || verb === 'publish' || verb === 'show') return [];
  return LEADING.find((steps) => {
    const reached = steps.reduce<CaseState | undefined>((at, step) => at && nextCaseState(kind, at, step), state);
    return reached !== undefined && nextCaseState(kind, reached, verb) !== undefined && !steps.includes(verb);
  });
}
