import type { LocalDay } from '../../calendar/office-time.js';
import type { Case, CaseDue } from '../case.js';
import type { PhotoRefusal } from '../intake/filing/photo-refusal.js';
import type { AftercareAct, AftercareTalk } from './aftercare-talk.js';

/** What its person knows a case by. */
export type NamedCase = Pick<Case, 'code' | 'kind' | 'category' | 'content' | 'state'> & {
  readonly receivedOn: LocalDay;
};

/** What people are told about what they do with a case they brought, as data; `messages/complaints/aftercare.ts` has the words. */
export type AftercareSaying =
  | {
      readonly kind: 'question';
      readonly talk: AftercareTalk;
      readonly cases: readonly NamedCase[];
      /** Said before: it has to be answered first, or a picture is not kept. */
      readonly isAgain?: true;
      readonly refused?: PhotoRefusal | undefined;
      /** Whom to call stands above it. */
      readonly isDangerSaid?: boolean;
    }
  | { readonly kind: 'added'; readonly to: NamedCase; readonly photos: number; readonly isUrgent: boolean }
  | { readonly kind: 'withdrawn'; readonly case: NamedCase; readonly canReopen: boolean }
  /** Who holds it decides: others wait for it as well, it is a khiếu nại, or it is too far for that. */
  | { readonly kind: 'withdrawal-asked'; readonly case: NamedCase; readonly why: 'shared' | 'complaint' | 'too-far' }
  | { readonly kind: 'reopened'; readonly case: NamedCase; readonly due?: CaseDue | undefined }
  | {
      readonly kind: 'contact-changed';
      readonly contact: NonNullable<AftercareTalk['contact']>;
      readonly count: number;
    }
  | { readonly kind: 'over-already'; readonly case: NamedCase }
  | { readonly kind: 'too-many-today'; readonly most: number }
  /** Of a tố cáo nothing is added or taken back here; of several the ordinary one has to be named. */
  | { readonly kind: 'of-sealed'; readonly act: AftercareAct; readonly codes: readonly string[] }
  | { readonly kind: 'left' | 'not-own' | 'none' | 'try-again' | 'old-button' };
