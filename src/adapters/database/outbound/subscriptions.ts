import {
  OFFICE_TOPICS,
  type Subscriptions,
  type SubscriptionTopic,
} from '../../../domain/delivery/channels/subscriptions.js';
import type { DeliveryChannel } from '../../../domain/delivery/messenger.js';
import { Prisma, type PrismaClient } from '../generated/client.js';

const ASKED_FOR = { NOT: { topic: { startsWith: OFFICE_TOPICS } } };

export function createSubscriptions(client: PrismaClient): Subscriptions {
  /** Those who named the area and those who want all; not those who blocked us. */
  const wanting = ({ topic, area }: SubscriptionTopic) => Prisma.sql`"s"."topic" = ${topic}
    ${area === '' ? Prisma.empty : Prisma.sql`AND "s"."area" IN (${area}, '')`}
    AND NOT EXISTS (SELECT 1 FROM "Chat" "c"
      WHERE "c"."channel" = "s"."channel" AND "c"."chat" = "s"."chat" AND "c"."blockedAt" IS NOT NULL)`;

  return {
    async subscribe({ channel, chat }, { topic, area }, at) {
      await client.$executeRaw`INSERT INTO "Subscription" ("channel", "chat", "topic", "area", "subscribedAt")
        VALUES (${channel}, ${chat}, ${topic}, ${area}, ${at}) ON CONFLICT DO NOTHING`;
    },

    async unsubscribe({ channel, chat }, { topic, area }) {
      return (await client.subscription.deleteMany({ where: { channel, chat, topic, area } })).count > 0;
    },

    async unsubscribeAll({ channel, chat }) {
      return (await client.subscription.deleteMany({ where: { channel, chat, ...ASKED_FOR } })).count;
    },

    async of({ channel, chat }) {
      const orderBy = [{ topic: 'asc' as const }, { area: 'asc' as const }];
      const rows = await client.subscription.findMany({ where: { channel, chat, ...ASKED_FOR }, orderBy });
      return rows.map(({ topic, area }) => ({ topic, area }));
    },

    async readers(topic, limit, after) {
      const next = after
        ? Prisma.sql`AND ("s"."channel", "s"."chat") > (${after.channel}, ${after.chat})`
        : Prisma.empty;
      const rows = await client.$queryRaw<{ channel: string; chat: string }[]>`
        SELECT DISTINCT "s"."channel", "s"."chat" FROM "Subscription" "s" WHERE ${wanting(topic)} ${next}
        ORDER BY "s"."channel", "s"."chat" LIMIT ${limit}`;
      return rows.map(({ channel, chat }) => ({ channel: channel as DeliveryChannel, chat }));
    },

    async countReaders(topic, channels) {
      if (channels.length === 0) return 0;
      const [row] = await client.$queryRaw<{ count: number | bigint }[]>`SELECT count(*) AS "count" FROM
        (SELECT DISTINCT "s"."channel", "s"."chat" FROM "Subscription" "s"
          WHERE ${wanting(topic)} AND "s"."channel" IN (${Prisma.join([...channels])})) "r"`;
      return Number(row?.count ?? 0);
    },
  };
}
