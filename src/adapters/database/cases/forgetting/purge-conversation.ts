import type { PurgeConversation } from '../../../../domain/complaints/sealed/purge-conversation.js';
import { hashId } from '../../../../shared/ids.js';
import { emptyWriteAheadLog } from '../../conversations/conversation-store.js';
import type { PrismaClient } from '../../generated/client.js';
import { contextOf } from '../../inbound/keep-of-conversation.js';
import type { ConversationKeys } from '../../sealing/conversation-keys.js';
import { sealJson } from '../../sealing/seal.js';

/**
 * The key of the conversation goes, and with it its state, transcript, replies, pictures, handovers and unanswered questions; a
 * new one is made, so that the id stays good. Messages that still wait keep their content until they are answered, which
 * destroys it.
 */
export function createPurgeConversation(client: PrismaClient, keys: Pick<ConversationKeys, 'use'>): PurgeConversation {
  return async (id, at, chat, state) => {
    const conversation = hashId(id);
    await client.$transaction(async (tx) => {
      await tx.conversationKey.deleteMany({ where: { conversation } });
      await tx.inboundMessage.updateMany({
        where: { conversation, status: { not: 'received' } },
        data: { wrappedKey: null, ciphertext: null },
      });
      if (!chat) return;
      const texts = { wrappedKey: null, ciphertext: null };
      await tx.outboundMessage.updateMany({
        where: { ...chat, status: 'planned' },
        data: { ...texts, status: 'cancelled', reason: 'withdrawn', endedAt: at },
      });
      await tx.outboundMessage.updateMany({ where: { ...chat, status: { not: 'sending' } }, data: texts });
    });
    const used = await keys.use(id, at);
    if (state) {
      const ciphertext = sealJson(used.key, state, contextOf.state(used));
      const row = { ciphertext, updatedAt: at };
      await client.conversationState.upsert({ where: { conversation }, create: { conversation, ...row }, update: row });
    }
    await emptyWriteAheadLog(client);
  };
}
