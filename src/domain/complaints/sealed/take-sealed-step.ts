import { ok, type Result } from '../../../shared/result.js';
import type { CaseEvent, CaseStep } from '../steps/case-step.js';
import { reach, type StepProblem } from '../steps/take-step.js';
import type { SealedCase } from './sealed-store.js';

export interface TakenSealedStep {
  readonly changed: SealedCase;
  readonly event: CaseEvent;
}

/** As `takeStep`, for a tố cáo: reasons stay in the sealed event, only what counts dates is in the clear. */
export function takeSealedStep(before: SealedCase, step: CaseStep): Result<TakenSealedStep, StepProblem> {
  const taken = reach('to-cao', before, step);
  if (!taken.ok) return taken;
  const { reached, event } = taken.value;
  const { action, assignee, until, closing } = step;
  const { extension, closing: ended, ...lasting } = before;
  // The time that was extended is the one to conclude in; a new round has clocks and an ending of its own.
  const isNewRound = action === 'reopen' || action === 'return';
  const changed = {
    ...lasting,
    ...(extension && !isNewRound && action !== 'conclude' ? { extension } : {}),
    ...(ended && !isNewRound ? { closing: ended } : {}),
    ...(action === 'assign' && assignee ? { assignee } : {}),
    ...(action === 'extend' && until ? { extension: { until } } : {}),
    ...(action === 'close' && closing ? { closing: { reason: closing.reason } } : {}),
    ...reached,
  };
  return ok({ changed, event });
}
