import { type AuditAct, type AuditEntry, chainActs } from '../../../domain/complaints/audit/audit-entry.js';
import type { AuditTrail } from '../../../domain/complaints/audit/audit-trail.js';
import { type AuditEntryRow, Prisma, type PrismaClient } from '../generated/client.js';

type Queries = Pick<PrismaClient, '$queryRaw' | '$executeRaw'>;
type End = Pick<AuditEntry, 'seq' | 'hash'>;

const PAGE = 2_000;

export function createAuditTrail(client: PrismaClient): AuditTrail {
  async function* entries(): AsyncIterable<AuditEntry> {
    for (let after = 0; ; ) {
      const rows = await client.auditEntryRow.findMany({
        where: { seq: { gt: after } },
        orderBy: { seq: 'asc' },
        take: PAGE,
      });
      for (const row of rows) yield toEntry(row);
      if (rows.length < PAGE) return;
      after = rows.at(-1)?.seq ?? after;
    }
  }

  return {
    entries,
    async record(acts) {
      await client.$transaction((tx) => appendAudit(tx, acts));
    },
    async head() {
      const row = await client.auditEntryRow.findFirst({ orderBy: { seq: 'desc' }, select: { seq: true, hash: true } });
      return row ?? (await client.auditEnd.findFirstOrThrow({ select: { seq: true, hash: true } }));
    },
    async ofSubject(subject) {
      return (await client.auditEntryRow.findMany({ where: { subject }, orderBy: { seq: 'asc' } })).map(toEntry);
    },
  };
}

/** Inside the transaction of what is recorded. Its first statement writes, so two processes never follow the same entry. */
export async function appendAudit(tx: Queries, acts: readonly AuditAct[]): Promise<void> {
  if (acts.length === 0) return;
  const [end] = await tx.$queryRaw<{ seq: number | bigint; hash: string }[]>`
    UPDATE "AuditEnd" SET "seq" = "seq" + ${acts.length} WHERE "id" = 1 RETURNING "seq", "hash"`;
  if (!end) throw new Error('the audit trail has no end: the table AuditEnd was emptied');
  const entries = chainActs(acts, { seq: Number(end.seq) - acts.length, hash: end.hash } satisfies End);
  const rows = entries.map(
    ({ seq, at, actor, action, subject, previous, hash }) =>
      Prisma.sql`(${seq}, ${BigInt(at.getTime())}, ${actor}, ${action}, ${subject}, ${previous}, ${hash})`,
  );
  await tx.$executeRaw`INSERT INTO "AuditEntryRow" ("seq", "at", "actor", "action", "subject", "previous", "hash")
    VALUES ${Prisma.join(rows)}`;
  await tx.$executeRaw`UPDATE "AuditEnd" SET "hash" = ${entries.at(-1)?.hash ?? end.hash} WHERE "id" = 1`;
}

function toEntry({ at, ...row }: AuditEntryRow): AuditEntry {
  return { ...row, at: new Date(Number(at)) };
}
