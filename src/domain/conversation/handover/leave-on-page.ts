import type { ReplyChoice } from '../ports.js';
import type { TurnStore } from '../turn-store.js';

/** The same `key` is left once. */
export type LeaveOnPage = (
  conversation: string,
  key: string,
  text: string,
  at: Date,
  choices?: readonly ReplyChoice[],
) => Promise<void>;

/**
 * A page cannot be written to: what is to be said becomes a turn of its own, without a question, and is read from there. Nothing is
 * left for a conversation that was deleted.
 */
export function createPageNotes(turns: TurnStore): LeaveOnPage {
  return async (conversation, key, text, at, choices = []) => {
    const { basis } = await turns.open(conversation);
    if (basis === '') return;
    const message = { channel: 'web', conversation, messageId: key, text: '', shown: '', receivedAt: at } as const;
    const replies = [{ text, choices, outcome: 'redirected' }] as const;
    await turns.commit({ message, basis, replies, outbound: [], at });
  };
}
