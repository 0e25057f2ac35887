import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';

/**
 * `secure_delete`: deleted text is overwritten, not just unlinked. `wal_autocheckpoint`: a turn writes some twenty pages, mostly
 * the same ones as the turn before; the log of 40 MB is copied back once, not forty times. `cache_size`: 8 MB instead
 * of 2, so that a turn reads nothing from the files. All but `journal_mode` hold for one connection only.
 */
export const CONNECTION_PRAGMAS = [
  'PRAGMA busy_timeout = 5000',
  'PRAGMA foreign_keys = ON',
  'PRAGMA secure_delete = ON',
  'PRAGMA synchronous = NORMAL',
  'PRAGMA wal_autocheckpoint = 10000',
  'PRAGMA cache_size = -8000',
] as const;

const FILE_PRAGMAS = ['PRAGMA journal_mode = WAL'] as const;

/** Sets the pragmas on each connection that the factory opens. */
export function withPragmas(factory: SqlMigrationAwareDriverAdapterFactory): SqlMigrationAwareDriverAdapterFactory {
  return {
    provider: factory.provider,
    adapterName: factory.adapterName,
    async connect() {
      const adapter = await factory.connect();
      await adapter.executeScript([...CONNECTION_PRAGMAS, ...FILE_PRAGMAS].join(';\n'));
      return adapter;
    },
    connectToShadowDb: () => factory.connectToShadowDb(),
  };
}
