import { type OutboundStatus, PRIORITIES } from '../../../domain/delivery/outbound-message.js';
import type { OutboxCount, OutboxStore, Settlement } from '../../../domain/delivery/outbox-store.js';
import { gather } from '../../../shared/gather.js';
import { Prisma } from '../generated/client.js';
import type { OpenedDatabase } from '../opening/open-database.js';
import type { Worker } from '../worker.js';
import { claimDue } from './claim-due.js';
import { insertOutbound } from './insert-outbound.js';
import { toEntry } from './outbound-rows.js';
import type { SealedParts } from './sealed-parts.js';
import { sendAgain } from './send-again.js';
import { settleAll } from './settle-all.js';

type CountRow = Omit<OutboxCount, 'count'> & { readonly count: number | bigint };

/** By the two indexes that hold every row between them. */
const COUNT = `SELECT "channel", "status", count(*) AS "count" FROM "OutboundMessage"
    WHERE "status" = 'planned' OR "status" = 'sending' GROUP BY "channel", "status"
  UNION ALL SELECT "channel", "status", count(*) AS "count" FROM "OutboundMessage"
    WHERE "endedAt" IS NOT NULL GROUP BY "channel", "status"`;

const OLDEST_DUE = `SELECT min("dueAt") AS "dueAt" FROM "OutboundMessage" WHERE "status" = 'planned' AND "dueAt" <= ?`;

/** What is sent at the same time is recorded in one transaction. */
export function createOutbox({ client, statements }: OpenedDatabase, texts: SealedParts, worker: Worker): OutboxStore {
  const settleTogether = gather((settlements: readonly Settlement[]) =>
    statements.transaction((tx) => settleAll(tx, settlements, worker.id)),
  );

  return {
    plan: (messages, at) => statements.transaction((tx) => insertOutbound(tx, texts, messages, at)),

    claim: (request) => claimDue(statements, texts, request, worker.id),

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
      await client.$executeRaw`DELETE FROM "ChannelPause" WHERE "until" <= ${at}`;
      await client.$executeRaw`UPDATE "Chat" SET "pausedUntil" = NULL WHERE "pausedUntil" <= ${at}`;
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
      const groups = await statements.rows<CountRow>(COUNT, []);
      return groups.map((group) => ({ ...group, count: Number(group.count) }));
    },

    async oldestDue(at) {
      const [oldest] = await statements.rows<{ dueAt: string | null }>(OLDEST_DUE, [at]);
      return oldest?.dueAt ? new Date(oldest.dueAt) : undefined;
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
