import { type OutboundStatus, PRIORITIES } from '../../../domain/delivery/outbound-message.js';
import type { OutboxCount, OutboxStore, Settlement } from '../../../domain/delivery/outbox-store.js';
import { gather } from '../../../shared/gather.js';
import { Prisma } from '../generated/client.js';
import type { OpenedDatabase } from '../open-database.js';
import type { Worker } from '../worker.js';
import { claimDue } from './claim-due.js';
import { insertOutbound } from './insert-outbound.js';
import { toEntry } from './outbound-rows.js';
import { sendAgain } from './send-again.js';
import { settleAll } from './settle-all.js';

/** What is sent at the same time is recorded in one transaction. */
export function createOutbox(
  { client, statements }: OpenedDatabase,
  officeKey: Uint8Array,
  worker: Worker,
): OutboxStore {
  const settleTogether = gather((settlements: readonly Settlement[]) =>
    statements.transaction((tx) => settleAll(tx, settlements, worker.id)),
  );

  return {
    plan: (messages, at) => statements.transaction((tx) => insertOutbound(tx, officeKey, messages, at)),

    claim: (request) => claimDue(statements, officeKey, request, worker.id),

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

/** A list for IN that may be empty. */
function listOf(values: readonly string[]): Prisma.Sql {
  return values.length === 0 ? Prisma.sql`NULL` : Prisma.join([...values]);
}
