import type { ClaimedMessage, Inbox, Lease } from '../../../domain/conversation/receiving/inbox.js';
import type { InboundMessage } from '../../../domain/conversation/turn.js';
import { gather } from '../../../shared/gather.js';
import { hashId } from '../../../shared/ids.js';
import { emptyWriteAheadLog } from '../conversations/conversation-store.js';
import { Prisma } from '../generated/client.js';
import type { OpenedDatabase } from '../opening/open-database.js';
import { sealAlone, unsealAlone } from '../sealing/seal.js';
import type { Statements } from '../statements/statements.js';
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

/** Leased unless another message of the conversation waits already. */
const KEEP = `INSERT INTO "InboundMessage" ("channel", "messageId", "conversation", "status", "receivedAt", "wrappedKey",
    "ciphertext", "attempts", "leaseOwner", "leaseUntil")
  SELECT "channel", "messageId", "conversation", 'received', "receivedAt", "wrappedKey", "ciphertext",
    CASE WHEN "isOpen" THEN 0 ELSE 1 END, CASE WHEN "isOpen" THEN NULL ELSE "owner" END,
    CASE WHEN "isOpen" THEN NULL ELSE "until" END
  FROM (SELECT ? AS "channel", ? AS "messageId", ? AS "conversation", ? AS "receivedAt", ? AS "wrappedKey", ? AS "ciphertext",
    ? AS "owner", ? AS "until", EXISTS (SELECT 1 FROM "InboundMessage" "before"
      WHERE "before"."conversation" = ? AND "before"."status" = 'received') AS "isOpen") WHERE true
  ON CONFLICT ("channel", "messageId") DO NOTHING RETURNING "leaseOwner"`;

const CLAIM = `UPDATE "InboundMessage" SET "leaseOwner" = ?, "leaseUntil" = ?, "attempts" = "attempts" + 1
  WHERE "id" IN (
    SELECT "id" FROM "InboundMessage" "oldest"
    WHERE "status" = 'received' AND ("leaseUntil" IS NULL OR "leaseUntil" <= ?) AND NOT EXISTS (
      SELECT 1 FROM "InboundMessage" "before" WHERE "before"."conversation" = "oldest"."conversation"
        AND "before"."status" = 'received' AND "before"."id" < "oldest"."id")
    ORDER BY "id" LIMIT ? + 0)
  RETURNING "id", "channel", "messageId", "attempts", "wrappedKey", "ciphertext"`;

const GIVE_UP = `UPDATE "InboundMessage" SET "status" = 'unreadable', "wrappedKey" = NULL, "ciphertext" = NULL WHERE "id" = ?`;

/** Messages that arrive together are kept in one transaction. */
export function createInbox({ client, statements }: OpenedDatabase, officeKey: Uint8Array, worker: Worker): Inbox {
  const keepTogether = gather((arrivals: readonly Arrival[]) =>
    statements.transaction(async (tx) => {
      const endings: Awaited<ReturnType<Inbox['keep']>>[] = [];
      for (const arrival of arrivals) endings.push(await keepOne(tx, arrival));
      return endings;
    }),
  );

  async function keepOne(tx: Statements, { message, lease }: Arrival): ReturnType<Inbox['keep']> {
    const { channel, messageId, receivedAt } = message;
    const conversation = hashId(message.conversation);
    const { wrappedKey, ciphertext } = sealAlone(officeKey, message, contextOf(message));
    const content = [channel, messageId, conversation, receivedAt, wrappedKey, ciphertext];
    const leased = lease ? [worker.id, lease.until] : [null, null];
    const [kept] = await tx.rows<{ leaseOwner: string | null }>(KEEP, [...content, ...leased, conversation]);
    if (!kept) return 'repeated';
    return kept.leaseOwner ? 'claimed' : 'waiting';
  }

  async function open(row: ClaimedRow): Promise<ClaimedMessage | undefined> {
    const message = unsealAlone<InboundMessage>(officeKey, row, contextOf(row));
    if (message) {
      return { message: { ...message, receivedAt: new Date(message.receivedAt) }, attempts: Number(row.attempts) };
    }
    // Sealed under an office key that is lost: nobody can read it, and what comes after it must not wait.
    await statements.change(GIVE_UP, [Number(row.id)]);
    return undefined;
  }

  return {
    keep: (message, lease) => keepTogether({ message, lease }),

    async claim(limit, { at, until }) {
      const rows = await statements.rows<ClaimedRow>(CLAIM, [worker.id, until, at, limit]);
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
