import type { AddressBook, PersonAddresses } from '../../../domain/delivery/channels/address-book.js';
import type { DeliveryChannel } from '../../../domain/delivery/messenger.js';
import type { PrismaClient } from '../generated/client.js';

interface Row {
  readonly person: string;
  readonly preferred: string | null;
  readonly channel: string;
  readonly chat: string;
  readonly isBlocked: number | bigint | boolean;
}

/** From the linked chats of officials who have not left, and what is known of reaching them. */
export function createAddressBook(client: PrismaClient): AddressBook {
  return {
    async of(persons) {
      const rows = await client.$queryRawUnsafe<Row[]>(OF, JSON.stringify([...new Set(persons)]));
      const book = new Map<string, PersonAddresses>();
      for (const { person, preferred, channel, chat, isBlocked } of rows) {
        const before = book.get(person)?.accounts ?? [];
        book.set(person, {
          accounts: [...before, { channel: channel as DeliveryChannel, chat, isBlocked: Boolean(isBlocked) }],
          preferred: (preferred ?? undefined) as DeliveryChannel | undefined,
        });
      }
      return book;
    },
  };
}

const OF = `
  SELECT p.id AS person, p."preferredChannel" AS preferred, l.channel, l.chat, c."blockedAt" IS NOT NULL AS "isBlocked"
  FROM json_each(?) AS wanted JOIN "Person" p ON p.id = wanted.value JOIN "ChatLink" l ON l."personId" = p.id
  LEFT JOIN "Chat" c ON c.channel = l.channel AND c.chat = l.chat
  WHERE p."leftAt" IS NULL ORDER BY l."linkedAt", l.channel, l.chat`;
