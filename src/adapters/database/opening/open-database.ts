import { PrismaClient } from '../generated/client.js';
import type { SqlDatabase } from '../statements/statements.js';
import { type AdapterChoice, chooseAdapter, type DatabaseDriver } from './choose-adapter.js';
import { createDiskSync } from './disk-sync.js';
import { applyMigrations } from './migrations.js';

/** Transactions wait for each other, and for those of other processes. */
const TRANSACTION_WAITS = { maxWait: 20_000, timeout: 20_000 };

export interface Database {
  readonly client: PrismaClient;
  /** The same connection past Prisma's client, for the statements of every turn and every send. */
  readonly statements: SqlDatabase;
  /** Resolves when everything committed so far would outlive a power cut: for what must not be lost once somebody was told it is there. */
  readonly toDisk: () => Promise<void>;
  readonly driver: DatabaseDriver;
  readonly why: string;
  /** Names of the migrations applied while opening. */
  readonly migrated: readonly string[];
  /** Safe to call twice. */
  close(): Promise<void>;
}

/** What stores need of it. */
export type OpenedDatabase = Pick<Database, 'client' | 'statements'>;

/** What stores need whose writing must outlive a power cut. */
export type DurableDatabase = Pick<Database, 'client' | 'statements' | 'toDisk'>;

/** Opens the database at its newest schema. `only` picks a driver, for tests. */
export async function openDatabase(url: string, only?: DatabaseDriver): Promise<Database> {
  const choice: AdapterChoice = await chooseAdapter(url, only);
  const file = url.slice('file:'.length);
  const migrated = await applyMigrations(choice.factory, `${file}.migrating`);
  const { adapter, statements } = await choice.connect();
  const { provider, adapterName } = adapter;
  const connected = { provider, adapterName, connect: async () => adapter };
  const client = new PrismaClient({ adapter: connected, transactionOptions: TRANSACTION_WAITS });
  await client.$connect();
  return {
    client,
    statements,
    toDisk: createDiskSync(file),
    driver: choice.driver,
    why: choice.why,
    migrated,
    close: () => client.$disconnect(),
  };
}
