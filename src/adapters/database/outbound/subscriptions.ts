import type { DeliveryChannel } from '../../../domain/delivery/messenger.js';
import type { Subscriptions } from '../../../domain/delivery/subscriptions.js';
import { Prisma, type PrismaClient } from '../generated/client.js';

export function createSubscriptions(client: PrismaClient): Subscriptions {
  return {
    async subscribe({ channel, chat }, { topic, area }, at) {
      await client.$executeRaw`INSERT INTO "Subscription" ("channel", "chat", "topic", "area", "subscribedAt")
        VALUES (${channel}, ${chat}, ${topic}, ${area}, ${at}) ON CONFLICT DO NOTHING`;
    },

    async unsubscribe({ channel, chat }, { topic, area }) {
      return (await client.subscription.deleteMany({ where: { channel, chat, topic, area } })).count > 0;
    },

    async unsubscribeAll({ channel, chat }) {
      return (await client.subscription.deleteMany({ where: { channel, chat } })).count;
    },

    async of({ channel, chat }) {
      const orderBy = [{ topic: 'asc' as const }, { area: 'asc' as const }];
      const rows = await client.subscription.findMany({ where: { channel, chat }, orderBy });
      return rows.map(({ topic, area }) => ({ topic, area }));
    },

    async readers({ topic, area }, limit, after) {
      const ofArea = area === '' ? Prisma.empty : Prisma.sql`AND "s"."area" IN (${area}, '')`;
      const next = after
        ? Prisma.sql`AND ("s"."channel", "s"."chat") > (${after.channel}, ${after.chat})`
        : Prisma.empty;
      const rows = await client.$queryRaw<{ channel: string; chat: string }[]>`
        SELECT DISTINCT "s"."channel", "s"."chat" FROM "Subscription" "s"
        WHERE "s"."topic" = ${topic} ${ofArea} ${next} AND NOT EXISTS (SELECT 1 FROM "Chat" "c"
          WHERE "c"."channel" = "s"."channel" AND "c"."chat" = "s"."chat" AND "c"."blockedAt" IS NOT NULL)
        ORDER BY "s"."channel", "s"."chat" LIMIT ${limit}`;
      return rows.map(({ channel, chat }) => ({ channel: channel as DeliveryChannel, chat }));
    },
  };
}
