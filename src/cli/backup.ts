import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { BackupFileError } from '../adapters/database/backup/backup-file.js';
import { makeBackup } from '../adapters/database/backup/make-backup.js';
import { DatabaseThereError, restoreBackup } from '../adapters/database/backup/restore-backup.js';
import { openDatabase } from '../adapters/database/opening/open-database.js';
import { readOrCreateKey } from '../adapters/database/sealing/key-file.js';
import { readConfig } from '../config.js';
import { systemClock } from '../shared/clock.js';
import type { CommandIo } from './command.js';

/** `backup FILE`: an encrypted copy, while the server goes on. */
export async function backupCommand(args: string[], io: CommandIo): Promise<number> {
  const [given = '', ...rest] = args;
  if (given === '' || given.startsWith('-') || rest.length > 0) return wrongUse(io, 'usage: backup FILE\n');
  const file = resolve(given);
  if (existsSync(file)) return failed(io, `${file} is there already: choose another name, backups are not overwritten`);
  const config = readConfig(io.env);
  const { key, isNew } = readOrCreateKey(config.keyFiles.backup);
  const database = await openDatabase(config.databaseUrl);
  try {
    await makeBackup({ client: database.client, file, key });
  } finally {
    await database.close();
  }
  io.stdout.write(`${file}\n`);
  if (isNew) io.stderr.write(`a new key was made: ${config.keyFiles.backup}\n`);
  io.stderr.write(
    'Keep it on another machine, and the key files (DATA_DIR/keys) somewhere else again: without them it cannot be read, with them everything can.\n',
  );
  return 0;
}

/** `restore-backup FILE`: where there is no database; the server must not run. */
export async function restoreBackupCommand(args: string[], io: CommandIo): Promise<number> {
  const [given = '', ...rest] = args;
  if (given === '' || given.startsWith('-') || rest.length > 0) return wrongUse(io, 'usage: restore-backup FILE\n');
  const config = readConfig(io.env);
  const path = config.databaseUrl.replace(/^file:/, '');
  const missing = [given, config.keyFiles.backup].find((needed) => !existsSync(needed));
  if (missing) return failed(io, `${missing} is not there: the backup and the key it was made with are both needed`);
  try {
    const { key } = readOrCreateKey(config.keyFiles.backup);
    const restored = await restoreBackup({ file: resolve(given), key, path, at: systemClock() });
    io.stdout.write(`${path}\n`);
    io.stderr.write(
      `${restored.uncertainReminders} reminders fell due since the backup: they count as uncertain and are not sent again.\n` +
        `${restored.droppedMessages} messages that were waiting then are not sent.\n`,
    );
    return 0;
  } catch (error) {
    if (error instanceof DatabaseThereError)
      return failed(
        io,
        `${path} or its -wal file is there: stop the server and move it (with its -wal and -shm files) away first`,
      );
    if (error instanceof BackupFileError) return failed(io, error.message);
    throw error;
  }
}

function failed(io: CommandIo, message: string): number {
  io.stderr.write(`${message}\n`);
  return 1;
}

function wrongUse(io: CommandIo, usage: string): number {
  io.stderr.write(usage);
  return 2;
}
