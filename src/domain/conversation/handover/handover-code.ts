/** No I, L and O, no 0 and 1: a code is read out and typed on a telephone. */
const LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ';
const DIGITS = '23456789';
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

export type ClerkCommand =
  /** Without the command's name it may as well be a question that begins with the number of a form. */
  | { readonly kind: 'answer'; readonly code: string; readonly text: string; readonly isCertain: boolean }
  | { readonly kind: 'give-back'; readonly code: string }
  | { readonly kind: 'list' };

const CODE = `(?:[${LETTERS}${LETTERS.toLowerCase()}]{2}[${DIGITS}]{2})`;
const COMMAND = new RegExp(
  `^/(traloi|tralai)(?:@\\S+)?(?:\\s+(${CODE})(?![\\p{L}\\p{N}])[\\s:.,-]*([\\s\\S]*))?$`,
  'iu',
);
const PREFIX = new RegExp(`^(${CODE})(?:\\s*[:.,-]\\s*|\\s+)(\\S[\\s\\S]*)$`, 'u');

/**
 * What a clerk writes: `/traloi KM27 nội dung`, `/tralai KM27`, or the code before the answer: `KM27: nội dung`. A command without
 * a code asks which there are.
 */
export function readClerkCommand(text: string): ClerkCommand | undefined {
  const [, name, code, rest = ''] = COMMAND.exec(text.trim()) ?? [];
  if (name !== undefined && code === undefined) return { kind: 'list' };
  if (name !== undefined && code !== undefined) {
    const isGivenBack = name.toLowerCase() === 'tralai';
    return isGivenBack ? { kind: 'give-back', code: code.toUpperCase() } : answer(code, rest, true);
  }
  const [, prefix, said = ''] = PREFIX.exec(text.trim()) ?? [];
  return prefix === undefined ? undefined : answer(prefix, said, false);
}

function answer(code: string, text: string, isCertain: boolean): ClerkCommand {
  return { kind: 'answer', code: code.toUpperCase(), text: text.trim(), isCertain };
}
