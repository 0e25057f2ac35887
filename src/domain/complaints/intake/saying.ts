import type { LocalDay } from '../../calendar/office-time.js';
import type { CaseDue } from '../case.js';
import type { CaseCategory } from '../case-category.js';
import type { FiledKind } from '../filed-kind.js';
import type { OwnQuestion } from './answers/own-question.js';
import type { AskedAgain } from './answers/taken.js';
import type { CaseDraft } from './draft/draft.js';
import type { PhotoRefusal } from './filing/photo-refusal.js';
import type { NamedTimeBar } from './time-bar.js';

/** What is said before the question that a draft stands at. */
export type Remark =
  | { readonly kind: 'again'; readonly why: AskedAgain }
  | { readonly kind: 'own-question'; readonly question: OwnQuestion; readonly filed: FiledKind }
  | {
      readonly kind:
        | 'added'
        | 'cut'
        | 'contact-kept'
        | 'place-again'
        | 'resumed'
        | 'crime-too'
        | 'danger'
        | 'not-written';
    }
  | { readonly kind: 'photos'; readonly kept: number; readonly isOfAlbum: boolean; readonly refused?: PhotoRefusal }
  | { readonly kind: 'place-kept' }
  | { readonly kind: 'only-photos' }
  | { readonly kind: 'time-bar'; readonly bar: NamedTimeBar }
  | { readonly kind: 'several'; readonly count: number }
  /** Another matter that waits behind the one on offer. */
  | { readonly kind: 'also-told'; readonly text: string };

/** Everything the intake says, as data; `messages/complaints/intake/intake.ts` has the words. */
export type IntakeSaying =
  | {
      readonly kind: 'question';
      readonly draft: CaseDraft;
      readonly areas: readonly string[];
      readonly remarks: readonly Remark[];
    }
  /** The offer in one line, behind what the bot said to something else. */
  | { readonly kind: 'still-offered'; readonly draft: CaseDraft }
  | { readonly kind: 'half-written'; readonly draft: CaseDraft }
  | { readonly kind: 'filed'; readonly filed: FiledCase; readonly isWithNews: boolean }
  /** `isShutHere`: nobody of this office may open it, so that it has to be brought to the body above as well. */
  | {
      readonly kind: 'filed-sealed';
      readonly isAnonymous: boolean;
      readonly isOnPage: boolean;
      readonly isShutHere: boolean;
      readonly due?: CaseDue;
    }
  | { readonly kind: 'followed'; readonly category: CaseCategory; readonly isWithNews: boolean }
  | { readonly kind: 'paused' }
  | { readonly kind: 'cancelled'; readonly isSealed: boolean }
  | { readonly kind: 'only-asking' }
  | { readonly kind: 'crime' }
  /** Words that wait are gone on with tomorrow; beyond some of them nothing more is kept. */
  | {
      readonly kind: 'too-many-today';
      readonly most: number;
      readonly waits: 'kept' | 'kept-sealed' | 'not-kept' | 'nothing';
    }
  | { readonly kind: 'not-in-groups' }
  | { readonly kind: 'nothing-open' }
  | { readonly kind: 'expired' };

export interface FiledCase {
  readonly code: string;
  readonly kind: FiledKind;
  readonly receivedOn: LocalDay;
  readonly due?: CaseDue;
  readonly isUrgent: boolean;
}
