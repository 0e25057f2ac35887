/** No I, L and O, no 0 and 1: a code is read out and typed on a telephone. */
const LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ';
const DIGITS = '23456789';
/** One code, in a regular expression. */
export const CODE_PATTERN = `(?:[${LETTERS}${LETTERS.toLowerCase()}]{2}[${DIGITS}]{2})`;
const SHAPE = [LETTERS, LETTERS, DIGITS, DIGITS];

/** `KM27`: two letters and two digits, so that no word of a language is one. The same seed and attempt give the same code. */
export function handoverCode(seed: string, attempt: number): string {
  let mixed = 2_166_136_261;
  for (const unit of `${seed}#${attempt}`) mixed = Math.imul(mixed ^ (unit.codePointAt(0) ?? 0), 16_777_619) >>> 0;
  return SHAPE.map((signs) => {
    const sign = signs.charAt(mixed % signs.length);
    mixed = Math.floor(mixed / signs.length);
    return sign;
  }).join('');
}
