import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, rmdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { SqlMigrationAwareDriverAdapterFactory } from '@prisma/driver-adapter-utils';
import { withSchemaEngine } from './schema-engine.js';

export const PRISMA_DIR = fileURLToPath(new URL('../../../../prisma', import.meta.url));
const LOCK_STALE_MS = 60_000;
const LOCK_POLL_MS = 50;
const NO_FILTERS = { externalTables: [], externalEnums: [] };

export interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly checksum: string;
}

export interface MigrationState {
  readonly applied: readonly string[];
  readonly pending: readonly string[];
  /** Started and not finished, or applied with other content than the file has: for an operator to look at. */
  readonly broken: readonly string[];
}

export function readSchema(prismaDir = PRISMA_DIR): string {
  return readFileSync(join(prismaDir, 'schema.prisma'), 'utf8');
}

/** `prisma/migrations/<time>_<name>/migration.sql`, in order. */
export function readMigrations(prismaDir = PRISMA_DIR): Migration[] {
  const folder = join(prismaDir, 'migrations');
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name, 'migration.sql'), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    });
}

export async function readMigrationState(
  factory: SqlMigrationAwareDriverAdapterFactory,
  migrations = readMigrations(),
): Promise<MigrationState> {
  const rows = await readAppliedRows(factory);
  const finished = new Map(rows.filter((row) => row.isFinished).map((row) => [row.name, row.checksum]));
  return {
    applied: [...finished.keys()],
    pending: migrations.filter((migration) => !finished.has(migration.name)).map((migration) => migration.name),
    broken: [
      ...rows.filter((row) => !row.isFinished && !finished.has(row.name)).map((row) => row.name),
      ...migrations
        .filter(({ name, checksum }) => finished.has(name) && finished.get(name) !== checksum)
        .map(({ name }) => name),
    ],
  };
}

/** Applies what is pending and returns its names. The engine is loaded only when there is something to do. */
export async function applyMigrations(
  factory: SqlMigrationAwareDriverAdapterFactory,
  lockPath: string,
): Promise<readonly string[]> {
  const migrations = readMigrations();
  const before = await readMigrationState(factory, migrations);
  if (before.pending.length === 0) return [];
  const input = { migrationsList: toMigrationList(migrations), filters: NO_FILTERS };
  return withLock(lockPath, () =>
    withSchemaEngine(
      readSchema(),
      factory,
      async (engine) => (await engine.applyMigrations(input)).appliedMigrationNames,
    ),
  );
}

export function toMigrationList(migrations: readonly Migration[]) {
  return {
    baseDir: join(PRISMA_DIR, 'migrations'),
    lockfile: { path: './migration_lock.toml', content: 'provider = "sqlite"\n' },
    shadowDbInitScript: '',
    migrationDirectories: migrations.map(({ name, sql }) => ({
      path: name,
      migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value: sql } },
    })),
  };
}

async function readAppliedRows(factory: SqlMigrationAwareDriverAdapterFactory) {
  const connection = await factory.connect();
  const query = (sql: string) => connection.queryRaw({ sql, args: [], argTypes: [] });
  try {
    const table = await query("SELECT name FROM sqlite_master WHERE type = 'table' AND name = '_prisma_migrations'");
    if (table.rows.length === 0) return [];
    const { rows } = await query(
      'SELECT migration_name, checksum, finished_at IS NOT NULL FROM _prisma_migrations WHERE rolled_back_at IS NULL',
    );
    return rows.map(([name, checksum, isFinished]) => ({
      name: String(name),
      checksum: String(checksum),
      isFinished: Number(isFinished) === 1,
    }));
  } finally {
    await connection.dispose();
  }
}

/** Two processes that start on a new database together migrate it once. */
async function withLock<Value>(path: string, work: () => Promise<Value>): Promise<Value> {
  for (let waitedMs = 0; ; waitedMs += LOCK_POLL_MS) {
    try {
      mkdirSync(path);
      break;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
      if (waitedMs >= LOCK_STALE_MS && statSync(path, { throwIfNoEntry: false })) rmdirSync(path);
      await wait(LOCK_POLL_MS);
    }
  }
  try {
    return await work();
  } finally {
    rmdirSync(path);
  }
}
