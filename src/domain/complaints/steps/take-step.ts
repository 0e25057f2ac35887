import { ok, problem, type Result } from '../../../shared/result.js';
import { addDays, isLocalDay, type LocalDay, localDayOf } from '../../calendar/office-time.js';
import type { Case, CaseDue } from '../case.js';
import { lateSince, missedBy } from '../clocks/lateness.js';
import { type FiledKind, trackOf } from '../filed-kind.js';
import { type CaseAction, type CaseState, FIRST_STATE, isHandled } from '../states/case-state.js';
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

/** What every case has, sealed or not, that a step depends on. */
export type Stepping = Pick<Case, 'id' | 'state' | 'reachedAt' | 'due' | 'missed'>;

export interface Reached {
  readonly state: CaseState;
  readonly reachedAt: Case['reachedAt'];
  readonly missed?: CaseDue | undefined;
}

/** Where a step leads and what is kept of it, or why it cannot be taken. */
export function reach(
  kind: FiledKind,
  before: Stepping,
  step: CaseStep,
): Result<{ readonly reached: Reached; readonly event: CaseEvent }, StepProblem> {
  const lacking = whatLacks(before, step);
  if (lacking) return problem(lacking);
  const { action, by, at, ...details } = step;
  const { id: caseId, state, reachedAt } = before;
  if (isAside(step, before)) return ok({ reached: { state, reachedAt }, event: { caseId, action, by, at, details } });
  const next = isTabled(action) ? nextCaseState(kind, state, action) : undefined;
  if (!next) return problem({ kind: 'not-now', state, allowed: actionsFrom(kind, state) });
  // Filed as another kind with other rules, it begins anew with those.
  const isOtherTrack = step.kind !== undefined && trackOf(step.kind) !== trackOf(kind);
  const to = isOtherTrack ? FIRST_STATE : next;
  const late = isHandled(reachedAt) ? undefined : lateSince(before, at);
  const event = {
    caseId,
    action,
    by,
    at,
    from: state,
    to,
    details: { ...details, ...(late ? { lateSince: late } : {}) },
  };
  return ok({
    reached: {
      state: to,
      reachedAt: {
        ...roundOf(reachedAt, step, isOtherTrack),
        [to]: isOtherTrack ? (reachedAt[FIRST_STATE] ?? at) : at,
      },
      missed: isOtherTrack || action === 'reopen' ? undefined : missedBy(before, at),
    },
    event,
  });
}

function isTabled(action: CaseStep['action']): action is CaseAction {
  return action !== 'note' && action !== 'publish';
}

/** Noting and making a result public change no state; there is a result once a case is handled. */
function isAside({ action }: CaseStep, { reachedAt }: Stepping): boolean {
  return action === 'note' || (action === 'publish' && isHandled(reachedAt));
}

/** What no longer counts for the clocks once a case is given back, taken apart again or goes on after a rest. */
const UNDONE: Readonly<Partial<Record<CaseStep['action'], readonly CaseState[]>>> = {
  return: ['transferred'],
  separate: ['merged'],
  resume: ['suspended', 'withdrawn'],
};

/** A reopened case begins a new round: its clocks run from the reopening. Under other rules they run from when it came. */
function roundOf(reachedAt: Case['reachedAt'], { action, at }: CaseStep, isOtherTrack: boolean): Case['reachedAt'] {
  if (action === 'reopen') return { [FIRST_STATE]: at };
  if (isOtherTrack) return {};
  const undone = UNDONE[action] ?? [];
  return Object.fromEntries(Object.entries(reachedAt).filter(([state]) => !undone.includes(state as CaseState)));
}

/** What a step makes of a case, or why it cannot be taken. Due dates are not touched: `withDue` works them out afterwards. */
export function takeStep(before: Case, step: CaseStep): Result<TakenStep, StepProblem> {
  const taken = reach(before.kind, before, step);
  if (!taken.ok) return taken;
  const { reached, event } = taken.value;
  return ok({ changed: { ...before, ...effectOf(before, step), ...reached }, event });
}

function whatLacks(before: Stepping, step: CaseStep): StepProblem | undefined {
  const what = (REQUIRED[step.action] ?? []).find((name) => !isGiven(step[name]));
  if (what) return { kind: 'missing', what };
  if (step.until !== undefined && !isLocalDay(step.until)) return { kind: 'no-day', given: step.until };
  if (step.meetOn !== undefined && !isLocalDay(step.meetOn)) return { kind: 'no-day', given: step.meetOn };
  const than = lastPromised(before, step);
  if (step.until !== undefined && step.until <= than) return { kind: 'not-later', than };
  if (step.closing && step.closing.proof.length === 0 && !step.closing.noProofBecause?.trim())
    return { kind: 'no-proof' };
  return step.mergeInto === before.id ? { kind: 'into-itself' } : undefined;
}

/** Of a case that is late, the day before today: nobody is promised a day that is over. */
function lastPromised({ due }: Stepping, { at }: CaseStep): LocalDay {
  const yesterday = addDays(localDayOf(at), -1);
  return due && due.on > yesterday ? due.on : yesterday;
}

function isGiven(value: unknown): boolean {
  return typeof value === 'string' ? value.trim() !== '' : value !== undefined;
}

type Effect = (before: Case, step: CaseStep) => Partial<Case>;

function sentTo(_: Case, { body, document }: CaseStep): Partial<Case> {
  return body ? { body: document ? `${body} (${document})` : body } : {};
}

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
  transfer: sentTo,
  /** Where the person is to go instead, if anywhere. */
  refuse: sentTo,
  publish: (_, { at }) => ({ publishedOn: localDayOf(at) }),
  merge: (_, { mergeInto }) => (mergeInto ? { mergedInto: mergeInto } : {}),
  extend: (_, { until, reason }) => (until && reason ? { extension: { until, reason } } : {}),
  close: (_, { closing }) => (closing ? { closing } : {}),
};

/** A new round has clocks, an ending and a holder of its own. */
const FORGOTTEN: Readonly<Partial<Record<CaseStep['action'], readonly (keyof Case)[]>>> = {
  reopen: ['closing', 'extension', 'score', 'publishedOn', 'body'],
  return: ['body', 'extension'],
  separate: ['mergedInto'],
};

function effectOf(before: Case, step: CaseStep): Partial<Case> {
  const effect = EFFECTS[step.action]?.(before, step) ?? {};
  const forgotten = Object.fromEntries((FORGOTTEN[step.action] ?? []).map((name) => [name, undefined]));
  return { ...forgotten, ...effect };
}
