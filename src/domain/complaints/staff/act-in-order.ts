import type { Result } from '../../../shared/result.js';
import type { Case } from '../case.js';
import { type Acted, type ActProblem, actOnCase } from '../handling/act-on-case.js';
import type { CaseRules } from '../handling/case-rules.js';
import type { CaseStore } from '../ports.js';
import type { CaseStep } from '../steps/case-step.js';
import { leadingSteps } from './leading-steps.js';

export interface ActingParts {
  readonly cases: Pick<CaseStore, 'find' | 'save' | 'eventsOf'>;
  readonly rules: CaseRules;
}

/** Whether what a message or a form asked for was done before; `message` is the hash that goes with the step. */
export async function wasDone(
  { id }: Pick<Case, 'id'>,
  message: string,
  { cases }: Pick<ActingParts, 'cases'>,
): Promise<boolean> {
  return (await cases.eventsOf(id)).some(({ details }) => details.message === message);
}

/** "Nhận" on a case that just came says as well that it is what it was taken for. */
export async function actInOrder(
  { id, kind, state }: Pick<Case, 'id' | 'kind' | 'state'>,
  step: CaseStep,
  { rules, cases }: ActingParts,
): Promise<Result<Acted, ActProblem>> {
  const tried = await actOnCase(id, step, rules, cases);
  const leading = leadingSteps(kind, state, step.action);
  if (tried.ok || tried.problem.kind !== 'not-now' || !leading || leading.length === 0) return tried;
  for (const action of leading) await actOnCase(id, { action, by: step.by, at: step.at }, rules, cases);
  return actOnCase(id, step, rules, cases);
}
