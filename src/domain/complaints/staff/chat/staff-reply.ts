import type { Case } from '../../case.js';
import type { Rest } from '../../clocks/rests.js';
import type { ReplyTemplate } from '../../console/reply-templates.js';
import type { ActProblem } from '../../handling/act-on-case.js';
import type { Period } from '../../register/case-register.js';
import type { KindFigures } from '../../register/sum-of-kinds.js';
import type { CaseEvent } from '../../steps/case-step.js';
import type { HeldCase } from '../held-case.js';
import type { Reach } from '../reach-of.js';
import type { StaffVerb } from '../staff-verb.js';
import type { AwayHolder } from '../who-is-away.js';

/** A way into the console: the code of the link works once, for so long. */
export interface ConsoleEntry {
  readonly address: string;
  readonly code: string;
  readonly minutes: number;
}

/** A name that fits nobody, or all of these. */
export interface UnclearName {
  readonly said: string;
  readonly fits: readonly string[];
}

/** What officials read about cases. */
export type StaffReply =
  | ({ readonly kind: 'done'; readonly verb: StaffVerb; readonly away?: AwayHolder } & HeldCase)
  | ({
      readonly kind: 'shown';
      readonly events: readonly CaseEvent[];
      readonly nameOf: (person: string) => string | undefined;
      readonly reach: Reach;
      /** When it was suspended while its clock ran. */
      readonly rests: readonly Rest[];
      /** Closed at the same place within ninety days before. */
      readonly before?: Case;
    } & HeldCase)
  | {
      readonly kind: 'list';
      readonly groups: readonly CaseGroup[];
      readonly wanted: CaseGroup['name'] | 'all';
      readonly from: number;
      /** Of all cases; otherwise of those that they have. */
      readonly isOfAll: boolean;
      /** Named for denunciations: those are elsewhere. */
      readonly hasSealed: boolean;
    }
  | { readonly kind: 'figures'; readonly period: Period; readonly kinds: readonly KindFigures[] }
  | { readonly kind: 'no-figures' }
  /** The same whether there is a tố cáo or none, and to whomever it is about. */
  | { readonly kind: 'sealed-elsewhere' }
  /** What the verb needs was not in the message: it is what they write next. */
  | {
      readonly kind: 'ask';
      readonly verb: StaffVerb;
      readonly number: number;
      readonly unclear?: UnclearName;
      /** What an answer may begin with, by title. */
      readonly templates?: readonly string[];
    }
  /** Its text to copy, fill in and send. */
  | { readonly kind: 'template'; readonly about: Case; readonly template: ReplyTemplate }
  /** A template that was sent as it is. */
  | { readonly kind: 'blank'; readonly number: number }
  | {
      readonly kind: 'problem';
      readonly problem: ActProblem;
      readonly number: number;
      /** The rest of the order need not be typed again; false where nothing is left of it, none where it cannot be mended so. */
      readonly isKept?: boolean;
    }
  | { readonly kind: 'no-case'; readonly number: number }
  | { readonly kind: 'given-up' }
  | ({ readonly kind: 'console' } & ConsoleEntry)
  | { readonly kind: 'in-group' }
  | { readonly kind: 'group-told' | 'group-not-told' | 'only-in-groups' | 'only-administrators' };

export interface CaseGroup {
  readonly name: 'mine' | 'unassigned' | 'late' | 'soon';
  /** How many of it were shown before. */
  readonly from: number;
  readonly cases: readonly HeldCase[];
  readonly total: number;
  /** The list goes on in the chat. */
  readonly hasMore: boolean;
}
