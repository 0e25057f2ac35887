import { ok, problem, type Result } from '../../../shared/result.js';
import { isLocalDay } from '../../calendar/office-time.js';
import type { Case } from '../case.js';
import { trackOf } from '../filed-kind.js';
import { type CaseAction, type CaseState, FIRST_STATE } from '../states/case-state.js';
import { actionsFrom, nextCaseState } from '../states/next-case-state.js';
import { type CaseEvent, type CaseStep, REQUIRED, type StepDetails } from './case-step.js';

/** Why a step is refused; each has its sentence. */
export type StepProblem =
  | { readonly kind: 'not-now'; readonly state: CaseState; readonly allowed: readonly CaseAction[] }
  | { readonly kind: 'missing'; readonly what: keyof StepDetails }
  | { readonly kind: 'no-day'; readonly given: string }
  | { readonly kind: 'not-later'; readonly than: string }
  | { readonly kind: 'no-proof' }
  | { readonly kind: 'into-itself' };

export interface TakenStep {
  readonly changed: Case;
  readonly event: CaseEvent;
}

/** What a step makes of a case, or why it cannot be taken. Due dates are not touched: `withDue` works them out afterwards. */
export function takeStep(before: Case, step: CaseStep): Result<TakenStep, StepProblem> {
  const lacking = whatLacks(before, step);
  if (lacking) return problem(lacking);
  const { action, by, at, ...details } = step;
  if (action === 'note') return ok({ changed: before, event: { caseId: before.id, action, by, at, details } });
  const reached = nextCaseState(before.kind, before.state, action);
  if (!reached)
    return problem({ kind: 'not-now', state: before.state, allowed: actionsFrom(before.kind, before.state) });
  // Filed as another kind with other rules, it begins anew with those.
  const isOtherTrack = step.kind !== undefined && trackOf(step.kind) !== trackOf(before.kind);
  const to = isOtherTrack ? FIRST_STATE : reached;
  const changed = { ...before, ...effectOf(before, step), state: to, reachedAt: { ...before.reachedAt, [to]: at } };
  return ok({ changed, event: { caseId: before.id, action, by, at, from: before.state, to, details } });
}

function whatLacks(before: Case, step: CaseStep): StepProblem | undefined {
  const what = (REQUIRED[step.action] ?? []).find((name) => !isGiven(step[name]));
  if (what) return { kind: 'missing', what };
  if (step.until !== undefined && !isLocalDay(step.until)) return { kind: 'no-day', given: step.until };
  if (step.until !== undefined && before.due && step.until <= before.due.on)
    return { kind: 'not-later', than: before.due.on };
  if (step.closing && step.closing.proof.length === 0 && !step.closing.noProofBecause?.trim())
    return { kind: 'no-proof' };
  return step.mergeInto === before.id ? { kind: 'into-itself' } : undefined;
}

function isGiven(value: unknown): boolean {
  return typeof value === 'string' ? value.trim() !== '' : value !== undefined;
}

type Effect = (before: Case, step: CaseStep) => Partial<Case>;

/** What an action changes beside the state. */
const EFFECTS: Readonly<Partial<Record<CaseStep['action'], Effect>>> = {
  classify: (before, { kind, category, about, isUrgent }) => ({
    kind: kind ?? before.kind,
    category: category ?? before.category,
    isUrgent: isUrgent ?? before.isUrgent,
    ...(about ? { about } : {}),
  }),
  assign: (_, { assignee }) => (assignee ? { assignee } : {}),
  take: (_, { by }) => ({ assignee: by }),
  transfer: (_, { body }) => (body ? { body } : {}),
  merge: (_, { mergeInto }) => (mergeInto ? { mergedInto: mergeInto } : {}),
  extend: (_, { until, reason }) => (until && reason ? { extension: { until, reason } } : {}),
  close: (_, { closing }) => (closing ? { closing } : {}),
};

/** A new round has clocks, an ending and a holder of its own. */
const FORGOTTEN: Readonly<Partial<Record<CaseStep['action'], readonly (keyof Case)[]>>> = {
  reopen: ['closing', 'extension', 'score'],
  return: ['body', 'extension'],
  separate: ['mergedInto'],
};

function effectOf(before: Case, step: CaseStep): Partial<Case> {
  const effect = EFFECTS[step.action]?.(before, step) ?? {};
  const forgotten = Object.fromEntries((FORGOTTEN[step.action] ?? []).map((name) => [name, undefined]));
  return { ...forgotten, ...effect };
}
