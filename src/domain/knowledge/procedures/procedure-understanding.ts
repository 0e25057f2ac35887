import type { ProcedureField } from '../procedure.js';
import type { CounterRule } from './asking-rules.js';
import type { ProcedureAspect, ProcedureCheck } from './procedure-reply.js';

/** A procedure that a question is about. */
export interface ProcedureMention {
  readonly procedure: string;
  /** 0 to 1. */
  readonly confidence: number;
  /** Words of the question (`from` included, `to` excluded); nothing for a procedure taken from the conversation. */
  readonly span?: { readonly from: number; readonly to: number };
  /** What is asked of this one; empty when nothing particular is. */
  readonly fields: readonly ProcedureField[];
  /** A sentence that answers instead of the fields. */
  readonly say?: string;
}

/** What a question wants to know about procedures. At most one of `mentions`, `ambiguity`, `unknown` and `counter` is filled. */
export interface ProcedureUnderstanding {
  readonly mentions: readonly ProcedureMention[];
  /** Equally likely procedures to ask back about, with a sentence that helps to choose. */
  readonly ambiguity?: { readonly procedures: readonly string[]; readonly hint: string | null };
  /** A wish for a procedure that is not in the list, in the person's words; `nearest` are procedures of the same matter. */
  readonly unknown?: { readonly wanted: string; readonly nearest: readonly string[]; readonly say?: string };
  /** What holds for every counter. */
  readonly counter?: CounterRule;
  /** Sentences about parts of the question that are not for this office. */
  readonly elsewhere?: readonly string[];
  readonly checks: readonly ProcedureCheck[];
  readonly isBereaved: boolean;
  readonly fields: readonly ProcedureField[];
  readonly aspects: readonly ProcedureAspect[];
  /** Answered from the conversation: the question alone does not name the procedure. */
  readonly isFollowUp: boolean;
  readonly isCorrection: boolean;
  readonly isComparison: boolean;
  /** Procedures the person said they do not mean. */
  readonly negated: readonly string[];
  readonly confidence: number;
}
