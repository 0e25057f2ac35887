/** No 0 and O, 1, I and L, no U and Z: read from paper and over the telephone. 29 is a prime, so the check sign sees every slip. */
export const CASE_CODE_LETTERS = '23456789ABCDEFGHJKMNPQRSTVWXY';
const DRAWN = 7;
const CASE_CODE_LENGTH = DRAWN + 1;
const BASE = CASE_CODE_LETTERS.length;

/**
 * A code from random bytes, at least 3 for each sign: seven drawn (34 bits) and one that checks them. Bytes that would
 * favour some signs are passed over.
 * @throws RangeError when the bytes run out.
 */
export function makeCaseCode(randomBytes: Uint8Array): string {
  const fair = 256 - (256 % BASE);
  const drawn = [...randomBytes].filter((byte) => byte < fair).map((byte) => byte % BASE);
  if (drawn.length < DRAWN) throw new RangeError('too few random bytes for a case code');
  const signs = drawn.slice(0, DRAWN);
  return [...signs, checkSign(signs)].map((sign) => CASE_CODE_LETTERS[sign]).join('');
}

/** `HK3M-9PQT`: two groups are easier to read out and to type. */
export function showCaseCode(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}

/** What was typed as a code: one that can exist, or a slip of one. */
export type TypedCode = { readonly kind: 'code'; readonly code: string } | { readonly kind: 'slip' };

/** `undefined` when it does not look like a code at all. Lower case, spaces and dashes do not matter. */
export function readCaseCode(typed: string): TypedCode | undefined {
  const code = typed.toUpperCase().replace(/[\s.\-–—_]/g, '');
  if (!/^[A-Z0-9]+$/.test(code) || code.length !== CASE_CODE_LENGTH) return undefined;
  const signs = [...code].map((letter) => CASE_CODE_LETTERS.indexOf(letter));
  const isSound = signs.every((sign) => sign >= 0) && checkSign(signs.slice(0, DRAWN)) === signs[DRAWN];
  return isSound ? { kind: 'code', code } : { kind: 'slip' };
}

/** Each place weighs differently, so one wrong sign and two that changed places always show. */
function checkSign(signs: readonly number[]): number {
  return signs.reduce((sum, sign, at) => sum + sign * (at + 2), 0) % BASE;
}
