import type { ArgType, SqlDriverAdapter, SqlQuery, SqlQueryable, Transaction } from '@prisma/driver-adapter-utils';
import type { SqlDatabase, SqlValue, Statements } from './statements.js';

/** On any driver that Prisma has an adapter for: no client between, but prepared anew each time. */
export function createAdapterStatements(adapter: SqlDriverAdapter): SqlDatabase {
  return {
    isPrepared: false,
    ...statementsOn(adapter),
    async transaction(work) {
      const transaction = await adapter.startTransaction();
      try {
        const value = await work(statementsOn(transaction));
        await end(transaction, 'COMMIT');
        return value;
      } catch (error) {
        await end(transaction, 'ROLLBACK');
        throw error;
      }
    },
  };
}

function statementsOn(queryable: SqlQueryable): Statements {
  return {
    async rows<Row>(sql: string, values: readonly SqlValue[]) {
      const { columnNames, rows } = await queryable.queryRaw(toQuery(sql, values));
      return rows.map((row) => Object.fromEntries(columnNames.map((name, index) => [name, row[index]])) as Row);
    },
    change: (sql, values) => queryable.executeRaw(toQuery(sql, values)),
  };
}

/** Some adapters end a transaction themselves, for others it has to be said in SQL. */
async function end(transaction: Transaction, how: 'COMMIT' | 'ROLLBACK'): Promise<void> {
  if (!transaction.options.usePhantomQuery) await transaction.executeRaw(toQuery(how, []));
  await (how === 'COMMIT' ? transaction.commit() : transaction.rollback());
}

function toQuery(sql: string, values: readonly SqlValue[]): SqlQuery {
  return { sql, args: [...values], argTypes: values.map(typeOf) };
}

function typeOf(value: SqlValue): ArgType {
  const scalarType = value instanceof Date ? 'datetime' : value instanceof Uint8Array ? 'bytes' : 'unknown';
  return { scalarType, arity: 'scalar' };
}
