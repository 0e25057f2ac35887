import type { ChatAddress, DeliveryChannel, FailureReason } from './messenger.js';
import type { OutboundMessage, OutboundReason, OutboundStatus, PlannedMessage, Priority } from './outbound-message.js';

export interface ClaimRequest {
  readonly channel: DeliveryChannel;
  readonly priorities: readonly Priority[];
  /** At most so many messages, and one of each chat. */
  readonly limit: number;
  /** No more than that are claimed of the channel, by whichever process, in so long; as many as `limit` says where it is left out. */
  readonly together?: { readonly count: number; readonly withinMs: number };
  /** Chats that get nothing now. */
  readonly except: readonly string[];
  readonly at: Date;
  /** Whose sending is not recorded by then has died with it, and the message is uncertain. */
  readonly leaseUntil: Date;
}

/** How a claimed message ended, or why it is planned again. */
export interface Settlement {
  readonly id: string;
  readonly to: ChatAddress;
  readonly status: 'sent' | 'uncertain' | 'failed' | 'planned';
  readonly reason?: OutboundReason;
  readonly platformMessageId?: string;
  /** Not tried again before; with `planned`. */
  readonly notBefore?: Date;
  /** The platform wants us to wait until `notBefore`: this chat, or all of the channel. */
  readonly pauses?: 'chat' | 'channel';
  /** The chat cannot be reached: it is marked, and what is planned for it fails as well. */
  readonly blocks?: FailureReason;
  /** The chat is another one from now on, for all that is planned for it and all that it asked for. */
  readonly movesTo?: string;
  readonly at: Date;
}

/** A message as people see it who look after the delivery: without its text. */
export type OutboxEntry = Omit<OutboundMessage, 'content'> & { readonly endedAt?: Date };

export interface OutboxCount {
  readonly channel: DeliveryChannel;
  readonly status: OutboundStatus;
  readonly count: number;
}

/**
 * What is to be sent and what became of it. Several processes may share one: what one claims no other gets. Of a chat one message
 * is on its way at a time, the most pressing first, then as planned.
 */
export interface OutboxStore {
  /** All or none; a key that was planned before changes nothing. Returns how many messages are new. */
  plan(messages: readonly PlannedMessage[], at: Date): Promise<number>;
  /** Due messages, now `sending`. None of a chat or channel that waits. */
  claim(request: ClaimRequest): Promise<readonly OutboundMessage[]>;
  /** False when it had been settled by somebody else. What follows a failed part of the same message fails as well. */
  settle(settlement: Settlement): Promise<boolean>;
  /** Takes back what is still planned under the key; returns how many parts. */
  cancel(key: string, at: Date): Promise<number>;
  /**
   * Ends what is no longer of use, and what was being sent by a process that has died. Forgets waits that are over: a clock that is set
   * back must not make them begin again.
   */
  sweep(at: Date): Promise<{ readonly late: number; readonly crashed: number }>;
  /** Newest first. */
  list(statuses: readonly OutboundStatus[], limit: number): Promise<readonly OutboxEntry[]>;
  /** A person has it sent again; a message with the same key as it, failed after it, follows. False when that cannot be. */
  retry(id: string, at: Date): Promise<boolean>;
  /** A person gives it up. */
  drop(id: string, at: Date): Promise<boolean>;
  counts(): Promise<readonly OutboxCount[]>;
  /** When the oldest message that is due and still planned was due; of those whose channel waits as well. */
  oldestDue(at: Date): Promise<Date | undefined>;
  /** Until when a channel waits, if it does. */
  pausedUntil(channel: DeliveryChannel, at: Date): Promise<Date | undefined>;
  /** The person wants to be forgotten: what ended goes, what is planned is withdrawn but for answers. */
  forgetChat(to: ChatAddress, at: Date): Promise<void>;
  /** Texts of uncertain and failed messages that nobody decided on, and rows that ended; returns how many of each. */
  forget(before: {
    readonly texts: Date;
    readonly rows: Date;
  }): Promise<{ readonly texts: number; readonly rows: number }>;
}

/** What a platform tells of a chat by itself: somebody blocked the bot or took it out of a group, or let it in again. */
export type Reach = 'open' | 'blocked';

/** Which chats cannot be reached, and where those are that moved. */
export interface ChatReach {
  /** Safe to call again; `open` also takes away a mark that a failed send left. */
  note(chat: ChatAddress, reach: Reach, at: Date): Promise<void>;
  /** A group has another id now: what is planned for it and what it asked for goes there. Twice is the same as once. */
  moved(from: ChatAddress, to: string): Promise<void>;
  /** Those of the addresses that are marked, with why. */
  blocked(addresses: readonly ChatAddress[]): Promise<readonly (ChatAddress & { readonly reason: FailureReason })[]>;
}
