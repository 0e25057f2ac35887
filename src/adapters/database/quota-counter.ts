import { monthOf, type QuotaCounter } from '../../domain/delivery/quota.js';
import { hashId } from '../../shared/ids.js';
import { Prisma, type PrismaClient } from './generated/client.js';

const UNIQUE_VIOLATION = 'P2002';

/** Counts by month of the office; of a chat only the hash of its id is kept, until the next month. */
export function createQuotaCounter(client: PrismaClient): QuotaCounter {
  async function countChat(channel: string, month: string, chat: string): Promise<boolean> {
    try {
      await client.quotaChat.create({ data: { channel, month, chat: hashId(`${channel}:${chat}`) } });
      return true;
    } catch (error) {
      if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === UNIQUE_VIOLATION) return false;
      throw error;
    }
  }

  return {
    async countSent(channel, chat, at) {
      const month = monthOf(at);
      const isNewChat = await countChat(channel, month, chat);
      const { messages, chats } = await client.quotaMonth.upsert({
        where: { channel_month: { channel, month } },
        create: { channel, month, messages: 1, chats: isNewChat ? 1 : 0 },
        update: { messages: { increment: 1 }, chats: { increment: isNewChat ? 1 : 0 } },
      });
      if (messages === 1) await client.quotaChat.deleteMany({ where: { channel, month: { lt: month } } });
      const before = { messages: messages - 1, chats: isNewChat ? chats - 1 : chats };
      return { before, after: { messages, chats } };
    },

    async used(channel, at) {
      const month = monthOf(at);
      const row = await client.quotaMonth.findUnique({ where: { channel_month: { channel, month } } });
      return { messages: row?.messages ?? 0, chats: row?.chats ?? 0 };
    },
  };
}
