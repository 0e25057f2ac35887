import type { ChatAddress } from '../../delivery/messenger.js';
import type { ChannelName } from '../turn.js';

/**
 * Who answers in a conversation that was handed over: nobody yet, or a clerk. The others are endings: a clerk gave it back, the
 * person had enough, or the office closed.
 */
export type HandoverStatus = 'waiting' | 'answering' | 'returned' | 'left' | 'closed';

const NEXT: Readonly<Record<HandoverStatus, readonly HandoverStatus[]>> = {
  waiting: ['answering', 'returned', 'left', 'closed'],
  answering: ['answering', 'returned', 'left', 'closed'],
  returned: [],
  left: [],
  closed: [],
};

/** A conversation in which a person answers instead of the bot. */
export interface Handover {
  /** What clerks call it: `KM27`. */
  readonly code: string;
  readonly conversation: string;
  readonly channel: ChannelName;
  /** Where the person reads; a page has none. */
  readonly chat?: ChatAddress;
  /** The message that asked for it: handled twice, it asks once. */
  readonly startedBy: string;
  readonly startedAt: Date;
  /** When the office closes, and the bot answers again. */
  readonly until: Date;
  readonly status: HandoverStatus;
  /** The chat of the clerk who answers. */
  readonly clerk?: ChatAddress;
}

export function isOpen({ status, until }: Pick<Handover, 'status' | 'until'>, at: Date): boolean {
  return NEXT[status].length > 0 && at.getTime() < until.getTime();
}

export function mayBecome(from: HandoverStatus, to: HandoverStatus): boolean {
  return NEXT[from].includes(to);
}

/** The statuses from which this one may be reached. */
export function statusesBefore(to: HandoverStatus): readonly HandoverStatus[] {
  return (Object.keys(NEXT) as HandoverStatus[]).filter((from) => mayBecome(from, to));
}

/** What is kept of handovers: what identifies the conversation is sealed with its key and goes with it. */
export interface Handovers {
  /** The one with this conversation that is open at the instant. */
  openOf(conversation: string, at: Date): Promise<Handover | undefined>;
  /** False when an open one has the code: another is to be tried. One that ended makes room. */
  begin(handover: Handover): Promise<boolean>;
  /** False when the state it has does not lead there. */
  change(code: string, status: HandoverStatus, clerk?: ChatAddress): Promise<boolean>;
  /** Gives one that waits to the clerk. Who has it then: of two at the same instant one; nobody when it has ended. */
  take(code: string, clerk: ChatAddress): Promise<ChatAddress | undefined>;
  /** Ends those whose office has closed; returns how many. */
  close(at: Date): Promise<number>;
  /** Oldest first. */
  open(at: Date): Promise<readonly Handover[]>;
}
