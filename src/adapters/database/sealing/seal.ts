import { createCipheriv, createDecipheriv } from 'node:crypto';
import { takeRandomBytes } from '../../../shared/random-bytes.js';

const VERSION = 1;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const HEAD_BYTES = 1 + IV_BYTES + TAG_BYTES;
export const KEY_BYTES = 32;

/**
 * AES-256-GCM: version (1 byte), nonce (12), tag (16), ciphertext. `context` says what this is and whose, and has to be the
 * same when opening: a row copied to another place does not open there.
 */
export function seal(key: Uint8Array, plain: Uint8Array, context: string): Uint8Array<ArrayBuffer> {
  const iv = takeRandomBytes(IV_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(context));
  const sealed = new Uint8Array(HEAD_BYTES + plain.length);
  sealed[0] = VERSION;
  sealed.set(iv, 1);
  sealed.set(cipher.update(plain), HEAD_BYTES);
  cipher.final(); // GCM gives as many bytes as it took: nothing is left
  sealed.set(cipher.getAuthTag(), 1 + IV_BYTES);
  return sealed;
}

/** `undefined` when the key is another one, the context differs or a byte was changed. */
export function unseal(key: Uint8Array, sealed: Uint8Array, context: string): Uint8Array | undefined {
  if (sealed[0] !== VERSION || sealed.length < HEAD_BYTES) return undefined;
  const iv = sealed.subarray(1, 1 + IV_BYTES);
  const tag = sealed.subarray(1 + IV_BYTES, HEAD_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(context)).setAuthTag(tag);
  try {
    const plain = decipher.update(sealed.subarray(HEAD_BYTES));
    decipher.final();
    return plain;
  } catch {
    return undefined; // GCM says only that it does not fit
  }
}

export function sealJson(key: Uint8Array, value: unknown, context: string): Uint8Array<ArrayBuffer> {
  return seal(key, Buffer.from(JSON.stringify(value)), context);
}

/** What we sealed ourselves comes back in the shape it had; `undefined` as in `unseal`. */
export function unsealJson<Value>(key: Uint8Array, sealed: Uint8Array, context: string): Value | undefined {
  const plain = unseal(key, sealed, context);
  return plain === undefined ? undefined : (JSON.parse(Buffer.from(plain).toString('utf8')) as Value);
}

/** Sealed with a key made for it alone, wrapped by the office's: without the wrapped key nobody opens it again. */
export interface SealedAlone {
  readonly wrappedKey: Uint8Array<ArrayBuffer>;
  readonly ciphertext: Uint8Array<ArrayBuffer>;
}

export function sealAlone(officeKey: Uint8Array, value: unknown, context: string): SealedAlone {
  const key = takeRandomBytes(KEY_BYTES);
  return { wrappedKey: seal(officeKey, key, `key:${context}`), ciphertext: sealJson(key, value, context) };
}

/** `undefined` when it was destroyed, or as in `unseal`. */
export function unsealAlone<Value>(
  officeKey: Uint8Array,
  { wrappedKey, ciphertext }: { readonly wrappedKey: Uint8Array | null; readonly ciphertext: Uint8Array | null },
  context: string,
): Value | undefined {
  const key = wrappedKey ? unseal(officeKey, wrappedKey, `key:${context}`) : undefined;
  return key && ciphertext ? unsealJson<Value>(key, ciphertext, context) : undefined;
}
