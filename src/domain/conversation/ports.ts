import type { ChannelName, ConversationState, InboundMessage, Outcome } from './turn.js';

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

/** What a channel calls with each message. A message id that was handled before gives no replies. */
export type TurnHandler = (message: InboundMessage) => Promise<readonly ReplyText[]>;

/** What a conversation remembers between turns. Ids are capabilities: a store keeps their hash only. */
export interface ConversationStore {
  load(id: string): Promise<ConversationState | undefined>;
  save(id: string, state: ConversationState, at: Date): Promise<void>;
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
  append(conversation: string, entries: readonly TranscriptEntry[], at: Date): Promise<void>;
}

/** The conversations this office has issued an id for. */
export interface ConversationRegistry {
  /** A new 128-bit id with its own key. */
  issue(at: Date): Promise<string>;
  /** False for an id that was never issued, was deleted or has expired. */
  isIssued(id: string): Promise<boolean>;
}

export interface HandledMessages {
  /** `new` exactly once for a channel and message id, whoever asks first. */
  claim(channel: ChannelName, messageId: string, at: Date): Promise<'new' | 'repeated'>;
  /** Keeps what was answered, under the conversation's key, so that a repeated request reads the same. */
  keepReplies(
    channel: ChannelName,
    messageId: string,
    conversation: string,
    replies: readonly ReplyText[],
    at: Date,
  ): Promise<void>;
  /** `undefined` when nothing was kept or the conversation was forgotten. */
  repliesTo(channel: ChannelName, messageId: string, conversation: string): Promise<readonly ReplyText[] | undefined>;
}

export interface UnansweredQuestion {
  readonly conversation: string;
  /** Redacted by the caller: no names, numbers or addresses of people. */
  readonly text: string;
  readonly outcome: Outcome;
  readonly at: Date;
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
  add(question: UnansweredQuestion): Promise<void>;
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
