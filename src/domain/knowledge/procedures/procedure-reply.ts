import type { Choice, ConversationState, Source } from '../../conversation/turn.js';
import type { Procedure, ProcedureField } from '../procedure.js';
import type { CounterRule } from './asking-rules.js';

/** What is asked of a procedure that its record has no field for; the answer says what is known and who knows the rest. */
export type ProcedureAspect =
  | 'penalty' // fine for being late
  | 'status' // where a dossier is now
  | 'contact' // telephone number, address
  | 'hours'
  | 'other-office' // at another ward than the one lived in
  | 'district' // at the district, which no longer exists
  | 'by-someone-else'
  | 'amount-check' // "is it 50,000?"
  | 'confirm' // "are you sure?"
  | 'shorter'
  | 'form' // a form to download
  | 'case' // a circumstance the record may not cover
  | 'validity'; // how long a paper counts, when it has to be renewed

/** A question that wants a yes or a no before anything else. */
export type ProcedureCheck =
  /** Is a thing (`hộ khẩu`) needed; `''` asks of the procedure itself. `otherNames` are names of procedures it stands for. */
  | { readonly kind: 'thing'; readonly thing: string; readonly otherNames: readonly string[] }
  /** Is it allowed in a case (`ngoài giá thú`) in the person's words. */
  | { readonly kind: 'allowed'; readonly thing: string }
  | { readonly kind: 'age'; readonly age: number }
  /** Does one get it at all. */
  | { readonly kind: 'entitled' }
  /** At the commune. */
  | { readonly kind: 'here' }
  | { readonly kind: 'other-office'; readonly isOtherProvince: boolean }
  | { readonly kind: 'by-someone-else' }
  | { readonly kind: 'fee' };

export interface ProcedureAnswerItem {
  readonly procedure: Procedure;
  readonly fields: readonly ProcedureField[];
  /** A sentence from the knowledge that answers instead of the fields. */
  readonly say?: string;
}

export interface ProcedureAnswer {
  readonly kind: 'procedure-answer';
  /** Best first, at least one, at most five. */
  readonly items: readonly [ProcedureAnswerItem, ...ProcedureAnswerItem[]];
  readonly isComparison: boolean;
  readonly aspects: readonly ProcedureAspect[];
  /** Other procedures that usually go with the first one. */
  readonly related: readonly Procedure[];
  readonly checks?: readonly ProcedureCheck[];
  /** Somebody has died: condolences first. */
  readonly isBereaved?: boolean;
  /** Sentences about those parts of the question that are not for this office. */
  readonly elsewhere?: readonly string[];
}

/** What holds for every counter (`nộp hồ sơ online ở đâu`), of no one procedure. */
export interface CounterAnswer {
  readonly kind: 'procedure-answer';
  readonly items: readonly [];
  readonly counter: CounterRule;
}

/** What the records of procedures have to say to a question; `messages/` turns it into words. */
export type ProcedureReply =
  | ProcedureAnswer
  | CounterAnswer
  | {
      readonly kind: 'procedure-clarification';
      readonly choices: readonly Choice[];
      /** One sentence from the knowledge that helps to choose. */
      readonly hint: string | null;
      readonly isBereaved?: boolean;
    }
  /** A wish for an administrative procedure that is not in the list; `nearest` are neighbours, if any. */
  | {
      readonly kind: 'procedure-unknown';
      readonly wanted: string;
      readonly nearest: readonly Procedure[];
      /** A sentence from the knowledge that says who to ask instead. */
      readonly say?: string;
    };

export interface ProcedureFinding {
  readonly reply: ProcedureReply;
  /** 0 to 1: how sure it is that this is what was asked. */
  readonly confidence: number;
  /** Ids answered from, or offered. */
  readonly procedures: readonly string[];
  readonly fields: readonly ProcedureField[];
  readonly sources: readonly Source[];
  /** The conversation after this turn. */
  readonly nextState: ConversationState;
}
