import { type AdapterChoice, chooseAdapter, type DatabaseDriver } from './choose-adapter.js';
import { PrismaClient } from './generated/client.js';
import { applyMigrations } from './migrations.js';

/** Transactions wait for each other, and for those of other processes. */
const TRANSACTION_WAITS = { maxWait: 20_000, timeout: 20_000 };

export interface Database {
  readonly client: PrismaClient;
  readonly driver: DatabaseDriver;
  readonly why: string;
  /** Names of the migrations applied while opening. */
  readonly migrated: readonly string[];
  /** Safe to call twice. */
  close(): Promise<void>;
}

/** Opens the database at its newest schema. `only` picks a driver, for tests. */
export async function openDatabase(url: string, only?: DatabaseDriver): Promise<Database> {
  const choice: AdapterChoice = await chooseAdapter(url, only);
  const migrated = await applyMigrations(choice.factory, `${url.slice('file:'.length)}.migrating`);
  const client = new PrismaClient({ adapter: choice.factory, transactionOptions: TRANSACTION_WAITS });
  await client.$connect();
  return { client, driver: choice.driver, why: choice.why, migrated, close: () => client.$disconnect() };
}
