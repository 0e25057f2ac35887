import type { CaseDue } from '../case.js';
import type { SealedCase } from '../sealed/sealed-store.js';
import type { CaseStatus } from '../status/case-status.js';

/** What people are told about cases they have, as data; `messages/complaints/tracking.ts` has the words. */
export type TrackingSaying =
  /** `mayFollow`: its news can be had in this chat as well. */
  | { readonly kind: 'status'; readonly status: CaseStatus; readonly mayFollow: boolean }
  | { readonly kind: 'followed'; readonly code: string }
  | { readonly kind: 'no-such-code' }
  | { readonly kind: 'no-own-cases' }
  | { readonly kind: 'slow-down'; readonly minutes: number }
  | { readonly kind: 'own-cases'; readonly statuses: readonly CaseStatus[]; readonly sealed: readonly SealedCase[] }
  /** What nobody but a named officer may answer; what may be said of those that this conversation sent. `isOwn`: of what they denounced themselves. */
  | { readonly kind: 'sealed-question'; readonly sealed: readonly SealedCase[]; readonly isOwn: boolean }
  | { readonly kind: 'still-writing' }
  | { readonly kind: 'score-asked'; readonly caseId: string }
  | { readonly kind: 'thanks-for-score' }
  | { readonly kind: 'reason-asked' }
  | { readonly kind: 'reopened'; readonly due?: CaseDue | undefined }
  | { readonly kind: 'still-open' }
  | { readonly kind: 'left-closed' }
  | { readonly kind: 'not-yours' }
  | { readonly kind: 'try-again' };
