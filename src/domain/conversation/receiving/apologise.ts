import type { ReplyText } from '../ports.js';
import type { InboundMessage } from '../turn.js';
import type { PlanReplies, TurnStore } from '../turn-store.js';

export interface ApologyParts {
  readonly turns: TurnStore;
  readonly planReplies: PlanReplies;
  /** That we are sorry, and what to do instead. */
  readonly sorry: ReplyText;
}

/** Ends the turn of a message that cannot be answered: the person is told, the conversation stays as it was. */
export function createApology({ turns, planReplies, sorry }: ApologyParts) {
  return async (message: InboundMessage, now: Date): Promise<void> => {
    const { basis } = await turns.open(message.conversation);
    const outbound = planReplies(message, [sorry], now);
    await turns.commit({ message, basis, replies: [sorry], outbound, at: now });
  };
}
