import { type OutboundMessage, type OutboundStatus, PRIORITIES } from '../../../domain/delivery/outbound-message.js';
import type { ClaimRequest, OutboxCount, OutboxStore, Settlement } from '../../../domain/delivery/outbox-store.js';
import { gather } from '../../../shared/gather.js';
import { Prisma, type PrismaClient } from '../generated/client.js';
import type { Worker } from '../worker.js';
import { insertOutbound } from './insert-outbound.js';
import { type OutboundRow, toEntry, toMessage } from './outbound-rows.js';
import { sendAgain } from './send-again.js';
import { settleAll } from './settle-all.js';

/** What is sent at the same time is recorded in one transaction. */
export function createOutbox(client: PrismaClient, officeKey: Uint8Array, worker: Worker): OutboxStore {
  const settleTogether = gather((settlements: readonly Settlement[]) =>
    client.$transaction((tx) => settleAll(tx, settlements, worker.id)),
  );

  async function open(row: OutboundRow, at: Date): Promise<OutboundMessage | undefined> {
    const message = toMessage(row, officeKey);
    if (message) return message;
    await client.outboundMessage.update({
      where: { id: Number(row.id) },
      data: { status: 'failed', reason: 'unreadable', endedAt: at },
    });
    return undefined;
  }

  return {
    plan: (messages, at) =>
      client.$transaction((tx) =>
        insertOutbound(
          tx,
          officeKey,
          messages.map((message) => ({ message, at })),
        ),
      ),

    async claim(request) {
      const rows = await client.$queryRaw<OutboundRow[]>(claimDue(request, worker.id));
      const inOrder = rows.toSorted(
        (a, b) =>
          Number(a.rank) - Number(b.rank) || a.dueAt.getTime() - b.dueAt.getTime() || Number(a.id) - Number(b.id),
      );
      const messages = await Promise.all(inOrder.map((row) => open(row, request.at)));
      return messages.filter((message) => message !== undefined);
    },

    settle: (settlement) => settleTogether(settlement),

    async cancel(key, at) {
      return client.$executeRaw`UPDATE "OutboundMessage" SET "status" = 'cancelled', "reason" = 'withdrawn', "endedAt" = ${at},
        "wrappedKey" = NULL, "ciphertext" = NULL WHERE "message" = ${key} AND "status" = 'planned'`;
    },

    async sweep(at) {
      const late = await client.$executeRaw`UPDATE "OutboundMessage" SET "status" = 'late', "reason" = 'not-useful',
        "endedAt" = ${at}, "wrappedKey" = NULL, "ciphertext" = NULL
        WHERE "status" = 'planned' AND "usefulUntil" <= ${at}`;
      const owners = await client.$queryRaw<{ leaseOwner: string }[]>`
        SELECT DISTINCT "leaseOwner" FROM "OutboundMessage" WHERE "status" = 'sending'`;
      const gone = owners.map(({ leaseOwner }) => leaseOwner).filter((owner) => worker.isGone(owner));
      const crashed =
        await client.$executeRaw`UPDATE "OutboundMessage" SET "status" = 'uncertain', "reason" = 'crashed',
        "endedAt" = ${at} WHERE "status" = 'sending' AND ("leaseUntil" <= ${at} OR "leaseOwner" IN (${listOf(gone)}))`;
      return { late, crashed };
    },

    async list(statuses, limit) {
      const where = { status: { in: [...statuses] } };
      const rows = await client.outboundMessage.findMany({ where, orderBy: { id: 'desc' }, take: limit });
      return rows.map(toEntry);
    },

    retry: (id, at) => sendAgain(client, Number(id), at),

    async drop(id, at) {
      const { count } = await client.outboundMessage.updateMany({
        where: { id: Number(id), status: { in: ['uncertain', 'failed'] } },
        data: { status: 'cancelled', reason: 'withdrawn', endedAt: at, wrappedKey: null, ciphertext: null },
      });
      return count > 0;
    },

    async counts() {
      const groups = await client.outboundMessage.groupBy({ by: ['channel', 'status'], _count: true });
      return groups.map(({ channel, status, _count }) => ({ channel, status, count: _count }) as OutboxCount);
    },

    async oldestDue(at) {
      const oldest = await client.outboundMessage.aggregate({
        where: { status: 'planned', dueAt: { lte: at } },
        _min: { dueAt: true },
      });
      return oldest._min.dueAt ?? undefined;
    },

    async pausedUntil(channel, at) {
      const row = await client.channelPause.findUnique({ where: { channel } });
      return row && row.until > at ? row.until : undefined;
    },

    async forgetChat({ channel, chat }, at) {
      await client.$executeRaw`UPDATE "OutboundMessage" SET "status" = 'cancelled', "reason" = 'withdrawn', "endedAt" = ${at},
        "wrappedKey" = NULL, "ciphertext" = NULL
        WHERE "channel" = ${channel} AND "chat" = ${chat} AND "status" = 'planned' AND "rank" > ${PRIORITIES.indexOf('answer')}`;
      await client.outboundMessage.deleteMany({ where: { channel, chat, endedAt: { not: null } } });
      // A pause that still runs is kept: the platform asked for it.
      const isOver = { OR: [{ pausedUntil: null }, { pausedUntil: { lte: at } }] };
      await client.chat.deleteMany({ where: { channel, chat, ...isOver } });
    },

    async forget({ texts, rows }) {
      const undecided: OutboundStatus[] = ['uncertain', 'failed'];
      const destroyed = await client.outboundMessage.updateMany({
        where: { status: { in: undecided }, endedAt: { lt: texts }, ciphertext: { not: null } },
        data: { wrappedKey: null, ciphertext: null },
      });
      const deleted = await client.outboundMessage.deleteMany({ where: { endedAt: { lt: rows } } });
      return { texts: destroyed.count, rows: deleted.count };
    },
  };
}

/**
 * One message of a chat at most: none while another is being sent, and only the first of those that are due, which may itself
 * have to wait before it is tried again.
 */
function claimDue({ channel, priorities, limit, except, at, leaseUntil }: ClaimRequest, owner: string): Prisma.Sql {
  const ranks = priorities.map((priority) => PRIORITIES.indexOf(priority));
  const resting = except.length === 0 ? Prisma.empty : Prisma.sql`AND "o"."chat" NOT IN (${Prisma.join([...except])})`;
  return Prisma.sql`
    UPDATE "OutboundMessage" SET "status" = 'sending', "attempts" = "attempts" + 1,
      "leaseOwner" = ${owner}, "leaseUntil" = ${leaseUntil}
    WHERE "status" = 'planned' AND "id" IN (
      SELECT "o"."id" FROM "OutboundMessage" "o"
      WHERE "o"."channel" = ${channel} AND "o"."status" = 'planned'
        AND "o"."rank" >= ${Math.min(...ranks)} AND "o"."rank" <= ${Math.max(...ranks)}
        AND "o"."dueAt" <= ${at} AND "o"."notBefore" <= ${at} AND ("o"."usefulUntil" IS NULL OR "o"."usefulUntil" > ${at})
        ${resting}
        AND NOT EXISTS (SELECT 1 FROM "OutboundMessage" "now" WHERE "now"."channel" = "o"."channel"
          AND "now"."chat" = "o"."chat" AND "now"."status" = 'sending')
        AND NOT EXISTS (SELECT 1 FROM "OutboundMessage" "first" WHERE "first"."channel" = "o"."channel"
          AND "first"."chat" = "o"."chat" AND "first"."status" = 'planned' AND "first"."dueAt" <= ${at}
          AND ("first"."rank", "first"."dueAt", "first"."id") < ("o"."rank", "o"."dueAt", "o"."id"))
        AND NOT EXISTS (SELECT 1 FROM "Chat" "c" WHERE "c"."channel" = "o"."channel" AND "c"."chat" = "o"."chat"
          AND "c"."pausedUntil" > ${at})
        AND NOT EXISTS (SELECT 1 FROM "ChannelPause" "p" WHERE "p"."channel" = "o"."channel" AND "p"."until" > ${at})
      ORDER BY "o"."rank", "o"."dueAt", "o"."id" LIMIT ${limit})
    RETURNING *`;
}

/** A list for IN that may be empty. */
function listOf(values: readonly string[]): Prisma.Sql {
  return values.length === 0 ? Prisma.sql`NULL` : Prisma.join([...values]);
}
