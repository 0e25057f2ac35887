import type { LocalDay } from '../calendar/office-time.js';
import type { Case, CaseAbout, NewCase } from './case.js';
import type { CaseCategory } from './case-category.js';
import type { OrdinaryKind } from './filed-kind.js';
import type { CaseParty, Consent, NewParty, Requester } from './requester.js';
import type { CaseState } from './states/case-state.js';
import type { CaseEvent } from './steps/case-step.js';

/** What passed before these days was late: a date that was moved or answered since, and one that still stands. */
export interface LateBounds {
  readonly missedBefore: LocalDay;
  readonly dueBefore: LocalDay;
  /** Of this day what was due before this hour, `14:30`, as well; none of a day that is over. */
  readonly withinDay?: { readonly on: LocalDay; readonly before: string };
}

/** All that are given have to fit. Days are the office's, both included. */
export interface CaseFilter {
  readonly kinds?: readonly OrdinaryKind[];
  readonly states?: readonly CaseState[];
  readonly category?: CaseCategory;
  /** `none` for those about neither. */
  readonly about?: CaseAbout | 'none';
  readonly assignee?: string;
  /** No official has it. */
  readonly isUnassigned?: boolean;
  readonly area?: string;
  readonly isUrgent?: boolean;
  /** Neither closed nor merged. */
  readonly isOpen?: boolean;
  readonly receivedFrom?: LocalDay;
  readonly receivedUntil?: LocalDay;
  /** Due in these days; open cases only make sense here. */
  readonly dueFrom?: LocalDay;
  readonly dueUntil?: LocalDay;
  /** Late at this instant: its date is over, or was before it was moved. Open cases only make sense here. */
  readonly lateAt?: Date;
  /** Not late at this instant. */
  readonly inTimeAt?: Date;
  /** Its date has an hour. */
  readonly isDueByHour?: boolean;
  /** An official has it, and not this one. */
  readonly heldByOtherThan?: string;
  /** Handled first in these days, in this round. */
  readonly handledFrom?: LocalDay;
  readonly handledUntil?: LocalDay;
  /** Not handled by the end of this day. */
  readonly unhandledOn?: LocalDay;
  /** Handled after the day that was to be the last. */
  readonly isHandledLate?: boolean;
  /** Late by then, of those that were not handled: see `lateBounds`. */
  readonly late?: LateBounds;
  readonly publishedUntil?: LocalDay;
  /** Closed or merged in these days. */
  readonly endedFrom?: LocalDay;
  readonly endedUntil?: LocalDay;
  readonly score?: number;
}

/**
 * `newest` by number, `due` by what runs out first, without what has no due date; `urgent` has all: danger first, then by what runs out
 * first, then what has no date.
 */
export type CaseOrder = 'newest' | 'due' | 'urgent';

export interface CasePage {
  readonly cases: readonly Case[];
  /** Where the next page begins; none on the last. */
  readonly next?: string;
}

export interface CreatedCase {
  readonly filed: Case;
  /** False when this draft had become a case before. */
  readonly isNew: boolean;
}

/** Cases and who brought them; never a tố cáo. Everything is committed before a call returns, with its entry in the audit trail. */
export interface CaseStore {
  /** Once for each draft, also when the same one comes many times at once. */
  create(given: NewCase, reporter?: NewParty): Promise<CreatedCase>;
  find(id: string): Promise<Case | undefined>;
  findByNumber(number: number): Promise<Case | undefined>;
  /** One look into an index, also for what nobody has. */
  findByCode(code: string): Promise<Case | undefined>;
  /** `false`, and nothing is changed, when the case was changed since it was read. */
  save(changed: Case, events: readonly CaseEvent[]): Promise<boolean>;
  eventsOf(id: string): Promise<readonly CaseEvent[]>;

  /** The same conversation follows once; `undefined` where it does already. */
  addParty(caseId: string, party: NewParty, at: Date): Promise<CaseParty | undefined>;
  /** The part a conversation has in a case. */
  partyOf(caseId: string, conversation: string): Promise<CaseParty | undefined>;
  /**
   * Whoever has this part is called or named so from now on; what is not given stays. The same again changes nothing. `false` where the
   * conversation has no part in it, or what was known of it is destroyed.
   */
  changeContact(
    caseId: string,
    conversation: string,
    contact: Pick<Requester, 'name' | 'phone'>,
    consent: Consent | undefined,
    at: Date,
  ): Promise<boolean>;
  /** Of the case and of those merged into it: all of them are told. */
  partiesOf(caseId: string): Promise<readonly CaseParty[]>;
  /** Cases a conversation brought or follows, newest first. */
  ofConversation(conversation: string): Promise<readonly Case[]>;
  /** By case: something that is the same for all that one conversation brought; nothing for what a clerk entered. */
  sendersOf(ids: readonly string[]): Promise<ReadonlyMap<string, string>>;

  list(filter: CaseFilter, order: CaseOrder, limit: number, from?: string): Promise<CasePage>;
  count(filter: CaseFilter): Promise<number>;
}
