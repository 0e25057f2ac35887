import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { emptyWriteAheadLog } from '../conversations/conversation-store.js';
import { openDatabase } from '../opening/open-database.js';
import { readBackupFile } from './backup-file.js';

export interface RestoreOptions {
  readonly file: string;
  readonly key: Uint8Array;
  /** Of the database that is made. */
  readonly path: string;
  readonly at: Date;
}

/** There is a database already, or the log of one, and nobody said that it may be replaced. */
export class DatabaseThereError extends Error {
  override name = 'DatabaseThereError';
}

/** What was open when the backup was made and may have happened since. */
export interface Restored {
  /** Reminders whose time lay in between: nobody knows whether they were sent, so they are shown and not sent again. */
  readonly uncertainReminders: number;
  /** Messages that waited to be sent; their texts are not in backups. */
  readonly droppedMessages: number;
}

/**
 * Puts the database of a backup in place, at the newest schema. Nothing that may have been sent since is sent again.
 * @throws BackupFileError, DatabaseThereError
 */
export async function restoreBackup({ file, key, path, at }: RestoreOptions): Promise<Restored> {
  // A log without its database would be read into the restored one.
  if ([path, `${path}-wal`].some(existsSync)) throw new DatabaseThereError(path);
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const folder = await mkdtemp(join(dirname(path), '.motcua-restore-'));
  try {
    const copy = join(folder, 'copy.db');
    await readBackupFile(file, copy, key);
    const restored = await settle(copy, at);
    await rename(copy, path);
    return restored;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function settle(copy: string, at: Date): Promise<Restored> {
  const { client, close } = await openDatabase(`file:${copy}`);
  try {
    const open = { status: { in: ['armed', 'bundled'] }, at: { lte: BigInt(at.getTime()) } };
    const reminders = await client.reminder.updateMany({
      where: open,
      data: { status: 'uncertain', settledAt: BigInt(at.getTime()) },
    });
    await client.notice.updateMany({
      where: { status: 'queued' },
      data: { status: 'uncertain', content: null, settledAt: BigInt(at.getTime()) },
    });
    const waiting = { status: { in: ['planned', 'sending'] } };
    const ended = { status: 'cancelled', reason: 'unreadable', endedAt: at, leaseOwner: null, leaseUntil: null };
    const messages = await client.outboundMessage.updateMany({ where: waiting, data: ended });
    // What came in and was not answered: its words are gone, so nobody can answer it.
    await client.inboundMessage.deleteMany({ where: { status: { not: 'answered' } } });
    const tick = { key: 'last-tick', at };
    await client.reminderNote.upsert({ where: { key: tick.key }, create: tick, update: tick });
    await emptyWriteAheadLog(client);
    return { uncertainReminders: reminders.count, droppedMessages: messages.count };
  } finally {
    await close();
  }
}
