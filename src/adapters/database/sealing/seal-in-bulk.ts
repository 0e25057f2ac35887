import { createCipheriv, createDecipheriv, hash } from 'node:crypto';
import { takeRandomBytes } from '../../../shared/random-bytes.js';
import { KEY_BYTES } from './seal.js';

/** Two keys, so that none does two things. */
export interface BulkKey {
  readonly cipher: Uint8Array;
  readonly mac: Uint8Array;
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
  const head = Buffer.allocUnsafe(headBytes(Buffer.byteLength(context)));
  writeHead(head, head.length, mac, context);
  return new Uint8Array(Buffer.concat([body, Buffer.from(macOf(Buffer.concat([head, body])), 'latin1')]));
}

/** In the order given; `undefined` for each that is none, whose key or context is another one, or of which a byte was changed. */
export function openInBulk({ cipher, mac }: BulkKey, all: readonly MaybeSealed[]): (string | undefined)[] {
  const desk = Buffer.alloc(all.reduce((bytes, one) => bytes + roomOf(one), 0));
  const bodies = layOut(desk, mac, all);
  // In CBC each block needs only the ciphertext before it: all between the texts comes out as noise that nobody looks at.
  const plain = createDecipheriv('aes-256-cbc', cipher, NO_IV).setAutoPadding(false).update(desk);
  return bodies.map(
    (body) => body && plain.toString('utf8', body.at + BLOCK_BYTES, body.end - (plain[body.end - 1] ?? 0)),
  );
}

interface MaybeSealed {
  readonly sealed: Uint8Array | null;
  /** What it is and whose, as in `seal`. */
  readonly context: string;
}

interface Body {
  readonly at: number;
  readonly end: number;
}

/** In whole blocks one behind the other, each behind what its MAC covers beside it: thousands are not copied one by one. */
function layOut(desk: Buffer, mac: Uint8Array, all: readonly MaybeSealed[]): (Body | undefined)[] {
  let next = 0;
  return all.map((one) => {
    const { sealed, context } = one;
    const room = roomOf(one);
    if (!sealed || room === 0) return undefined;
    next += room;
    const [at, end] = [next - sealed.length, next - MAC_BYTES];
    const covered = at - writeHead(desk, at, mac, context);
    desk.set(sealed, at);
    return isGenuine(desk, covered, end) ? { at, end } : undefined;
  });
}

/** 0 for what cannot be one. */
function roomOf({ sealed, context }: MaybeSealed): number {
  const body = (sealed?.length ?? 0) - MAC_BYTES;
  if (!sealed || body < 2 * BLOCK_BYTES || body % BLOCK_BYTES !== 0) return 0;
  return sealed.length + Math.ceil(headBytes(Buffer.byteLength(context)) / BLOCK_BYTES) * BLOCK_BYTES;
}

function isGenuine(desk: Buffer, covered: number, end: number): boolean {
  return macOf(desk.subarray(covered, end)) === desk.toString('latin1', end, end + MAC_BYTES);
}

function headBytes(contextBytes: number): number {
  return KEY_BYTES + LENGTH_BYTES + contextBytes;
}

/** The key and the context with its length, ending where the body begins; returns how many bytes they are. */
function writeHead(into: Buffer, end: number, mac: Uint8Array, context: string): number {
  const length = Buffer.byteLength(context);
  const bytes = headBytes(length);
  into.set(mac, end - bytes);
  into.writeUInt16BE(length, end - length - LENGTH_BYTES);
  into.write(context, end - length);
  return bytes;
}

/**
 * SHA-512/256 behind a secret key: unlike SHA-256 nobody can go on from what it gives, so it needs no second round. A sign of text for each
 * byte: making a buffer costs more than the hash.
 */
function macOf(covered: Uint8Array): string {
  return hash('sha512-256', covered, 'binary');
}
