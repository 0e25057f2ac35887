import type { InboundMessage } from './turn.js';

/**
 * Where a channel hands over what it received. `accept` returns as soon as the message is kept (encrypted, claimed by channel and
 * message id), so that the channel can acknowledge it; answering follows, in order within a conversation and beside others.
 * A message that was accepted is answered even when the process dies in between: at the next start.
 */
export interface InboundGate {
  /** `repeated` for a channel and message id that was accepted before, whoever asks first, in whichever process. */
  accept(message: InboundMessage): Promise<'accepted' | 'repeated'>;
}
