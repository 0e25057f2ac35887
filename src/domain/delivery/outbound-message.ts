import type { ChatAddress, FailureReason, MessagePart, UncertainReason } from './messenger.js';

/** What goes first when not everything can: people who wait for an answer, then the rest in this order. */
export type Priority = 'answer' | 'urgent' | 'reminder' | 'digest';

/** `planned` may be claimed; `sending` is claimed under a lease; the others are final. */
export type OutboundStatus = 'planned' | 'sending' | 'sent' | 'uncertain' | 'failed' | 'late' | 'cancelled';

/** One part of one message to one chat, as it is kept. Parts of a message share `message` and are sent in order of `part`. */
export interface OutboundMessage {
  readonly id: string;
  readonly to: ChatAddress;
  readonly priority: Priority;
  /** Groups the parts of one message. */
  readonly message: string;
  readonly part: number;
  readonly content: MessagePart;
  /** Not sent before. */
  readonly dueAt: Date;
  /** Of no use afterwards: then it ends as `late` instead of being sent. */
  readonly usefulUntil?: Date;
  readonly status: OutboundStatus;
  readonly reason?: FailureReason | UncertainReason | 'not-useful' | 'withdrawn';
  readonly attempts: number;
}

/** What a part of the product asks to be sent. `key` makes planning it twice the same as once. */
export interface PlannedMessage {
  readonly key: string;
  readonly to: ChatAddress;
  readonly priority: Priority;
  readonly parts: readonly MessagePart[];
  readonly dueAt: Date;
  readonly usefulUntil?: Date;
}
