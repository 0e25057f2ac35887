import type {
  SqlDriverAdapter,
  SqlMigrationAwareDriverAdapterFactory,
  Transaction,
} from '@prisma/driver-adapter-utils';

/**
 * SQLite has one connection in a process, and Prisma's better-sqlite3 adapter lets other queries onto it while a transaction is
 * open: they would be part of it, and be gone with it. Here they wait until it ends. Inside a transaction only its own
 * client may be asked; the outer one would wait for itself.
 */
export function oneAtATime(factory: SqlMigrationAwareDriverAdapterFactory): SqlMigrationAwareDriverAdapterFactory {
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    connect: async () => guard(await factory.connect()),
    connectToShadowDb: () => factory.connectToShadowDb(),
  };
}

function guard(adapter: SqlDriverAdapter): SqlDriverAdapter {
  const take = createTurns();
  async function alone<Value>(work: () => Promise<Value>): Promise<Value> {
    const giveBack = await take();
    try {
      return await work();
    } finally {
      giveBack();
    }
  }

  async function startTransaction(...options: Parameters<SqlDriverAdapter['startTransaction']>) {
    const giveBack = await take();
    try {
      return untilItEnds(await adapter.startTransaction(...options), giveBack);
    } catch (error) {
      giveBack();
      throw error;
    }
  }

  return {
    provider: adapter.provider,
    adapterName: adapter.adapterName,
    queryRaw: (query) => alone(() => adapter.queryRaw(query)),
    executeRaw: (query) => alone(() => adapter.executeRaw(query)),
    executeScript: (script) => alone(() => adapter.executeScript(script)),
    startTransaction,
    ...(adapter.getConnectionInfo ? { getConnectionInfo: () => adapter.getConnectionInfo?.() ?? {} } : {}),
    dispose: () => adapter.dispose(),
  } as SqlDriverAdapter;
}

function untilItEnds(transaction: Transaction, giveBack: () => void): Transaction {
  const commit = transaction.commit.bind(transaction);
  const rollback = transaction.rollback.bind(transaction);
  return Object.assign(transaction, {
    commit: () => commit().finally(giveBack),
    rollback: () => rollback().finally(giveBack),
  });
}

/** Each waits for the one before; giving back twice is giving back once. */
function createTurns(): () => Promise<() => void> {
  let last: Promise<void> = Promise.resolve();
  return async () => {
    const before = last;
    let giveBack = () => {};
    last = new Promise((done) => {
      giveBack = done;
    });
    await before;
    return giveBack;
  };
}
