import type { ChatAddress, DeliveryChannel } from '../../domain/delivery/messenger.js';
import type { ChatLinks, CodeUse } from '../../domain/people/ports.js';
import { hashId } from '../../shared/ids.js';
import type { PrismaClient } from './generated/client.js';

/** Tries older than this lock nobody any more. */
const TRIES_KEPT_MS = 24 * 3_600_000;

export function createChatLinks(client: PrismaClient): ChatLinks {
  const linkOf = ({ channel, chat }: ChatAddress) => ({ channel_chat: { channel, chat } });

  return {
    async personOf(address) {
      const row = await client.chatLink.findUnique({ where: linkOf(address) });
      return row?.personId;
    },

    async linksOf(personId) {
      const rows = await client.chatLink.findMany({ where: { personId }, orderBy: { linkedAt: 'asc' } });
      return rows.map(({ channel, chat, linkedAt }) => {
        return { channel: channel as DeliveryChannel, chat, person: personId, linkedAt };
      });
    },

    async issueCode(personId, code, expiresAt, at) {
      await client.$transaction([
        client.linkCode.updateMany({ where: { personId, usedAt: null, withdrawnAt: null }, data: { withdrawnAt: at } }),
        client.linkCode.create({ data: { codeHash: hashId(code), personId, expiresAt, createdAt: at } }),
      ]);
    },

    useCode(code, { channel, chat }, at) {
      const codeHash = hashId(code);
      return client.$transaction(async (tx): Promise<CodeUse> => {
        // One statement decides who was first; the rest is told apart afterwards.
        const { count } = await tx.linkCode.updateMany({
          where: { codeHash, usedAt: null, withdrawnAt: null, expiresAt: { gt: at } },
          data: { usedAt: at, usedChannel: channel, usedChat: chat },
        });
        const row = await tx.linkCode.findUnique({ where: { codeHash } });
        if (!row) return { kind: 'unknown' };
        if (count === 0) {
          const link = await tx.chatLink.findUnique({ where: linkOf({ channel, chat }) });
          const isRepeated = row.usedChannel === channel && row.usedChat === chat && link?.personId === row.personId;
          if (isRepeated) return { kind: 'linked', person: row.personId };
          return { kind: row.usedAt ? 'taken' : row.withdrawnAt ? 'withdrawn' : 'expired' };
        }
        const link = { personId: row.personId, linkedAt: at };
        await tx.chatLink.upsert({
          where: linkOf({ channel, chat }),
          create: { channel, chat, ...link },
          update: link,
        });
        return { kind: 'linked', person: row.personId };
      });
    },

    countTries: ({ channel, chat }, since) => client.linkTry.count({ where: { channel, chat, at: { gt: since } } }),

    async noteTry({ channel, chat }, at) {
      await client.$transaction([
        client.linkTry.deleteMany({ where: { at: { lt: new Date(at.getTime() - TRIES_KEPT_MS) } } }),
        client.linkTry.create({ data: { channel, chat, at } }),
      ]);
    },

    async unlink({ channel, chat }) {
      const { count } = await client.chatLink.deleteMany({ where: { channel, chat } });
      return count > 0;
    },
  };
}
