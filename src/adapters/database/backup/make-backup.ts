import { mkdtemp, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { emptyWriteAheadLog } from '../conversations/conversation-store.js';
import type { PrismaClient } from '../generated/client.js';
import { openDatabase } from '../opening/open-database.js';
import { writeBackupFile } from './backup-file.js';
import { IN_BACKUP } from './left-out.js';

export interface BackupOptions {
  readonly client: PrismaClient;
  readonly file: string;
  readonly key: Uint8Array;
}

/**
 * A copy of the database as it is at one moment, while the server goes on: without conversations and without the texts of messages,
 * encrypted.
 * @throws Error with the code EEXIST when the file is there, and when a table is in no list (`left-out.ts`).
 */
export async function makeBackup({ client, file, key }: BackupOptions): Promise<void> {
  // Beside the backup: there is room for it, and it is on a disk that is meant for copies.
  const folder = await mkdtemp(join(dirname(file), '.motcua-backup-'));
  try {
    const copy = join(folder, 'copy.db');
    await client.$executeRawUnsafe('VACUUM INTO ?', copy);
    await leaveOut(copy);
    await writeBackupFile(copy, file, key);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function leaveOut(copy: string): Promise<void> {
  const { client, close } = await openDatabase(`file:${copy}`);
  try {
    const tables = await client.$queryRawUnsafe<{ name: string }[]>(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
    );
    const unknown = tables.filter(({ name }) => !Object.hasOwn(IN_BACKUP, name)).map(({ name }) => name);
    if (unknown.length > 0) throw new Error(`it is not decided whether backups have: ${unknown.join(', ')}`);
    for (const { name } of tables) {
      if (IN_BACKUP[name] === 'emptied') await client.$executeRawUnsafe(`DELETE FROM "${name}"`);
      if (IN_BACKUP[name] === 'without-texts')
        await client.$executeRawUnsafe(`UPDATE "${name}" SET "wrappedKey" = NULL, "ciphertext" = NULL`);
    }
    await client.$executeRawUnsafe('VACUUM');
    await emptyWriteAheadLog(client);
  } finally {
    await close();
  }
}
