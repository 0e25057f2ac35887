import type { ChatAddress, FailureReason, MessagePart, UncertainReason } from './messenger.js';

/** What goes first when not everything can: people who wait for an answer, then the rest in this order. */
export const PRIORITIES = ['answer', 'urgent', 'reminder', 'digest'] as const;
export type Priority = (typeof PRIORITIES)[number];

/** `planned` may be claimed; `sending` is claimed under a lease; nothing leaves the others by itself (outbound-status.ts). */
export type OutboundStatus = 'planned' | 'sending' | 'sent' | 'uncertain' | 'failed' | 'late' | 'cancelled';

/** Why a message ended as it did. */
export type OutboundReason =
  | FailureReason
  | UncertainReason
  /** The time in which it was of use passed. */
  | 'not-useful'
  /** Its planner took it back, or a person dropped it. */
  | 'withdrawn'
  /** The key it was sealed with is lost. */
  | 'unreadable';

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
  readonly reason?: OutboundReason;
  /** Sends that began. */
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
