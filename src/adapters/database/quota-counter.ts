import { monthOf, type QuotaCounter, type QuotaStep } from '../../domain/delivery/channels/quota.js';
import { hashId } from '../../shared/ids.js';
import type { PrismaClient } from './generated/client.js';

/** Chats that are known to be counted; a platform whose plan counts people has few. */
const MOST_REMEMBERED = 10_000;

type Queries = Pick<PrismaClient, '$executeRaw' | '$queryRaw'>;

/** Counts by month of the office; of a chat only the hash of its id is kept, until the next month. */
export function createQuotaCounter(client: PrismaClient): QuotaCounter {
  const counted = new Set<string>();

  /** True for the first message to a chat in a month, whichever process asks. In one transaction with the count of it. */
  async function countChat(queries: Queries, channel: string, month: string, chat: string): Promise<boolean> {
    if (counted.has(nameOf(channel, month, chat))) return false;
    const rows = await queries.$executeRaw`INSERT INTO "QuotaChat" ("channel", "month", "chat")
      VALUES (${channel}, ${month}, ${hashId(`${channel}:${chat}`)}) ON CONFLICT DO NOTHING`;
    return rows > 0;
  }

  async function countMessage(queries: Queries, channel: string, month: string, newChats: number): Promise<QuotaStep> {
    const [row] = await queries.$queryRaw<{ messages: number | bigint; chats: number | bigint }[]>`
      INSERT INTO "QuotaMonth" ("channel", "month", "messages", "chats") VALUES (${channel}, ${month}, 1, ${newChats})
      ON CONFLICT ("channel", "month") DO UPDATE
        SET "messages" = "messages" + 1, "chats" = "chats" + excluded."chats"
      RETURNING "messages", "chats"`;
    const after = { messages: Number(row?.messages ?? 1), chats: Number(row?.chats ?? newChats) };
    return { before: { messages: after.messages - 1, chats: after.chats - newChats }, after };
  }

  return {
    async countSent(channel, chat, at) {
      const month = monthOf(at);
      const step = await client.$transaction(async (tx) => {
        const isNew = await countChat(tx, channel, month, chat);
        return countMessage(tx, channel, month, isNew ? 1 : 0);
      });
      if (counted.size >= MOST_REMEMBERED) counted.clear();
      counted.add(nameOf(channel, month, chat));
      if (step.before.messages === 0) {
        await client.quotaChat.deleteMany({ where: { channel, month: { lt: month } } });
      }
      return step;
    },

    async used(channel, at) {
      const month = monthOf(at);
      const row = await client.quotaMonth.findUnique({ where: { channel_month: { channel, month } } });
      return { messages: row?.messages ?? 0, chats: row?.chats ?? 0 };
    },
  };
}

function nameOf(channel: string, month: string, chat: string): string {
  return `${month}:${channel}:${chat}`;
}
