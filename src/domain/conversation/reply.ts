import type { FactReply } from '../knowledge/facts/fact-reply.js';
import type { ProcedureReply } from '../knowledge/procedures/procedure-reply.js';
import type { AccountReply } from './account-reply.js';
import type { ScopeFinding } from './scope/finding.js';

/** Commands that have words of their own; the others are small talk or questions in another form. */
export type CommandTopic = 'look-up' | 'tasks' | 'announcements' | 'nothing-open' | 'unknown';

/** Everything the assistant can say, as data; `messages/` has the words for each. */
export type Reply =
  | { readonly kind: 'procedure'; readonly procedure: ProcedureReply }
  | { readonly kind: 'fact'; readonly fact: FactReply }
  | { readonly kind: 'scope'; readonly finding: ScopeFinding }
  | { readonly kind: 'command'; readonly topic: CommandTopic }
  | { readonly kind: 'account'; readonly account: AccountReply }
  /** A number or button of a list that is no longer on offer. */
  | { readonly kind: 'choice-expired' }
  /** A number that stands in no list: `offered` choices are on offer, perhaps none. */
  | { readonly kind: 'choice-unknown'; readonly offered: number }
  /** Nothing supports an answer; `isKept` when the question waits for an official. */
  | { readonly kind: 'not-found'; readonly isKept: boolean; readonly hasSuggestions: boolean };
