import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, rm, stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';

const MAGIC = 'MOTCUA-BACKUP-1\n';
const SALT_BYTES = 16;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const HEAD_BYTES = MAGIC.length + SALT_BYTES + IV_BYTES;

/** A file that is no backup, was cut off or changed, or was made with another key. */
export class BackupFileError extends Error {
  override name = 'BackupFileError';
}

/**
 * Packs and encrypts a file: magic, salt, nonce, AES-256-GCM of the gzipped content, tag. Mode 0600; `to` must not exist, and broken
 * off nothing is left of it.
 */
export async function writeBackupFile(from: string, to: string, key: Uint8Array): Promise<void> {
  const salt = randomBytes(SALT_BYTES);
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', fileKey(key, salt), iv).setAAD(Buffer.from(MAGIC));
  const out = await open(to, 'wx', 0o600);
  try {
    await out.write(Buffer.concat([Buffer.from(MAGIC), salt, iv]));
    const stream = createWriteStream(to, { flags: 'r+', start: HEAD_BYTES });
    await pipeline(createReadStream(from), createGzip(), cipher, stream);
    const { size } = await stat(to);
    await out.write(cipher.getAuthTag(), 0, TAG_BYTES, size);
    await out.sync();
  } catch (error) {
    await rm(to, { force: true });
    throw error;
  } finally {
    await out.close();
  }
}

/**
 * The other way round. What is written to `to` may be used only when this resolves: before the end nobody knows whether a byte was
 * changed.
 * @throws BackupFileError
 */
export async function readBackupFile(from: string, to: string, key: Uint8Array): Promise<void> {
  const { head, tag, end } = await readEnds(from);
  const salt = head.subarray(MAGIC.length, MAGIC.length + SALT_BYTES);
  const iv = head.subarray(MAGIC.length + SALT_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', fileKey(key, salt), iv);
  decipher.setAAD(Buffer.from(MAGIC)).setAuthTag(tag);
  try {
    const content = createReadStream(from, { start: HEAD_BYTES, end });
    await pipeline(content, decipher, createGunzip(), createWriteStream(to, { mode: 0o600, flags: 'wx' }));
  } catch (error) {
    if (error instanceof Error && 'code' in error && /^E[A-Z]+$/.test(String(error.code))) throw error;
    throw new BackupFileError('the backup was made with another BACKUP_KEY_FILE, or the file is damaged');
  }
}

async function readEnds(path: string) {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const head = Buffer.alloc(HEAD_BYTES);
    const tag = Buffer.alloc(TAG_BYTES);
    await file.read(head, 0, HEAD_BYTES, 0);
    if (size <= HEAD_BYTES + TAG_BYTES || head.toString('latin1', 0, MAGIC.length) !== MAGIC)
      throw new BackupFileError('this is no backup of Motcua');
    await file.read(tag, 0, TAG_BYTES, size - TAG_BYTES);
    return { head, tag, end: size - TAG_BYTES - 1 };
  } finally {
    await file.close();
  }
}

/** A key for this file alone, so that no nonce is used twice with one key. */
function fileKey(key: Uint8Array, salt: Uint8Array): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', key, salt, MAGIC, 32));
}
