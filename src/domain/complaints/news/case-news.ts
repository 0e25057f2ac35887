import type { LocalDay } from '../../calendar/office-time.js';
import type { Case, CaseDue } from '../case.js';
import { isPast } from '../clocks/lateness.js';
import type { CaseEvent, StepDetails } from '../steps/case-step.js';
import type { ClosingReason } from '../steps/closing.js';

/** By when they have an answer; a date that was over before it is told is no promise, so then we say that we are late. */
export interface Promised {
  readonly due?: Pick<CaseDue, 'on' | 'time'>;
  readonly isLate?: boolean;
}

/** The day that they were to hear by, where it was over. */
export interface Apology {
  readonly lateSince?: LocalDay | undefined;
}

/** What the people of a case are told of a step: who has it, by when, and why later. */
export type CaseNews =
  | ({ readonly kind: 'assigned' } & Promised)
  | ({ readonly kind: 'taken' } & Promised)
  /** A khiếu nại is settled from here on. */
  | ({ readonly kind: 'accepted'; readonly document: string } & Promised)
  | ({ readonly kind: 'decided'; readonly document: string; readonly waitsUntil?: LocalDay | undefined } & Apology)
  | { readonly kind: 'effective' }
  /** A second complaint about the decision was entered. */
  | ({ readonly kind: 'appealed' } & Promised)
  | { readonly kind: 'terminated'; readonly document: string; readonly reason: string }
  | ({ readonly kind: 'resumed' } & Promised)
  /** The other body gave it back. */
  | ({ readonly kind: 'returned' } & Promised)
  /** It goes its own way again. */
  | ({ readonly kind: 'separated' } & Promised)
  | { readonly kind: 'transferred'; readonly body: string; readonly reason: string }
  | { readonly kind: 'refused'; readonly legalGround: string; readonly reason: string }
  | ({ readonly kind: 'extended'; readonly until: LocalDay; readonly reason: string } & Apology)
  | ({ readonly kind: 'answered'; readonly answer: string } & Apology)
  | { readonly kind: 'merged' }
  | ({ readonly kind: 'reopened'; readonly reason: string } & Promised)
  /** Somebody else of the case said that it is not settled: in their own words it is for staff. */
  | ({ readonly kind: 'reopened-by-another' } & Promised)
  | { readonly kind: 'suspended'; readonly reason: string }
  | { readonly kind: 'invited'; readonly reason: string; readonly meetOn?: LocalDay | undefined }
  /** Asked afterwards whether it is settled indeed. */
  | { readonly kind: 'closed'; readonly reason: ClosingReason };

type Teller = (details: StepDetails, told: Promised) => CaseNews | undefined;

/** What is not here is the office's own matter: notes, classification, steps of checking. */
const TELLERS: Readonly<Partial<Record<CaseEvent['action'], Teller>>> = {
  assign: (_, told) => ({ kind: 'assigned', ...told }),
  take: (_, told) => ({ kind: 'taken', ...told }),
  accept: ({ document }, told) => (document === undefined ? undefined : { kind: 'accepted', document, ...told }),
  decide: ({ document, lateSince, waitsUntil }) =>
    document === undefined ? undefined : { kind: 'decided', document, lateSince, waitsUntil },
  'take-effect': () => ({ kind: 'effective' }),
  appeal: (_, told) => ({ kind: 'appealed', ...told }),
  terminate: ({ document, reason = '' }) =>
    document === undefined ? undefined : { kind: 'terminated', document, reason },
  resume: (_, told) => ({ kind: 'resumed', ...told }),
  return: (_, told) => ({ kind: 'returned', ...told }),
  separate: (_, told) => ({ kind: 'separated', ...told }),
  transfer: ({ body, reason = '' }) => (body === undefined ? undefined : { kind: 'transferred', body, reason }),
  refuse: ({ legalGround, reason = '' }) =>
    legalGround === undefined ? undefined : { kind: 'refused', legalGround, reason },
  extend: ({ until, reason = '', lateSince }) =>
    until === undefined ? undefined : { kind: 'extended', until, reason, lateSince },
  answer: ({ answer, lateSince }) => (answer === undefined ? undefined : { kind: 'answered', answer, lateSince }),
  merge: () => ({ kind: 'merged' }),
  reopen: ({ reason = '', saidBy }, told) =>
    saidBy === undefined ? { kind: 'reopened', reason, ...told } : { kind: 'reopened-by-another', ...told },
  suspend: ({ reason = '' }) => ({ kind: 'suspended', reason }),
  invite: ({ reason = '', meetOn }) => ({ kind: 'invited', reason, meetOn }),
  close: ({ closing }) => (closing === undefined ? undefined : { kind: 'closed', reason: closing.reason }),
};

/** `undefined` when a step is not told. What a citizen did the others of the case hear, where it is known who did it. */
export function newsOf(
  { action, by, details }: CaseEvent,
  { due }: Pick<Case, 'due'>,
  toldAt: Date,
): CaseNews | undefined {
  if (by === 'citizen' && action !== 'merge' && details.saidBy === undefined) return undefined;
  const told = !due ? {} : isPast(due, toldAt) ? { isLate: true } : { due };
  return TELLERS[action]?.(details, told);
}
