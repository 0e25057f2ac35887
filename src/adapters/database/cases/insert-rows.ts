import { Prisma, type PrismaClient } from '../generated/client.js';
import type { SqlValue, Statements } from '../statements/statements.js';

export type Queries = Pick<PrismaClient, '$queryRaw' | '$executeRaw' | '$queryRawUnsafe' | '$executeRawUnsafe'>;
type Value = string | number | bigint | boolean | Uint8Array | null;
export type Row = Readonly<Record<string, Value>>;

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

/** The same for one row past Prisma's client: constant for each table, so it is prepared once. */
export function insertRow(statements: Statements, table: string, row: Row): Promise<number> {
  return statements.change(insertText(table, row, ''), Object.values(row).map(toSqlValue));
}

/** With an ending that returns something of what was inserted. */
export function insertReturning<Returned>(
  statements: Statements,
  table: string,
  row: Row,
  ending: string,
): Promise<readonly Returned[]> {
  return statements.rows<Returned>(insertText(table, row, ending), Object.values(row).map(toSqlValue));
}

function insertText(table: string, row: Row, ending: string): string {
  const columns = Object.keys(row);
  const places = columns.map(() => '?').join(', ');
  return `INSERT INTO "${table}" ("${columns.join('", "')}") VALUES (${places}) ${ending}`;
}

/** Instants are below 2^53: a number holds them. */
export function toSqlValue(value: Value): SqlValue {
  if (typeof value === 'bigint') return Number(value);
  return typeof value === 'boolean' ? Number(value) : value;
}
