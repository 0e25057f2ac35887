import type { LocalDay } from '../../calendar/office-time.js';
import type { CaseDue, CasePlace, CaseWay, Extension } from '../case.js';
import type { CaseCategory } from '../case-category.js';
import type { Consent, Requester } from '../requester.js';
import type { CaseState } from '../states/case-state.js';
import type { CaseEvent } from '../steps/case-step.js';
import type { Closing } from '../steps/closing.js';

/** What a tố cáo says, and against whom. Read by named officers only. */
export interface SealedContent {
  readonly category: CaseCategory;
  readonly summary: string;
  readonly content: string;
  readonly place: CasePlace;
  readonly happened?: string;
  readonly attachments: readonly string[];
}

/** What may be known without opening: that there is one, and how far it is. Nothing of it names anybody. */
export interface SealedCase {
  readonly id: string;
  /** What officers call it. */
  readonly number: number;
  readonly state: CaseState;
  readonly way: CaseWay;
  readonly receivedAt: Date;
  readonly reachedAt: Readonly<Partial<Record<CaseState, Date>>>;
  readonly assignee?: string;
  readonly due?: CaseDue;
  /** What passed before it was done, as of a case. */
  readonly missed?: CaseDue | undefined;
  readonly extension?: Pick<Extension, 'until'>;
  readonly closing?: Pick<Closing, 'reason'>;
  readonly revision: number;
  /** Its words and who denounced were destroyed when the time for keeping them was over. */
  readonly isForgotten?: true;
}

export interface NewSealedCase {
  /** The same draft is the same case, however often it comes. */
  readonly draft: string;
  readonly content: SealedContent;
  /** None for an anonymous one. */
  readonly denouncer?: Requester;
  readonly consent?: Consent;
  /** The conversation it came from, kept as a keyed hash: whoever returns to it hears how far it is. */
  readonly conversation?: string;
  readonly way: CaseWay;
  readonly receivedAt: Date;
  readonly due?: CaseDue;
  readonly by: string;
  readonly at: Date;
}

/** Who opens a sealed case and what for; written into the audit trail before anything is read. */
export interface Opening {
  /** An official's id; that they may is decided by `mayOpenSealed`. */
  readonly by: string;
  readonly reason: string;
  readonly at: Date;
}

/** An officer decides who may know of a tố cáo; `by` another. */
export interface ReaderDecision extends Opening {
  readonly person: string;
  readonly isOut: boolean;
}

/** What tells whom a tố cáo is about. */
export interface WhomItConcerns {
  readonly words: string;
  /** What officers decided, by the id of the person. */
  readonly byHand: Readonly<Record<string, 'in' | 'out'>>;
}

/**
 * Denunciations. Content and identity are sealed with keys of their own, apart from each other and from all other cases; there is
 * no public code, no search and no export.
 */
export interface SealedStore {
  /** Once for each draft; committed when it returns. */
  put(given: NewSealedCase): Promise<{ readonly filed: SealedCase; readonly isNew: boolean }>;
  find(id: string): Promise<SealedCase | undefined>;
  findByNumber(number: number): Promise<SealedCase | undefined>;
  /** All open ones - those that are made up to fill a list bury none - then of those that are over the newest; the newest of each first. */
  list(mostOver: number): Promise<readonly SealedCase[]>;
  /** How many are open: all that ordinary lists say. */
  countOpen(): Promise<number>;
  received(from: LocalDay, until: LocalDay): Promise<readonly SealedCase[]>;
  /** What came from a conversation, for the person who returns to it. */
  ofConversation(conversation: string): Promise<readonly SealedCase[]>;
  /**
   * What the product itself has to look at so that none is shown to whom it is about. Never given to anybody, and no opening: nothing of
   * it leaves `withheld/`. No words where they were destroyed or their key is lost.
   */
  concerned(ids: readonly string[]): Promise<ReadonlyMap<string, WhomItConcerns>>;
  /** Shuts an officer out or lets one in; who is shut out has it no more. False when it was changed meanwhile. */
  decideReader(id: string, decision: ReaderDecision): Promise<boolean>;
  /** `undefined` when there is none or its key is lost. The opening is on record either way. */
  openContent(id: string, opening: Opening): Promise<SealedContent | undefined>;
  /** Who denounced: another key, another entry in the audit trail. */
  openDenouncer(id: string, opening: Opening): Promise<Requester | undefined>;
  /** What was done, with its reasons; an opening like the others. */
  openEvents(id: string, opening: Opening): Promise<readonly CaseEvent[]>;
  /** `false`, and nothing is changed, when it was changed since it was read. */
  save(changed: SealedCase, events: readonly CaseEvent[]): Promise<boolean>;
  /** Destroys words, names, reasons and files of those that were closed before the day; returns how many. Number, steps and dates stay. */
  forgetEndedBefore(day: LocalDay, at: Date): Promise<number>;
}
