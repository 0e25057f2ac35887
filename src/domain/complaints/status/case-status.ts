import { type LocalDay, localDayOf } from '../../calendar/office-time.js';
import type { Case, CaseDue, Extension } from '../case.js';
import type { CaseCategory } from '../case-category.js';
import { isLate, lateSince } from '../clocks/lateness.js';
import type { OrdinaryKind } from '../filed-kind.js';
import { type CaseAction, type CaseState, isOver } from '../states/case-state.js';
import type { CaseEvent, StepDetails } from '../steps/case-step.js';
import type { ClosingReason } from '../steps/closing.js';

/** What whoever holds the code may read: how far it is, never who brought it or what they wrote. */
export interface CaseStatus {
  readonly code: string;
  readonly kind: OrdinaryKind;
  readonly category: CaseCategory;
  readonly state: CaseState;
  readonly receivedOn: LocalDay;
  /** The official who has it, by name. */
  readonly holder?: string;
  /** While something is still to come. */
  readonly due?: CaseDue;
  readonly isLate: boolean;
  /** The day they were promised and that passed. */
  readonly lateSince?: LocalDay;
  readonly extension?: Extension;
  readonly transferred?: { readonly body: string; readonly reason: string };
  readonly refusal?: { readonly legalGround: string; readonly reason: string };
  /** The last day before the decision takes effect, if nobody complains again. */
  readonly waitsUntil?: LocalDay;
  readonly answer?: { readonly text: string; readonly on: LocalDay };
  readonly closing?: ClosingReason;
  readonly isMerged: boolean;
}

/** `own` is the case its code names, `goesOn` the one it was merged into or itself; the events are those of the latter. */
export function caseStatus(
  own: Case,
  goesOn: Case,
  events: readonly CaseEvent[],
  now: Date,
  nameOf: (person: string) => string | undefined,
): CaseStatus {
  const { code, kind, category } = own;
  const { state, due, extension, assignee, closing } = goesOn;
  const isEnded = isOver(state);
  const since = lateSince(goesOn, now);
  const holder = assignee === undefined || isEnded ? undefined : nameOf(assignee);
  const last = (action: CaseAction) => events.findLast((event) => event.action === action);
  const answered = last('answer');
  const waitsUntil = state === 'decided' ? last('decide')?.details.waitsUntil : undefined;
  return {
    code,
    kind,
    category,
    state,
    receivedOn: localDayOf(own.receivedAt),
    isLate: isLate(goesOn, now),
    ...(since === undefined ? {} : { lateSince: since }),
    isMerged: own.id !== goesOn.id,
    ...(holder === undefined ? {} : { holder }),
    ...(due === undefined || isEnded ? {} : { due }),
    ...(extension === undefined || isEnded ? {} : { extension }),
    ...(state === 'transferred' ? present('transferred', transferOf(last('transfer')?.details)) : {}),
    ...(state === 'refused' ? present('refusal', refusalOf(last('refuse')?.details)) : {}),
    ...(waitsUntil === undefined ? {} : { waitsUntil }),
    ...(answered?.details.answer === undefined
      ? {}
      : { answer: { text: answered.details.answer, on: localDayOf(answered.at) } }),
    ...(closing && state === 'closed' ? { closing: closing.reason } : {}),
  };
}

function transferOf({ body, reason = '' }: StepDetails = {}): CaseStatus['transferred'] {
  return body === undefined ? undefined : { body, reason };
}

function refusalOf({ legalGround, reason = '' }: StepDetails = {}): CaseStatus['refusal'] {
  return legalGround === undefined ? undefined : { legalGround, reason };
}

function present<Key extends 'transferred' | 'refusal'>(key: Key, value: CaseStatus[Key]): Pick<CaseStatus, Key> {
  return (value === undefined ? {} : { [key]: value }) as Pick<CaseStatus, Key>;
}
