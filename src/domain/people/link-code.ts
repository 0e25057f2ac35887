/** No 0 and O, 1, I and L: a code is read from paper and over the telephone. 31 letters, ten of them are 49 bits. */
export const LINK_CODE_LETTERS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
export const LINK_CODE_LENGTH = 10;

/**
 * A new code from random bytes, at least 2 for each letter; bytes that would favour some letters are passed over.
 * @throws RangeError when the bytes run out.
 */
export function makeLinkCode(randomBytes: Uint8Array): string {
  const fair = 256 - (256 % LINK_CODE_LETTERS.length);
  const letters = [...randomBytes].filter((byte) => byte < fair).map((byte) => LINK_CODE_LETTERS[byte % 31]);
  if (letters.length < LINK_CODE_LENGTH) throw new RangeError('too few random bytes for a link code');
  return letters.slice(0, LINK_CODE_LENGTH).join('');
}

/** `abcde-23456`: easier to read and to type than ten letters in a row. */
export function showLinkCode(code: string): string {
  return `${code.slice(0, 5)}-${code.slice(5)}`;
}

/** What a person typed as a code, in the form codes are made in; `undefined` when it is none. */
export function readLinkCode(typed: string): string | undefined {
  const code = typed.toUpperCase().replace(/[\s.\-–—_]/g, '');
  const isCode = code.length === LINK_CODE_LENGTH && [...code].every((letter) => LINK_CODE_LETTERS.includes(letter));
  return isCode ? code : undefined;
}
