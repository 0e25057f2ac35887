import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chooseAdapter, type DatabaseDriver } from '../../src/adapters/database/opening/choose-adapter.js';
import { type Database, openDatabase } from '../../src/adapters/database/opening/open-database.js';
import { once } from '../../src/shared/once.js';

/** New databases in a folder of their own, all of it gone after `close`. */
export function createDatabases(name: string) {
  const folder = mkdtempSync(join(tmpdir(), `motcua-${name}-`));
  const opened: Database[] = [];
  let files = 0;
  const template = once(async () => {
    const file = join(folder, 'template.db');
    await (await openDatabase(`file:${file}`)).close();
    return file;
  });
  return {
    folder,
    /** An empty one, a fifth of the time of `open`: its tables are copied, not made anew. */
    async openCopy(): Promise<Database> {
      const file = `${files++}.db`;
      copyFileSync(await template(), join(folder, file));
      return this.open(undefined, file);
    },
    async open(driver?: DatabaseDriver, file = `${files++}.db`): Promise<Database> {
      const database = await openDatabase(`file:${join(folder, file)}`, driver);
      opened.push(database);
      return database;
    },
    async close(): Promise<void> {
      await Promise.all(opened.map((database) => database.close()));
      rmSync(folder, { recursive: true });
    },
    /** Those that can be used on this machine. */
    async drivers(): Promise<readonly DatabaseDriver[]> {
      const { driver } = await chooseAdapter(`file:${join(folder, 'probe.db')}`);
      return driver === 'better-sqlite3' ? ['better-sqlite3', 'libsql'] : ['libsql'];
    },
  };
}
