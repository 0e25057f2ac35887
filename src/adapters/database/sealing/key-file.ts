import { randomBytes } from 'node:crypto';
import { chmodSync, linkSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { KEY_BYTES } from './seal.js';

export interface KeyFile {
  readonly key: Uint8Array;
  readonly isNew: boolean;
}

/** A file that is not a key: a wrong path, or half a copy. Never overwritten. */
export class KeyFileError extends Error {
  override name = 'KeyFileError';
}

/** Reads a key (base64, one line) or makes it, mode 0600. Two processes that start together end up with the same one. */
export function readOrCreateKey(path: string): KeyFile {
  const found = readKey(path);
  if (found) return { key: found, isNew: false };
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const draft = `${path}.${process.pid}.new`;
  writeFileSync(draft, `${randomBytes(KEY_BYTES).toString('base64')}\n`, { mode: 0o600, flag: 'w' });
  let isNew = true;
  try {
    linkSync(draft, path);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    isNew = false;
  } finally {
    rmSync(draft, { force: true });
  }
  const key = readKey(path);
  if (!key) throw new KeyFileError(`The key file ${path} cannot be made`);
  return { key, isNew };
}

function readKey(path: string): Uint8Array | undefined {
  const file = statSync(path, { throwIfNoEntry: false });
  if (!file) return undefined;
  const key = Buffer.from(readFileSync(path, 'utf8').trim(), 'base64');
  if (key.length !== KEY_BYTES)
    throw new KeyFileError(`The key file ${path} does not hold a key of ${KEY_BYTES} bytes`);
  if ((file.mode & 0o077) !== 0) chmodSync(path, 0o600);
  return Uint8Array.from(key);
}
