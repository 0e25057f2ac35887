import type { HandledMessages, ReplyText } from '../../domain/conversation/ports.js';
import type { ConversationKeys } from './conversation-keys.js';
import { Prisma, type PrismaClient } from './generated/client.js';
import { sealJson, unsealJson } from './seal.js';

const UNIQUE_VIOLATION = 'P2002';

export function createHandledMessages(client: PrismaClient, keys: ConversationKeys): HandledMessages {
  return {
    async claim(channel, messageId, at) {
      try {
        await client.handledMessage.create({ data: { channel, messageId, claimedAt: at } });
        return 'new';
      } catch (error) {
        if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === UNIQUE_VIOLATION) return 'repeated';
        throw error;
      }
    },

    async keepReplies(channel, messageId, id, replies, at) {
      const { key, conversation } = await keys.use(id, at);
      const ciphertext = sealJson(key, replies, contextOf(channel, messageId));
      await client.handledReply.upsert({
        where: { channel_messageId: { channel, messageId } },
        create: { channel, messageId, conversation, ciphertext, createdAt: at },
        update: {},
      });
    },

    async repliesTo(channel, messageId, id) {
      const owner = await keys.find(id);
      if (!owner) return undefined;
      const row = await client.handledReply.findUnique({ where: { channel_messageId: { channel, messageId } } });
      if (row?.conversation !== owner.conversation) return undefined;
      return unsealJson<ReplyText[]>(owner.key, row.ciphertext, contextOf(channel, messageId));
    },
  };
}

function contextOf(channel: string, messageId: string): string {
  return `reply:${channel}:${messageId}`;
}
