import { createHmac, hkdfSync } from 'node:crypto';
import { hashId } from '../../../../shared/ids.js';
import { KEY_BYTES } from '../../sealing/seal.js';

/** The keys of the sealed store. Two files are needed to learn who denounced: the sealed key and the identity key. */
export interface SealedKeys {
  readonly content: Uint8Array;
  readonly denouncer: Uint8Array;
  /** Finds what came from a conversation without telling which one it was. */
  originOf(conversation: string): string;
}

export function deriveSealedKeys(sealedKey: Uint8Array, identityKey: Uint8Array): SealedKeys {
  const derive = (from: Uint8Array, what: string) => new Uint8Array(hkdfSync('sha256', from, '', what, KEY_BYTES));
  const origin = derive(sealedKey, 'motcua sealed origin');
  return {
    content: derive(sealedKey, 'motcua sealed content'),
    denouncer: derive(Buffer.concat([sealedKey, identityKey]), 'motcua sealed denouncer'),
    originOf: (conversation) => createHmac('sha256', origin).update(hashId(conversation)).digest('base64url'),
  };
}
