import type { InboundMessage } from '../turn.js';

/** A message that this process has the lease of: no other answers it meanwhile. */
export interface ClaimedMessage {
  readonly message: InboundMessage;
  /** This attempt is counted. */
  readonly attempts: number;
}

/**
 * Messages that were received and not yet answered. Answering one ends it in `TurnStore.commit`, in the same step as its effects.
 * Of a conversation only the oldest can be claimed, so one turn follows the other whichever process takes it.
 */
export interface Inbox {
  /**
   * `repeated` for a channel and message id that was kept before. `claimed`: kept, and ours to answer at once; `waiting`: kept,
   * because no lease was asked for or another message of the conversation comes first.
   */
  keep(message: InboundMessage, lease?: Lease): Promise<'repeated' | 'claimed' | 'waiting'>;
  /** The oldest of conversations that nobody works on, at most `limit`. */
  claim(limit: number, lease: Lease): Promise<readonly ClaimedMessage[]>;
  /** Answering failed: it can be claimed again from `from` on. */
  giveBack(message: InboundMessage, from: Date): Promise<void>;
  /** Frees what processes had claimed that have ended, before their leases do; returns how many. */
  freeAbandoned(): Promise<number>;
  /** What was answered since is overwritten in the files as well, not only in the tables. */
  shredAnswered(): Promise<void>;
  /** How many wait, and since when the oldest does. */
  waiting(): Promise<{ readonly count: number; readonly oldest?: Date }>;
}

export interface Lease {
  readonly at: Date;
  readonly until: Date;
}
