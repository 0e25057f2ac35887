import type { LocalDay } from '../../calendar/office-time.js';
import type { CaseAbout } from '../case.js';
import type { CaseCategory } from '../case-category.js';
import type { OrdinaryKind } from '../filed-kind.js';
import type { CaseAction, CaseState } from '../states/case-state.js';
import type { Closing } from './closing.js';

/** What goes with an action; which of it is required, `REQUIRED` says. */
export interface StepDetails {
  /** For staff only. */
  readonly why?: string;
  /** What the citizen is told as the reason. */
  readonly reason?: string;
  readonly kind?: OrdinaryKind;
  readonly category?: CaseCategory;
  readonly about?: CaseAbout;
  readonly isUrgent?: boolean;
  readonly assignee?: string;
  readonly body?: string;
  /** The article a refusal rests on. */
  readonly legalGround?: string;
  /** The id of the case that goes on. */
  readonly mergeInto?: string;
  readonly answer?: string;
  readonly until?: LocalDay;
  /** The day of a dialogue. */
  readonly meetOn?: LocalDay;
  /** The number of the decision, conclusion or transfer. */
  readonly document?: string;
  readonly closing?: Closing;
  /** Worked out: it was done late, and this day was to have been the last. Who waits reads an apology. */
  readonly lateSince?: LocalDay;
  /** Worked out: the last day before a decision takes effect, if nobody complains again. */
  readonly waitsUntil?: LocalDay;
  /** `hashId` of the chat of the citizen who did it: the others of the case are told, they know. */
  readonly saidBy?: string;
  /** What the citizen told afterwards, in their words. */
  readonly added?: string;
  /** Ids of the photos that came with it. */
  readonly photos?: readonly string[];
  /** Hash of the message that asked for it: a turn that is repeated after a crash does it once. */
  readonly message?: string;
}

/** What nobody fills in. */
export type WorkedOut = 'waitsUntil' | 'message' | 'lateSince' | 'saidBy' | 'added' | 'photos';
const WORKED_OUT: ReadonlySet<string> = new Set<WorkedOut>([
  'waitsUntil',
  'message',
  'lateSince',
  'saidBy',
  'added',
  'photos',
]);

export function isFilledIn(name: keyof StepDetails): name is Exclude<keyof StepDetails, WorkedOut> {
  return !WORKED_OUT.has(name);
}

/** One thing somebody does with a case: who, when, and what goes with it. */
export interface CaseStep extends StepDetails {
  readonly action: CaseAction | 'note' | 'publish';
  /** An official's id, `citizen` or `system`. */
  readonly by: string;
  readonly at: Date;
}

/** What happened to a case. Details are kept sealed with the case's key; the audit trail has none of them. */
export interface CaseEvent {
  readonly caseId: string;
  readonly action:
    | CaseStep['action']
    | 'create'
    | 'follow'
    | 'score'
    | 'add'
    | 'ask-withdraw'
    | 'anonymise'
    | 'forget-requester';
  readonly by: string;
  readonly at: Date;
  readonly from?: CaseState;
  readonly to?: CaseState;
  readonly details: StepDetails;
}

/** A step without one of these is refused. */
export const REQUIRED: Readonly<Partial<Record<CaseStep['action'], readonly (keyof StepDetails)[]>>> = {
  note: ['why'],
  assign: ['assignee'],
  transfer: ['body', 'reason'],
  refuse: ['legalGround', 'reason'],
  merge: ['mergeInto'],
  extend: ['reason', 'until'],
  answer: ['answer'],
  reopen: ['reason'],
  suspend: ['reason', 'document'],
  terminate: ['reason', 'document'],
  accept: ['document'],
  invite: ['meetOn', 'reason'],
  decide: ['document'],
  conclude: ['document'],
  close: ['closing'],
};
