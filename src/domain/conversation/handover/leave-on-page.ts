import { EMPTY_STATE } from '../turn.js';
import type { TurnStore } from '../turn-store.js';
import type { NoticeParts } from './desk-notices.js';

/**
 * A page cannot be written to: what a clerk says becomes a turn of its own, without a question, and is read from there. Nothing is
 * left for a conversation that was deleted.
 */
export function createPageNotes(turns: TurnStore): NoticeParts['leaveOnPage'] {
  return async (conversation, key, text, at) => {
    const { state = EMPTY_STATE, basis } = await turns.open(conversation);
    if (basis === '') return;
    const message = { channel: 'web', conversation, messageId: key, text: '', shown: '', receivedAt: at } as const;
    const replies = [{ text, choices: [], outcome: 'redirected' }] as const;
    await turns.commit({ message, basis, state, replies, outbound: [], at });
  };
}
