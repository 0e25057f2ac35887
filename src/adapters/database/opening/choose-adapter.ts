import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { SqlDriverAdapter, SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import { createAdapterStatements } from '../statements/adapter-statements.js';
import { createPreparedStatements, type SqliteConnection } from '../statements/prepared-statements.js';
import type { SqlDatabase } from '../statements/statements.js';
import { createTurns, oneAtATime } from './one-at-a-time.js';
import { CONNECTION_PRAGMAS, withPragmas } from './sqlite-pragmas.js';

export type DatabaseDriver = 'better-sqlite3' | 'libsql';

export interface AdapterChoice {
  readonly driver: DatabaseDriver;
  /** For the operator: why this one. */
  readonly why: string;
  /** For migrations, which are alone with the database. */
  readonly factory: SqlMigrationAwareDriverAdapterFactory;
  connect(): Promise<Connection>;
}

/** One connection for both: Prisma's client and the statements that go past it. */
export interface Connection {
  readonly adapter: SqlDriverAdapter;
  readonly statements: SqlDatabase;
}

/** better-sqlite3 where its binary could be built or fetched, libsql (in the registry, slower in transactions) elsewhere. */
export async function chooseAdapter(url: string, only?: DatabaseDriver): Promise<AdapterChoice> {
  if (!url.startsWith('file:')) {
    throw new Error('DATABASE_URL: only file: is supported by this version; PostgreSQL is prepared, not finished');
  }
  mkdirSync(dirname(url.slice('file:'.length)), { recursive: true, mode: 0o700 });
  const problem = only === 'libsql' ? 'asked for' : await whyNotBetterSqlite3();
  if (problem === undefined) {
    const factory = withPragmas(await createBetterSqlite3Factory(url));
    const connect = async () => shareInTurns(await factory.connect());
    return { driver: 'better-sqlite3', why: 'the faster driver is installed', factory, connect };
  }
  if (only === 'better-sqlite3') throw new Error(`better-sqlite3 cannot be used: ${problem}`);
  const factory = withPragmas(await createLibsqlFactory(url));
  async function connect(): Promise<Connection> {
    const adapter = await factory.connect();
    return { adapter, statements: createAdapterStatements(adapter) };
  }
  return { driver: 'libsql', why: `better-sqlite3 is not used: ${problem}`, factory, connect };
}

/** Prisma's adapter keeps the connection to itself; where a version hides it, statements go through the adapter. */
function shareInTurns(inner: SqlDriverAdapter & { readonly client?: SqliteConnection }): Connection {
  const turns = createTurns();
  const adapter = oneAtATime(inner, turns);
  const isOpen = typeof inner.client?.prepare === 'function';
  const statements =
    inner.client && isOpen ? createPreparedStatements(inner.client, turns.alone) : createAdapterStatements(adapter);
  return { adapter, statements };
}

async function whyNotBetterSqlite3(): Promise<string | undefined> {
  try {
    const { default: Database } = await importOptional<BetterSqlite3>('better-sqlite3');
    new Database(':memory:').close();
    return undefined;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
    return code === 'ERR_MODULE_NOT_FOUND' ? 'not installed' : 'installed without its binary';
  }
}

async function createBetterSqlite3Factory(url: string): Promise<SqlMigrationAwareDriverAdapterFactory> {
  const { PrismaBetterSqlite3 } = await importOptional<BetterSqlite3Adapter>('@prisma/adapter-better-sqlite3');
  return new PrismaBetterSqlite3({ url });
}

/** Optional packages: the name is a variable so that types can be checked where they are not installed. */
function importOptional<Module>(name: string): Promise<Module> {
  return import(name);
}

interface BetterSqlite3 {
  readonly default: new (path: string) => { close(): void };
}

interface BetterSqlite3Adapter {
  readonly PrismaBetterSqlite3: new (options: { url: string }) => SqlMigrationAwareDriverAdapterFactory;
}

async function createLibsqlFactory(url: string): Promise<SqlMigrationAwareDriverAdapterFactory> {
  const { PrismaLibSql } = await import('@prisma/adapter-libsql');
  class PragmaticLibSql extends PrismaLibSql {
    override createClient(config: { url: string }) {
      return keepPragmas(super.createClient(config));
    }
  }
  return new PragmaticLibSql({ url });
}

interface LibsqlClient {
  execute(sql: string): Promise<unknown>;
  transaction(mode?: 'write' | 'read' | 'deferred'): Promise<unknown>;
}

/** The libsql client leaves its connection to each transaction and opens a new one, which has to be told again. */
function keepPragmas<AnyClient extends LibsqlClient>(client: AnyClient): AnyClient {
  const begin = client.transaction.bind(client);
  client.transaction = async (mode) => {
    const transaction = await begin(mode);
    for (const pragma of CONNECTION_PRAGMAS) await client.execute(pragma);
    return transaction;
  };
  return client;
}
