import type { AftercareTalk } from '../../aftercare/aftercare-talk.js';
import type { CasePlace } from '../../case.js';
import type { CaseCategory } from '../../case-category.js';
import type { FiledKind } from '../../filed-kind.js';
import type { NoticedCase } from '../../noticing/noticed.js';
import type { PhotoRefusal } from '../filing/photo-refusal.js';

/** What a person is asked, in this order; `steps.ts` says which of it, `answers/` what an answer does. */
export const INTAKE_STEPS = [
  'offer',
  'what',
  'where',
  'similar',
  'when',
  'photos',
  'contact',
  'consent',
  'review',
] as const;
export type IntakeStep = (typeof INTAKE_STEPS)[number];

/** An open case of somebody else that may be the same matter; nothing of it that the person did not write. */
export interface SimilarCase {
  readonly id: string;
  readonly category: CaseCategory;
  /** ISO instant. */
  readonly receivedAt: string;
  /** Words that stand in both. */
  readonly shared: readonly string[];
  readonly area?: string;
  /** How far, where both have a location. */
  readonly metres?: number;
}

/** A matter that waits until those before it are done. */
export interface WaitingCase extends NoticedCase {
  /** It was told with danger in it. */
  readonly isUrgent?: true;
  /** What was answered of it before it had to wait. */
  readonly place?: CasePlace;
  readonly happened?: string;
}

/** A case while its person writes it. Plain data: it lives in the encrypted state of the conversation, a tố cáo in the sealed store. */
export interface CaseDraft {
  /** The same draft is filed once, however often it is sent. */
  readonly id: string;
  readonly kind: FiledKind;
  readonly category: CaseCategory;
  readonly isUrgent: boolean;
  readonly content: string;
  readonly place: CasePlace;
  readonly happened?: string;
  /** Ids of stored photos, already cleaned. */
  readonly photos: readonly string[];
  /** The last picture: when it came (ISO), and what was said against it. */
  readonly lastPicture?: { readonly at: string; readonly refused?: PhotoRefusal };
  /** Ids of files that the platform was slow to hand over: they are added once they are there. */
  readonly latePhotos?: readonly string[];
  readonly contact: { readonly name?: string; readonly phone?: string };
  readonly consent?: { readonly version: string; readonly at: string };
  /** Where it stands; `edit` lets the person pick what to change. */
  readonly step: IntakeStep | 'edit';
  /** Steps that are behind, in the order they were passed. */
  readonly passed: readonly IntakeStep[];
  readonly similar: readonly SimilarCase[];
  /** Further cases that were told, each confirmed by itself afterwards. */
  readonly others: readonly WaitingCase[];
  /** When it was last worked on, an ISO instant. */
  readonly touchedAt: string;
  /** The message that was worked in last: working it in again changes nothing. */
  readonly touchedBy: string;
  /** It was named after a long pause: to go on with it or to give it up is what is asked. */
  readonly isHalfWritten?: true;
  /** How often the offer was made again behind an answer of the bot. */
  readonly offeredAgain?: number;
  /** What is left of a sealed draft that was filed: nothing but this, so that the same message again gets the same answer. */
  readonly filedAs?: 'named' | 'anonymous';
  /** What was filed may be opened by nobody here: said again with the same answer. */
  readonly isShutHere?: true;
}

/** What a conversation remembers of its cases. */
export interface IntakeMemory {
  readonly draft?: CaseDraft;
  /** The words of a draft were destroyed because nobody went on with it: whoever comes back is told so once. */
  readonly isForgotten?: true;
  /** A draft of the sealed store goes on: of a tố cáo nothing else is kept here. */
  readonly isSealed?: true;
  /** Ids of the choices under the last question about a closed case, for a number that is typed. */
  readonly offered?: readonly string[];
  /** The code that was looked up last, where its case may be followed from here, and when (ISO): for a number that is typed. */
  readonly follows?: { readonly code: string; readonly at: string };
  /** The case whose closing was answered with "no": the reason is waited for. */
  readonly disputes?: string;
  /** What is to be done with a case that was brought before. */
  readonly after?: AftercareTalk;
  /** What stands under the last status, for a number that is typed. */
  readonly afterOffered?: { readonly ids: readonly string[]; readonly at: string };
  /** Codes typed in vain, and the instant (ISO) of the last one. */
  readonly wrongCodes?: { readonly count: number; readonly at: string };
}

/** People write that much and mean all of it. */
export const MOST_CONTENT = 4000;
export const MOST_PLACE = 300;
export const MOST_NAME = 80;
