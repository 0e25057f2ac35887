import type { ConversationState, InboundMessage, Outcome } from './turn.js';

/** One button or numbered line under a reply. */
export interface ReplyChoice {
  readonly id: string;
  readonly label: string;
}

/** A reply in words, ready for a channel to render. */
export interface ReplyText {
  readonly text: string;
  readonly choices: readonly ReplyChoice[];
  readonly outcome: Outcome;
}

/**
 * One turn. A message id that was handled before gives the replies it got, or none where they are not kept. `now` is when it is
 * answered, at once when it is left out.
 */
export type TurnHandler = (message: InboundMessage, now?: Date) => Promise<readonly ReplyText[]>;

/** What a conversation remembers between turns. Ids are capabilities: a store keeps their hash only. Turns write it (`TurnStore`). */
export interface ConversationStore {
  load(id: string): Promise<ConversationState | undefined>;
  /** Deletes everything kept for the conversation and destroys its key; safe to call again. */
  forget(id: string): Promise<void>;
}

/** One line of the conversation as a person sees it. */
export interface TranscriptEntry {
  readonly from: 'person' | 'assistant';
  readonly text: string;
  readonly choices: readonly ReplyChoice[];
  /** ISO instant. */
  readonly at: string;
}

/** The lines a page shows again after a reload: the newest entries of about thirty turns. */
export interface Transcripts {
  read(conversation: string): Promise<readonly TranscriptEntry[]>;
}

/** The conversations this office has issued an id for. */
export interface ConversationRegistry {
  /** A new 128-bit id with its own key. */
  issue(at: Date): Promise<string>;
  /** False for an id that was never issued, was deleted or has expired. */
  isIssued(id: string): Promise<boolean>;
}

/** A question as it waits for an official; what it belongs to is not told. */
export interface WaitingQuestion {
  readonly id: string;
  readonly text: string;
  readonly outcome: Outcome;
  readonly at: Date;
}

/** Questions nothing supported an answer to; officials read them to write one. Each ends with its conversation. */
export interface UnansweredQueue {
  /** Oldest first. */
  list(limit: number): Promise<readonly WaitingQuestion[]>;
}

/** What may be deleted because it is old. */
export interface Retention {
  /** Forgets conversations last used before the instant; returns how many. */
  forgetConversationsBefore(before: Date): Promise<number>;
  /** Returns how many questions were deleted. */
  deleteUnansweredBefore(before: Date): Promise<number>;
  /** Message ids that no channel can repeat any more. */
  deleteHandledBefore(before: Date): Promise<number>;
}
