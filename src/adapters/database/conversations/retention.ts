import type { Retention } from '../../../domain/conversation/ports.js';
import type { PrismaClient } from '../generated/client.js';
import type { ConversationKeys } from '../sealing/conversation-keys.js';
import { emptyWriteAheadLog } from './conversation-store.js';

export function createRetention(client: PrismaClient, keys: Pick<ConversationKeys, 'forgetOpened'>): Retention {
  async function shred(deletion: Promise<{ count: number }>): Promise<number> {
    const { count } = await deletion;
    if (count > 0) await emptyWriteAheadLog(client);
    return count;
  }

  return {
    forgetConversationsBefore: async (before) => {
      const count = await shred(client.conversationKey.deleteMany({ where: { lastUsedAt: { lt: before } } }));
      keys.forgetOpened();
      return count;
    },
    deleteUnansweredBefore: (before) =>
      shred(client.unansweredQuestion.deleteMany({ where: { createdAt: { lt: before } } })),
    deleteHandledBefore: async (before) => {
      await shred(client.handledReply.deleteMany({ where: { createdAt: { lt: before } } }));
      return shred(
        client.inboundMessage.deleteMany({ where: { status: { not: 'received' }, receivedAt: { lt: before } } }),
      );
    },
  };
}
