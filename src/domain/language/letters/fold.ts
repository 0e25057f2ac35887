/** Folded forms of single UTF-16 units, filled as they are met: decomposing the same letters again and again is what costs. */
const FOLDED: (string | undefined)[] = [];
const SURROGATE_FROM = 0xd800;
const SURROGATE_TO = 0xdfff;

/**
 * The folded form of Vietnamese text: lower case, no diacritics, `đ` as `d`.
 * `NFD` alone does not fold `đ`; a folded text has the same number of syllables as the original, not of characters.
 */
export function fold(text: string): string {
  if (text.length <= SHORT) return foldUnits(text);
  if (text !== lastText) {
    lastFolded = foldUnits(text);
    lastText = text;
  }
  return lastFolded;
}

/** Many parts look at one message after the other; words, which come in between, are no longer than this. */
const SHORT = 16;
let lastText = '';
let lastFolded = '';

function foldUnits(text: string): string {
  let folded = '';
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit >= SURROGATE_FROM && unit <= SURROGATE_TO) return foldWhole(text);
    FOLDED[unit] ??= foldWhole(text.charAt(at));
    folded += FOLDED[unit];
  }
  return folded;
}

function foldWhole(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('đ', 'd');
}

/** True when a text carries Vietnamese diacritics or `đ`, typed as composed or combining characters. */
export function hasDiacritics(text: string): boolean {
  return /[đĐ]|\p{L}\p{M}/u.test(text.normalize('NFD'));
}
