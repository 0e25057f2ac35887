import type { SqlDriverAdapter, Transaction } from '@prisma/driver-adapter-utils';

/** Runs work while nothing else of this process is on the connection. */
export type Alone = <Value>(work: () => Promise<Value>) => Promise<Value>;

export interface Turns {
  /** Resolves when it is the caller's turn, with what ends it; ending it twice is ending it once. */
  take(): Promise<() => void>;
  readonly alone: Alone;
}

/** Each waits for the one before. */
export function createTurns(): Turns {
  const waiting: (() => void)[] = [];
  let isTaken = false;

  function giveBack(): void {
    const next = waiting.shift();
    if (next) next();
    else isTaken = false;
  }

  async function take(): Promise<() => void> {
    if (isTaken) await new Promise<void>((done) => waiting.push(done));
    isTaken = true;
    let isMine = true;
    return () => {
      if (isMine) giveBack();
      isMine = false;
    };
  }

  return {
    take,
    async alone(work) {
      const end = await take();
      try {
        return await work();
      } finally {
        end();
      }
    },
  };
}

/**
 * SQLite has one connection in a process, and Prisma's better-sqlite3 adapter lets other queries onto it while a transaction is
 * open: they would be part of it, and be gone with it. Here they wait until it ends. Inside a transaction only its own
 * client may be asked; the outer one would wait for itself.
 */
export function oneAtATime(adapter: SqlDriverAdapter, { take, alone }: Turns): SqlDriverAdapter {
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
