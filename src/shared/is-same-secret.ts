import { hash, timingSafeEqual } from 'node:crypto';

/** In the same time whatever is given: the digests have one length. */
export function isSameSecret(given: string, secret: string): boolean {
  const digest = (text: string) => hash('sha256', text, 'buffer');
  return timingSafeEqual(digest(given), digest(secret));
}
