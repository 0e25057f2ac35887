import type { LocalDay } from '../../calendar/office-time.js';
import type { Case } from '../case.js';
import type { CaseEvent, StepDetails } from '../steps/case-step.js';
import type { ClosingReason } from '../steps/closing.js';

/** What the people of a case are told of a step: who has it, by when, and why later. */
export type CaseNews =
  | { readonly kind: 'assigned'; readonly due?: LocalDay }
  | { readonly kind: 'taken'; readonly due?: LocalDay }
  /** A khiếu nại is settled from here on. */
  | { readonly kind: 'accepted'; readonly document: string; readonly due?: LocalDay }
  | { readonly kind: 'decided'; readonly document: string }
  | { readonly kind: 'terminated'; readonly document: string; readonly reason: string }
  | { readonly kind: 'resumed'; readonly due?: LocalDay }
  /** The other body gave it back. */
  | { readonly kind: 'returned'; readonly due?: LocalDay }
  /** It goes its own way again. */
  | { readonly kind: 'separated'; readonly due?: LocalDay }
  | { readonly kind: 'transferred'; readonly body: string; readonly reason: string }
  | { readonly kind: 'refused'; readonly legalGround: string; readonly reason: string }
  | { readonly kind: 'extended'; readonly until: LocalDay; readonly reason: string }
  | { readonly kind: 'answered'; readonly answer: string }
  | { readonly kind: 'merged' }
  | { readonly kind: 'reopened'; readonly reason: string }
  | { readonly kind: 'suspended'; readonly reason: string }
  | { readonly kind: 'invited'; readonly reason: string }
  /** Asked afterwards whether it is settled indeed. */
  | { readonly kind: 'closed'; readonly reason: ClosingReason };

type Teller = (details: StepDetails, about: Case) => CaseNews | undefined;

/** What is not here is the office's own matter: notes, classification, steps of checking. */
const TELLERS: Readonly<Partial<Record<CaseEvent['action'], Teller>>> = {
  assign: (_, about) => ({ kind: 'assigned', ...dueOf(about) }),
  take: (_, about) => ({ kind: 'taken', ...dueOf(about) }),
  accept: ({ document }, about) =>
    document === undefined ? undefined : { kind: 'accepted', document, ...dueOf(about) },
  decide: ({ document }) => (document === undefined ? undefined : { kind: 'decided', document }),
  terminate: ({ document, reason = '' }) =>
    document === undefined ? undefined : { kind: 'terminated', document, reason },
  resume: (_, about) => ({ kind: 'resumed', ...dueOf(about) }),
  return: (_, about) => ({ kind: 'returned', ...dueOf(about) }),
  separate: (_, about) => ({ kind: 'separated', ...dueOf(about) }),
  transfer: ({ body, reason = '' }) => (body === undefined ? undefined : { kind: 'transferred', body, reason }),
  refuse: ({ legalGround, reason = '' }) =>
    legalGround === undefined ? undefined : { kind: 'refused', legalGround, reason },
  extend: ({ until, reason = '' }) => (until === undefined ? undefined : { kind: 'extended', until, reason }),
  answer: ({ answer }) => (answer === undefined ? undefined : { kind: 'answered', answer }),
  merge: () => ({ kind: 'merged' }),
  reopen: ({ reason = '' }) => ({ kind: 'reopened', reason }),
  suspend: ({ reason = '' }) => ({ kind: 'suspended', reason }),
  invite: ({ reason = '' }) => ({ kind: 'invited', reason }),
  close: ({ closing }) => (closing === undefined ? undefined : { kind: 'closed', reason: closing.reason }),
};

/** `undefined` when a step is not told. What the citizen did is not told to them again. */
export function newsOf({ action, by, details }: CaseEvent, about: Case): CaseNews | undefined {
  return by === 'citizen' && action !== 'merge' ? undefined : TELLERS[action]?.(details, about);
}

function dueOf({ due }: Case): { readonly due?: LocalDay } {
  return due ? { due: due.on } : {};
}
