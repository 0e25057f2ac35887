import type { ChatAddress, MessagePart, OutboundContent } from '../../delivery/messenger.js';
import type { Priority } from '../../delivery/outbound-message.js';
import type { NoticeKind } from '../notice.js';
import type { MissedReason } from '../reminder.js';
import type { MessageState } from './message-state.js';

/** A notice in words, before it is known where it goes. */
export interface WrittenNotice {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly person: string;
  readonly priority: Exclude<Priority, 'answer'>;
  readonly content: OutboundContent;
  readonly usefulUntil: Date;
}

/** Where it is tried, cut for that channel. */
export interface NoticeStep {
  readonly to: ChatAddress;
  readonly parts: readonly MessagePart[];
}

/** A notice on its way: the address it is tried at, as the how-manieth, and those before. */
export interface QueuedNotice extends WrittenNotice {
  readonly to: ChatAddress;
  readonly rung: number;
  readonly tried: readonly ChatAddress[];
}

/** How a notice ended; its reminders end the same way. */
export type NoticeEnd =
  | { readonly id: string; readonly status: 'sent' | 'uncertain' }
  | { readonly id: string; readonly status: 'missed'; readonly reason: Exclude<MissedReason, 'overtaken'> };

/**
 * Notices on their way, each with its messages in the outbox and its reminders. Every method is one transaction over all three,
 * so that they never disagree, whenever a process dies.
 */
export interface NoticeStore {
  /** With its first message each, and what it offers as the last offer of its chat; a notice that is there already is left as it is, wherever it is by now. */
  queue(notices: readonly { readonly notice: WrittenNotice; readonly step: NoticeStep }[], at: Date): Promise<void>;
  /** Queued ones whose message has ended, at most so many, with how it ended. */
  ended(
    limit: number,
  ): Promise<readonly { readonly notice: QueuedNotice; readonly end: Exclude<MessageState, 'waiting'> }[]>;
  /** Queued before the instant, and nothing of the message has gone out yet. */
  waiting(before: Date): Promise<readonly QueuedNotice[]>;
  /** On to the next address; what is planned for the one before is taken back. False when something of it is out, or it moved on. */
  moveOn(notice: QueuedNotice, step: NoticeStep, at: Date): Promise<boolean>;
  /** Ends queued ones together with their reminders; ending twice is ending once. */
  settle(ends: readonly NoticeEnd[], at: Date): Promise<void>;
  /** Takes a notice back of which nothing has gone out; its reminders are armed again. */
  withdraw(id: string, at: Date): Promise<boolean>;
  /** Uncertain or missed ones since the instant whose message arrived after all are sent; returns how many. */
  noteArrivals(since: Date, at: Date): Promise<number>;
  /** Rows that ended before; returns how many. */
  forget(before: Date): Promise<number>;
}

/** The outbox knows each attempt at an address by its own key: handing it over twice is the same as once. */
export function messageKey(notice: string, rung: number): string {
  return `remind:${notice}:${rung}`;
}
