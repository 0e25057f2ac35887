import { randomFillSync } from 'node:crypto';

const POOL_BYTES = 8_192;

const pool = new Uint8Array(POOL_BYTES);
let taken = POOL_BYTES;

/** Cryptographically random, a few bytes at a time: asking the system for each costs more than sealing with them. None stays behind. */
export function takeRandomBytes(count: number): Uint8Array<ArrayBuffer> {
  if (taken + count > POOL_BYTES) {
    randomFillSync(pool);
    taken = 0;
  }
  const bytes = pool.slice(taken, taken + count);
  pool.fill(0, taken, taken + count);
  taken += count;
  return bytes;
}
