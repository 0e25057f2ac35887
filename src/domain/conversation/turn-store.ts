import type { PlannedMessage } from '../delivery/outbound-message.js';
import type { ReplyText } from './ports.js';
import type { ChannelName, ConversationState, InboundMessage, Outcome } from './turn.js';

/** What a turn finds of its conversation. */
export interface OpenedConversation {
  /** `undefined` at the beginning. */
  readonly state: ConversationState | undefined;
  /** Names what was found: a conversation that was deleted meanwhile has another one. */
  readonly basis: string;
}

/** Everything that a turn changes. */
export interface TurnEffect {
  readonly message: InboundMessage;
  readonly basis: string;
  /** Left out where nothing of it changes: what is only said must not take back what a turn in the same moment changed. */
  readonly state?: ConversationState;
  /** On the web they are kept for a request that is repeated; chats get `outbound` instead. */
  readonly replies: readonly ReplyText[];
  /** What no knowledge answers, redacted: it waits for an official. */
  readonly unanswered?: { readonly text: string; readonly outcome: Outcome };
  readonly outbound: readonly PlannedMessage[];
  readonly at: Date;
}

/**
 * Turns change everything in one step or nothing at all. The id of a message decides who does: of the same message taken by two
 * processes at once, one turn counts.
 */
export interface TurnStore {
  open(conversation: string): Promise<OpenedConversation>;
  /** `repeated`: the message was answered before, nothing was changed. A deleted conversation is not brought back by `state`. */
  commit(effect: TurnEffect): Promise<'done' | 'repeated'>;
  /** What was said to a message of the web; `undefined` when nothing was kept or the conversation was forgotten. */
  repliesTo(channel: ChannelName, messageId: string, conversation: string): Promise<readonly ReplyText[] | undefined>;
}

/** The messages that carry replies to the chat they go to; none where there is no chat. */
export type PlanReplies = (
  message: InboundMessage,
  replies: readonly ReplyText[],
  at: Date,
) => readonly PlannedMessage[];
