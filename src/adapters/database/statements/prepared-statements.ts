import type { Alone } from '../opening/one-at-a-time.js';
import type { SqlDatabase, SqlValue, Statements } from './statements.js';

/** What is used of a connection of better-sqlite3, which is there only where it could be installed. */
export interface SqliteConnection {
  readonly inTransaction: boolean;
  prepare(sql: string): PreparedStatement;
}

interface PreparedStatement {
  safeIntegers(isOn: boolean): PreparedStatement;
  all(values: readonly unknown[]): unknown[];
  run(values: readonly unknown[]): { readonly changes: number };
}

/** Far more than there are; texts that change with every call would fill the memory. */
const MOST_PREPARED = 500;

/** On the very connection that Prisma has: a second one would wait for a transaction that waits for this process. */
export function createPreparedStatements(connection: SqliteConnection, alone: Alone): SqlDatabase {
  const prepared = new Map<string, PreparedStatement>();

  function prepare(sql: string): PreparedStatement {
    const known = prepared.get(sql);
    if (known) return known;
    if (prepared.size >= MOST_PREPARED) throw new Error(`statements have to be constant texts: ${sql.slice(0, 80)}`);
    const statement = connection.prepare(sql).safeIntegers(false);
    prepared.set(sql, statement);
    return statement;
  }

  const direct: Statements = {
    rows: async <Row>(sql: string, values: readonly SqlValue[]) => prepare(sql).all(values.map(toStored)) as Row[],
    change: async (sql, values) => Number(prepare(sql).run(values.map(toStored)).changes),
  };

  return {
    isPrepared: true,
    rows: (sql, values) => alone(() => direct.rows(sql, values)),
    change: (sql, values) => alone(() => direct.change(sql, values)),
    transaction: (work) =>
      alone(async () => {
        await direct.change('BEGIN IMMEDIATE', []);
        try {
          const value = await work(direct);
          await direct.change('COMMIT', []);
          return value;
        } catch (error) {
          // SQLite takes it back by itself when the disk is full.
          if (connection.inTransaction) await direct.change('ROLLBACK', []);
          throw error;
        }
      }),
  };
}

function toStored(value: SqlValue): string | number | Uint8Array | null {
  return value instanceof Date ? writeInstant(value.getTime()) : value;
}

/** A few instants stand many times in the statements of one moment. */
let lastWritten = { time: Number.NaN, text: '' };

/** As Prisma writes them. */
function writeInstant(time: number): string {
  if (time !== lastWritten.time) lastWritten = { time, text: new Date(time).toISOString().replace('Z', '+00:00') };
  return lastWritten.text;
}
