/** Most of what is folded was folded before: that needs no decomposing. */
const ASCII = /^[\u0000-\u007F]*$/;

/**
 * The folded form of Vietnamese text: lower case, no diacritics, `đ` as `d`.
 * `NFD` alone does not fold `đ`; a folded text has the same number of syllables as the original, not of characters.
 */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');
}

/** True when a text carries Vietnamese diacritics or `đ`, typed as composed or combining characters. */
export function hasDiacritics(text: string): boolean {
  return /[đĐ]|\p{L}\p{M}/u.test(text.normalize('NFD'));
}
