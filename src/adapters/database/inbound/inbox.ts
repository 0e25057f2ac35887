import type { ClaimedMessage, Inbox, Lease } from '../../../domain/conversation/receiving/inbox.js';
import type { InboundMessage } from '../../../domain/conversation/turn.js';
import { gather } from '../../../shared/gather.js';
import { hashId } from '../../../shared/ids.js';
import { emptyWriteAheadLog } from '../conversation-store.js';
import { Prisma, type PrismaClient } from '../generated/client.js';
import { sealAlone, unsealAlone } from '../seal.js';
import type { Worker } from '../worker.js';

interface ClaimedRow {
  readonly id: number | bigint;
  readonly channel: string;
  readonly messageId: string;
  readonly attempts: number | bigint;
  readonly wrappedKey: Uint8Array | null;
  readonly ciphertext: Uint8Array | null;
}

interface Arrival {
  readonly message: InboundMessage;
  readonly lease: Lease | undefined;
}

/** Messages that arrive together are kept in one statement. */
export function createInbox(client: PrismaClient, officeKey: Uint8Array, worker: Worker): Inbox {
  const keepTogether = gather((messages: readonly Arrival[]) => keepAll(messages));

  async function keepAll(given: readonly Arrival[]) {
    const conversations = new Set<string>();
    const rows = given.map(({ message, lease }) => {
      const conversation = hashId(message.conversation);
      const isFirst = !conversations.has(conversation);
      conversations.add(conversation);
      return toRow(message, conversation, isFirst ? lease : undefined);
    });
    const kept = await client.$queryRaw<{ channel: string; messageId: string; leaseOwner: string | null }[]>`
      INSERT INTO "InboundMessage" ("channel", "messageId", "conversation", "status", "attempts", "receivedAt",
        "wrappedKey", "ciphertext", "leaseOwner", "leaseUntil")
      VALUES ${Prisma.join(rows)}
      ON CONFLICT ("channel", "messageId") DO NOTHING
      RETURNING "channel", "messageId", "leaseOwner"`;
    const endings = new Map(kept.map((row) => [nameOf(row), row.leaseOwner ? 'claimed' : 'waiting'] as const));
    return given.map(({ message }) => {
      const ending = endings.get(nameOf(message)) ?? 'repeated';
      endings.delete(nameOf(message));
      return ending;
    });
  }

  /** Leased to us unless another message of the conversation waits already. */
  function toRow(message: InboundMessage, conversation: string, lease: Lease | undefined): Prisma.Sql {
    const { channel, messageId, receivedAt } = message;
    const { wrappedKey, ciphertext } = sealAlone(officeKey, message, contextOf(message));
    const isOpen = Prisma.sql`EXISTS (SELECT 1 FROM "InboundMessage" "before"
      WHERE "before"."conversation" = ${conversation} AND "before"."status" = 'received')`;
    const unlessOpen = (value: Prisma.Sql, otherwise = Prisma.sql`NULL`) =>
      lease ? Prisma.sql`CASE WHEN ${isOpen} THEN ${otherwise} ELSE ${value} END` : otherwise;
    return Prisma.sql`(${channel}, ${messageId}, ${conversation}, 'received',
      ${unlessOpen(Prisma.sql`1`, Prisma.sql`0`)}, ${receivedAt}, ${wrappedKey}, ${ciphertext},
      ${unlessOpen(Prisma.sql`${worker.id}`)}, ${unlessOpen(Prisma.sql`${lease?.until}`)})`;
  }

  async function open(row: ClaimedRow): Promise<ClaimedMessage | undefined> {
    const message = unsealAlone<InboundMessage>(officeKey, row, contextOf(row));
    if (message) {
      return { message: { ...message, receivedAt: new Date(message.receivedAt) }, attempts: Number(row.attempts) };
    }
    // Sealed under an office key that is lost: nobody can read it, and what comes after it must not wait.
    await client.$executeRaw`UPDATE "InboundMessage" SET "status" = 'unreadable', "wrappedKey" = NULL, "ciphertext" = NULL
      WHERE "id" = ${row.id}`;
    return undefined;
  }

  return {
    keep: (message, lease) => keepTogether({ message, lease }),

    async claim(limit, { at, until }) {
      const rows = await client.$queryRaw<ClaimedRow[]>`
        UPDATE "InboundMessage" SET "leaseOwner" = ${worker.id}, "leaseUntil" = ${until}, "attempts" = "attempts" + 1
        WHERE "id" IN (
          SELECT "id" FROM "InboundMessage" "oldest"
          WHERE "status" = 'received' AND ("leaseUntil" IS NULL OR "leaseUntil" <= ${at}) AND NOT EXISTS (
            SELECT 1 FROM "InboundMessage" "before" WHERE "before"."conversation" = "oldest"."conversation"
              AND "before"."status" = 'received' AND "before"."id" < "oldest"."id")
          ORDER BY "id" LIMIT ${limit})
        AND "status" = 'received' AND ("leaseUntil" IS NULL OR "leaseUntil" <= ${at})
        RETURNING "id", "channel", "messageId", "attempts", "wrappedKey", "ciphertext"`;
      const inOrder = rows.toSorted((a, b) => Number(a.id) - Number(b.id));
      const claimed = await Promise.all(inOrder.map(open));
      return claimed.filter((one) => one !== undefined);
    },

    async giveBack({ channel, messageId }, from) {
      await client.$executeRaw`UPDATE "InboundMessage" SET "leaseOwner" = NULL, "leaseUntil" = ${from}
        WHERE "channel" = ${channel} AND "messageId" = ${messageId} AND "status" = 'received' AND "leaseOwner" = ${worker.id}`;
    },

    async freeAbandoned() {
      const owners = await client.$queryRaw<{ leaseOwner: string }[]>`
        SELECT DISTINCT "leaseOwner" FROM "InboundMessage" WHERE "status" = 'received' AND "leaseOwner" IS NOT NULL`;
      const gone = owners.map(({ leaseOwner }) => leaseOwner).filter((owner) => worker.isGone(owner));
      if (gone.length === 0) return 0;
      return client.$executeRaw`UPDATE "InboundMessage" SET "leaseOwner" = NULL, "leaseUntil" = NULL
        WHERE "status" = 'received' AND "leaseOwner" IN (${Prisma.join(gone)})`;
    },

    shredAnswered: () => emptyWriteAheadLog(client),

    async waiting() {
      const { _count, _min } = await client.inboundMessage.aggregate({
        where: { status: 'received' },
        _count: true,
        _min: { receivedAt: true },
      });
      return _min.receivedAt ? { count: _count, oldest: _min.receivedAt } : { count: _count };
    },
  };
}

function nameOf({ channel, messageId }: { readonly channel: string; readonly messageId: string }): string {
  return `${channel}:${messageId}`;
}

function contextOf(message: { readonly channel: string; readonly messageId: string }): string {
  return `inbound:${nameOf(message)}`;
}
