import type { Case } from '../case.js';
import type { ActProblem } from '../handling/act-on-case.js';
import type { CaseEvent } from '../steps/case-step.js';
import type { StaffVerb } from './staff-verb.js';

/** A case with the name of who has it. */
export interface HeldCase {
  readonly about: Case;
  readonly holder?: string | undefined;
  readonly isLate: boolean;
}

/** How the people of a case hear of it. */
export type Reach = 'chat' | 'page' | 'phone' | 'nobody';

/** A way into the console: the code of the link works once, for so long. */
export interface ConsoleEntry {
  readonly address: string;
  readonly code: string;
  readonly minutes: number;
}

/** What officials read about cases. */
export type StaffReply =
  | ({ readonly kind: 'done'; readonly verb: StaffVerb } & HeldCase)
  | ({
      readonly kind: 'shown';
      readonly events: readonly CaseEvent[];
      readonly reach: Reach;
      /** Closed at the same place within ninety days before. */
      readonly before?: Case;
    } & HeldCase)
  | { readonly kind: 'list'; readonly groups: readonly CaseGroup[] }
  /** What the verb needs was not in the message: it is what they write next. */
  | { readonly kind: 'ask'; readonly verb: StaffVerb; readonly number: number }
  | { readonly kind: 'problem'; readonly problem: ActProblem; readonly number: number }
  | { readonly kind: 'no-case'; readonly number: number }
  | { readonly kind: 'given-up' }
  | ({ readonly kind: 'console' } & ConsoleEntry)
  | { readonly kind: 'in-group' }
  | { readonly kind: 'group-told' | 'group-not-told' | 'only-in-groups' | 'only-administrators' };

export interface CaseGroup {
  readonly name: 'mine' | 'unassigned' | 'late' | 'soon';
  readonly cases: readonly HeldCase[];
  readonly total: number;
}
