import { open } from 'node:fs/promises';

/**
 * Waits until everything committed so far is on the disk, so that a power cut cannot take it back: SQLite itself waits for the disk only
 * when it copies its log into the file (`synchronous = NORMAL`). `file` is that of the database.
 */
export function createDiskSync(file: string): () => Promise<void> {
  return async () => {
    const log = await open(`${file}-wal`, 'r+').catch((error: NodeJS.ErrnoException) => {
      // No log: all of it was copied, and that was waited for.
      if (error.code === 'ENOENT') return undefined;
      throw error;
    });
    if (!log) return;
    try {
      await log.datasync();
    } finally {
      await log.close();
    }
  };
}
