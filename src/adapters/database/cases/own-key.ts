import { takeRandomBytes } from '../../../shared/random-bytes.js';
import { KEY_BYTES, seal, sealJson, unseal, unsealJson } from '../sealing/seal.js';

/** What belongs to one case, sealed with one key of its own that is wrapped by the office's. */
export interface OwnKey {
  readonly key: Uint8Array;
  readonly wrappedKey: Uint8Array<ArrayBuffer>;
}

/** `context` names the owner: a key moved to another row does not open there. */
export function makeOwnKey(officeKey: Uint8Array, context: string): OwnKey {
  const key = takeRandomBytes(KEY_BYTES);
  return { key, wrappedKey: seal(officeKey, key, `key:${context}`) };
}

/** `undefined` when it was destroyed or the office's key is another one. */
export function openOwnKey(
  officeKey: Uint8Array,
  wrappedKey: Uint8Array | null | undefined,
  context: string,
): Uint8Array | undefined {
  return wrappedKey ? unseal(officeKey, wrappedKey, `key:${context}`) : undefined;
}

/** Null for nothing to say. */
export function sealDetails(key: Uint8Array | undefined, details: object, context: string) {
  return key && Object.keys(details).length > 0 ? sealJson(key, details, context) : null;
}

export function openDetails<Details extends object>(
  key: Uint8Array | undefined,
  ciphertext: Uint8Array | null,
  context: string,
): Partial<Details> {
  return (key && ciphertext && unsealJson<Details>(key, ciphertext, context)) || {};
}
