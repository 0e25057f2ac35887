import { type AuditAct, type AuditEntry, chainActs } from '../../../domain/complaints/audit/audit-entry.js';
import type { AuditTrail } from '../../../domain/complaints/audit/audit-trail.js';
import type { AuditEntryRow, PrismaClient } from '../generated/client.js';
import type { Statements } from '../statements/statements.js';
import { insertRow, insertRows } from './insert-rows.js';

type Queries = Pick<PrismaClient, '$queryRawUnsafe' | '$executeRaw' | '$executeRawUnsafe'>;
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

  async function recordedEnd() {
    return (await client.auditEnd.findFirst({ select: { seq: true, hash: true } })) ?? undefined;
  }

  return {
    entries,
    async record(acts) {
      await client.$transaction((tx) => appendAudit(tx, acts));
    },
    async head() {
      const row = await client.auditEntryRow.findFirst({ orderBy: { seq: 'desc' }, select: { seq: true, hash: true } });
      return row ?? (await recordedEnd());
    },
    recordedEnd,
    async ofSubject(subject) {
      return (await client.auditEntryRow.findMany({ where: { subject }, orderBy: { seq: 'asc' } })).map(toEntry);
    },
  };
}

const TAKE_NUMBERS = 'UPDATE "AuditEnd" SET "seq" = "seq" + ? WHERE "id" = 1 RETURNING "seq", "hash"';
const MOVE_END = 'UPDATE "AuditEnd" SET "hash" = ? WHERE "id" = 1';

/** Inside the transaction of what is recorded. Its first statement writes, so two processes never follow the same entry. */
export async function appendAudit(tx: Queries, acts: readonly AuditAct[]): Promise<void> {
  if (acts.length === 0) return;
  const ends = await tx.$queryRawUnsafe<End[]>(TAKE_NUMBERS, acts.length);
  const rows = follow(ends, acts).map(toRow);
  await tx.$executeRaw(insertRows('AuditEntryRow', rows));
  await tx.$executeRawUnsafe(MOVE_END, rows.at(-1)?.hash);
}

/** The same in a transaction past Prisma's client. */
export async function appendAuditTo(statements: Statements, acts: readonly AuditAct[]): Promise<void> {
  if (acts.length === 0) return;
  const rows = follow(await statements.rows<End>(TAKE_NUMBERS, [acts.length]), acts).map(toRow);
  for (const row of rows) await insertRow(statements, 'AuditEntryRow', row);
  await statements.change(MOVE_END, [rows.at(-1)?.hash ?? '']);
}

function follow([end]: readonly End[], acts: readonly AuditAct[]): readonly AuditEntry[] {
  if (!end) throw new Error('the audit trail has no end: the table AuditEnd was emptied');
  return chainActs(acts, { seq: Number(end.seq) - acts.length, hash: end.hash });
}

function toRow({ seq, at, actor, action, subject, previous, hash }: AuditEntry) {
  return { seq, at: BigInt(at.getTime()), actor, action, subject, previous, hash };
}

function toEntry({ at, ...row }: AuditEntryRow): AuditEntry {
  return { ...row, at: new Date(Number(at)) };
}
