import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { createDiskSync } from './disk-sync.js';

const folder = mkdtempSync(join(tmpdir(), 'motcua-disk-sync-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('the log beside the file is waited for; without one there is nothing to wait for', async () => {
  const file = join(folder, 'motcua.db');
  await expect(createDiskSync(file)()).resolves.toBeUndefined();
  writeFileSync(`${file}-wal`, 'committed');
  await expect(createDiskSync(file)()).resolves.toBeUndefined();
});

test('a log that cannot be opened is told: nobody is shown a code for what may be lost', async () => {
  const file = join(folder, 'blocked.db');
  mkdirSync(`${file}-wal`);
  await expect(createDiskSync(file)()).rejects.toThrow('EISDIR');
});
