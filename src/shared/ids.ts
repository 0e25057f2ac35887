import { hash } from 'node:crypto';
import { takeRandomBytes } from './random-bytes.js';

const CAPABILITY_BYTES = 16;

/**
 * 128 random bits, 22 URL-safe characters: whoever holds it may use what it names. The first one is never a dash: on a command line
 * that would be an option.
 */
export function createCapability(): string {
  const drawn = Buffer.from(takeRandomBytes(CAPABILITY_BYTES)).toString('base64url');
  return drawn.startsWith('-') ? createCapability() : drawn;
}

export function isCapability(text: string): boolean {
  return /^[A-Za-z0-9_-]{22}$/.test(text);
}

/** What is stored and logged in place of a capability: it cannot be turned back. */
export function hashId(id: string): string {
  return hash('sha256', id, 'base64url');
}

/** SHA-256 in hexadecimal: the same text, or the same bytes, always have the same one. */
export function fingerprint(of: string | Uint8Array): string {
  return hash('sha256', of, 'hex');
}
