import { Prisma, type PrismaClient } from '../generated/client.js';

export type Queries = Pick<PrismaClient, '$queryRaw' | '$executeRaw'>;
type Value = string | number | bigint | boolean | Uint8Array | null;
type Row = Readonly<Record<string, Value>>;

/** One INSERT for many rows of the same columns; names of tables and columns come from our schema only. */
export function insertRows(table: string, rows: readonly Row[], ending = ''): Prisma.Sql {
  const columns = Object.keys(rows[0] ?? {});
  const names = Prisma.raw(columns.map((column) => `"${column}"`).join(', '));
  const values = rows.map((row) => Prisma.sql`(${Prisma.join(columns.map((column) => row[column] ?? null))})`);
  return Prisma.sql`INSERT INTO ${Prisma.raw(`"${table}"`)} (${names}) VALUES ${Prisma.join(values)} ${Prisma.raw(ending)}`;
}

/** `"column" = value, ...` for an UPDATE. */
export function assignments(row: Row): Prisma.Sql {
  return Prisma.join(Object.entries(row).map(([column, value]) => Prisma.sql`${Prisma.raw(`"${column}"`)} = ${value}`));
}
