import type { DeliveryChannel } from '../../../domain/delivery/messenger.js';
import type { ImportRequests } from '../../../domain/imports/in-chat/import-request.js';
import type { PrismaClient } from '../generated/client.js';

export function createImportRequests(client: PrismaClient): ImportRequests {
  return {
    async add({ id, to, handle, fileName, by, at }) {
      await client.$executeRaw`INSERT INTO "ImportRequest" ("id", "channel", "chat", "handle", "fileName", "by", "at", "attempts")
        VALUES (${id}, ${to.channel}, ${to.chat}, ${handle}, ${fileName}, ${by}, ${at}, 0) ON CONFLICT DO NOTHING`;
    },

    async next() {
      const first = await client.importRequest.findFirst({ orderBy: { at: 'asc' } });
      if (!first) return undefined;
      const { id, channel, chat, handle, fileName, by, at } = first;
      const { attempts } = await client.importRequest.update({ where: { id }, data: { attempts: { increment: 1 } } });
      return { id, to: { channel: channel as DeliveryChannel, chat }, handle, fileName, by, at, attempts };
    },

    async done(id) {
      await client.importRequest.deleteMany({ where: { id } });
    },
  };
}
