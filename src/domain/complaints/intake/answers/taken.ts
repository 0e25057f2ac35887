import type { CaseDraft } from '../draft/draft.js';
import { passStep } from '../draft/steps.js';

/** Why a question is asked again. */
export type AskedAgain =
  | 'not-understood'
  | 'needs-words'
  | 'needs-more'
  | 'needs-contact'
  | 'give-contact'
  | 'name-unclear'
  | 'send-photos'
  | 'few-more'
  | 'too-long'
  | 'old-button'
  | 'consent-needed'
  | 'nothing-before';

/** What an answer comes to. */
export type Taken =
  | {
      readonly kind: 'draft';
      readonly draft: CaseDraft;
      readonly note?: 'added' | 'cut' | 'contact-kept' | 'place-again';
    }
  | { readonly kind: 'again'; readonly why: AskedAgain }
  /** Nothing more now; it can be gone on with. */
  | { readonly kind: 'paused' }
  | { readonly kind: 'cancelled' | 'only-asking' | 'sent' }
  | { readonly kind: 'followed'; readonly caseId: string };

export interface AnswerContext {
  readonly areas: readonly string[];
  readonly at: Date;
}

/** The step is behind, the next one is asked. */
export function passed(draft: CaseDraft): Taken {
  return { kind: 'draft', draft: passStep(draft) };
}
