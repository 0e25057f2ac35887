import { createCipheriv, createDecipheriv, hash } from 'node:crypto';
import { takeRandomBytes } from './random-bytes.js';
import { KEY_BYTES } from './seal.js';

/** Two keys, so that none does two things. */
export interface BulkKey {
  readonly cipher: Uint8Array;
  readonly mac: Uint8Array;
}

export interface SealedInBulk {
  readonly sealed: Uint8Array;
  /** What it is and whose, as in `seal`. */
  readonly context: string;
}

const BLOCK_BYTES = 16;
const MAC_BYTES = 32;
const LENGTH_BYTES = 2;
const NO_IV = new Uint8Array(BLOCK_BYTES);

/**
 * AES-256-CBC, then a MAC over it: nonce (16), ciphertext, tag (32). For many small texts that are read together: one opening of
 * AES-GCM costs the same for forty bytes as for forty thousand, and these open a thousand at once.
 */
export function sealForBulk({ cipher, mac }: BulkKey, plain: string, context: string): Uint8Array<ArrayBuffer> {
  const iv = takeRandomBytes(BLOCK_BYTES);
  const encrypting = createCipheriv('aes-256-cbc', cipher, iv);
  const body = Buffer.concat([iv, encrypting.update(plain, 'utf8'), encrypting.final()]);
  return new Uint8Array(Buffer.concat([body, macOf(mac, body, context)]));
}

/** In the order given; `undefined` for each whose key or context is another one, or of which a byte was changed. */
export function openInBulk({ cipher, mac }: BulkKey, all: readonly SealedInBulk[]): (string | undefined)[] {
  const bodies = all.map((one) => genuineBody(mac, one));
  // In CBC each block needs only the ciphertext before it: what stands after a text is the nonce of the next, which comes out as noise.
  const decrypting = createDecipheriv('aes-256-cbc', cipher, NO_IV).setAutoPadding(false);
  const plain = decrypting.update(Buffer.concat(bodies.filter((body) => body !== undefined)));
  let at = 0;
  return bodies.map((body) => {
    if (!body) return undefined;
    const [start, end] = [at + BLOCK_BYTES, at + body.length];
    at = end;
    return plain.toString('utf8', start, end - (plain[end - 1] ?? 0));
  });
}

function genuineBody(mac: Uint8Array, { sealed, context }: SealedInBulk): Uint8Array | undefined {
  const length = sealed.length - MAC_BYTES;
  if (length < 2 * BLOCK_BYTES || length % BLOCK_BYTES !== 0) return undefined;
  const body = sealed.subarray(0, length);
  return Buffer.compare(macOf(mac, body, context), sealed.subarray(length)) === 0 ? body : undefined;
}

/** SHA-512/256 behind a secret key: unlike SHA-256 nobody can go on from what it gives, so it needs no second round. */
function macOf(mac: Uint8Array, body: Uint8Array, context: string): Buffer {
  const length = Buffer.byteLength(context);
  const all = Buffer.allocUnsafe(KEY_BYTES + LENGTH_BYTES + length + body.length);
  all.set(mac, 0);
  all.writeUInt16BE(length, KEY_BYTES);
  all.write(context, KEY_BYTES + LENGTH_BYTES);
  all.set(body, KEY_BYTES + LENGTH_BYTES + length);
  return hash('sha512-256', all, 'buffer');
}
