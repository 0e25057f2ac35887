import type { ChatAddress, DeliveryChannel } from '../../domain/delivery/messenger.js';
import type { ChatLinks, CodeUse } from '../../domain/people/ports.js';
import type { OpenedDatabase } from './opening/open-database.js';
import { issueCode, useOnce } from './staff/one-time-codes.js';
import { countTries, noteTry } from './staff/wrong-tries.js';

const PERSON_OF = `SELECT "personId" FROM "ChatLink" WHERE "channel" = ? AND "chat" = ?`;

export function createChatLinks({ client, statements }: OpenedDatabase): ChatLinks {
  const linkOf = ({ channel, chat }: ChatAddress) => ({ channel_chat: { channel, chat } });

  return {
    /** Asked in many turns, and hardly ever found. */
    async personOf({ channel, chat }) {
      const [row] = await statements.rows<{ personId: string }>(PERSON_OF, [channel, chat]);
      return row?.personId;
    },

    async linksOf(personId) {
      const rows = await client.chatLink.findMany({ where: { personId }, orderBy: { linkedAt: 'asc' } });
      return rows.map(({ channel, chat, linkedAt }) => {
        return { channel: channel as DeliveryChannel, chat, person: personId, linkedAt };
      });
    },

    issueCode: (personId, code, expiresAt, at) => issueCode(client, { purpose: 'chat', personId, code, expiresAt }, at),

    useCode(code, { channel, chat }, at) {
      return client.$transaction(async (tx): Promise<CodeUse> => {
        const used = await useOnce(tx, { purpose: 'chat', code }, { usedChannel: channel, usedChat: chat }, at);
        if (used.kind === 'again') {
          const link = await tx.chatLink.findUnique({ where: linkOf({ channel, chat }) });
          return link?.personId === used.person ? { kind: 'linked', person: used.person } : { kind: 'taken' };
        }
        if (used.kind !== 'first') return used;
        const link = { personId: used.person, linkedAt: at };
        await tx.chatLink.upsert({
          where: linkOf({ channel, chat }),
          create: { channel, chat, ...link },
          update: link,
        });
        return { kind: 'linked', person: used.person };
      });
    },

    countTries: ({ channel, chat }, since) => countTries(client, channel, chat, since),
    noteTry: ({ channel, chat }, at) => noteTry(client, channel, chat, at),

    async unlink({ channel, chat }) {
      const { count } = await client.chatLink.deleteMany({ where: { channel, chat } });
      return count > 0;
    },
  };
}
