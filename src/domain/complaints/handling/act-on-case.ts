import { ok, problem, type Result } from '../../../shared/result.js';
import type { Case } from '../case.js';
import { waitsUntil, withDue } from '../clocks/running-clocks.js';
import type { CaseStore } from '../ports.js';
import type { CaseEvent, CaseStep } from '../steps/case-step.js';
import { type StepProblem, type TakenStep, takeStep } from '../steps/take-step.js';
import type { CaseRules } from './case-rules.js';
import { type UnfitStep, unfitStep } from './unfit-step.js';

export type ActProblem =
  | StepProblem
  | { readonly kind: 'no-such-case' }
  /** The case to merge into is none, is merged itself, or is a part of this one. */
  | { readonly kind: 'no-such-target' }
  | UnfitStep
  /** Somebody else changed it again and again meanwhile. */
  | { readonly kind: 'busy' };

export interface Acted {
  readonly before: Case;
  readonly after: Case;
  readonly event: CaseEvent;
}

/** Another may change the case between reading and saving; so often it is tried again. */
export const MOST_TRIES = 5;

/** Does one step with a case: takes it by its table, works out what is due, saves it with what happened. */
export async function actOnCase(
  id: string,
  step: CaseStep,
  rules: CaseRules,
  cases: Pick<CaseStore, 'find' | 'save'>,
): Promise<Result<Acted, ActProblem>> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const before = await cases.find(id);
    if (!before) return problem({ kind: 'no-such-case' });
    const wrong = (await targetProblem(step, id, cases)) ?? unfitStep(before, step, rules);
    if (wrong) return problem(wrong);
    const taken = takeStep(before, step);
    if (!taken.ok) return taken;
    const changed = withDue(taken.value.changed, rules.clocks.clocks, rules.calendar);
    const event = withWait(taken.value, rules);
    if (await cases.save(changed, [event]))
      return ok({ before, after: { ...changed, revision: changed.revision + 1 }, event });
  }
  return problem({ kind: 'busy' });
}

/** A decision tells until when it waits: who reads it can still go on. */
function withWait({ changed, event }: TakenStep, { clocks, calendar }: CaseRules): CaseEvent {
  const waits = event.action === 'decide' ? waitsUntil(changed, clocks.clocks, calendar) : undefined;
  return waits === undefined ? event : { ...event, details: { ...event.details, waitsUntil: waits } };
}

async function targetProblem(
  { action, mergeInto }: CaseStep,
  id: string,
  cases: Pick<CaseStore, 'find'>,
): Promise<ActProblem | undefined> {
  if (action !== 'merge' || mergeInto === undefined || mergeInto === id) return undefined;
  const target = await cases.find(mergeInto);
  return target && target.mergedInto === undefined ? undefined : { kind: 'no-such-target' };
}
