import { EMPTY_STATE, type InboundMessage } from '../../src/domain/conversation/turn.js';
import type { TurnEffect, TurnStore } from '../../src/domain/conversation/turn-store.js';

let taken = 0;

/** Opens a conversation and writes a turn of it: what is not given is empty, and the message is one that nobody sent before. */
export async function takeTurn(
  turns: TurnStore,
  conversation: string,
  given: Partial<Omit<TurnEffect, 'message'>> & { readonly at: Date; readonly message?: Partial<InboundMessage> },
): Promise<'done' | 'repeated'> {
  const { basis } = await turns.open(conversation);
  const message: InboundMessage = {
    channel: 'web',
    conversation,
    messageId: `turn-${taken++}`,
    text: 'câu hỏi',
    receivedAt: given.at,
    ...given.message,
  };
  return turns.commit({ basis, state: EMPTY_STATE, replies: [], outbound: [], ...given, message });
}
