import { ok, problem, type Result } from '../../../shared/result.js';
import { withDue } from '../clocks/running-clocks.js';
import { type ActProblem, MOST_TRIES } from '../handling/act-on-case.js';
import type { CaseRules } from '../handling/case-rules.js';
import { unfitStep } from '../handling/unfit-step.js';
import type { CaseStep } from '../steps/case-step.js';
import { mayOpenSealed, refusedOpening, type SealedParts } from './open-sealed.js';
import type { SealedCase } from './sealed-store.js';
import { takeSealedStep } from './take-sealed-step.js';
import { isWithheld } from './withheld/withheld.js';

export type SealedActProblem =
  | ActProblem
  | { readonly kind: 'not-allowed' }
  | { readonly kind: 'no-reason' }
  /** Who is to have it may not open it, or it is kept from them. */
  | { readonly kind: 'not-named' };

/**
 * One step with a tố cáo, as `actOnCase`: by officials named for it, with a reason (`why`, or the one the step needs), which stays in the
 * sealed event. Who tries without the right is on record.
 */
export async function actOnSealed(
  id: string,
  step: CaseStep,
  rules: CaseRules,
  parts: SealedParts,
): Promise<Result<SealedCase, SealedActProblem>> {
  const { by, at, why, reason, assignee } = step;
  const refused = await refusedOpening(id, { by, at, reason: why ?? reason ?? '' }, parts);
  if (refused) return problem({ kind: refused });
  const holder = assignee === undefined ? undefined : await parts.findPerson(assignee);
  const mayHold = holder && mayOpenSealed(holder) && !(await isWithheld(id, holder, parts.sealed));
  if (assignee !== undefined && !mayHold) return problem({ kind: 'not-named' });
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const found = await parts.sealed.find(id);
    if (!found) return problem({ kind: 'no-such-case' });
    const before = { ...found, kind: 'to-cao' as const };
    const wrong = unfitStep(before, step, rules);
    if (wrong) return problem(wrong);
    const taken = takeSealedStep(found, step);
    if (!taken.ok) return taken;
    const { changed: stepped, event } = taken.value;
    const { kind: _, ...changed } = withDue(
      { ...stepped, kind: 'to-cao' as const },
      rules.clocks.clocks,
      rules.calendar,
    );
    if (await parts.sealed.save(changed, [event])) return ok({ ...changed, revision: changed.revision + 1 });
  }
  return problem({ kind: 'busy' });
}
