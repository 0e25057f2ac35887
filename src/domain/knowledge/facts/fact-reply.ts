import type { Fact, KnowledgeDocument } from '../record.js';
import type { Asked } from './asked.js';

/** One record in an answer, with the document it stands in. */
export interface FactItem {
  readonly document: KnowledgeDocument;
  readonly fact: Fact;
}

/** What the records have to say to a question; `messages/` turns it into words. */
export type FactReply =
  | {
      readonly kind: 'fact-answer';
      readonly asked: readonly Asked[];
      /** The records that answer, best first; at least one. */
      readonly items: readonly [FactItem, ...FactItem[]];
      /** Other records of the same breakdown: context, shown while there is room. */
      readonly context: readonly FactItem[];
    }
  /** The subject is known, but not what was asked of it. */
  | { readonly kind: 'fact-lacking'; readonly asked: Asked; readonly nearest: FactItem }
  /** Asked for an appendix or part that the document only mentions. */
  | {
      readonly kind: 'fact-part-missing';
      readonly document: KnowledgeDocument;
      readonly ref: string;
      readonly what: string;
    };

export interface FactFinding {
  readonly reply: FactReply;
  /** 0 to 1: how much of the question the answer explains. */
  readonly confidence: number;
  /** `<document id>#<fact id>` of the records answered from. */
  readonly keys: readonly string[];
}
