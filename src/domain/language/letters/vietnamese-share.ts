import { fold } from './fold.js';
import { isFoldedSyllable } from './valid-syllable.js';

/** Words of other languages that could be Vietnamese syllables without diacritics, and are the commonest there. */
const FOREIGN = new Set(
  'the of and to in is that for on with as be by are was it or from this which have has not at an we you they de la le les et des du un une est que en pour dans'.split(
    ' ',
  ),
);

/**
 * The share of the words that could be Vietnamese syllables, with or without (or with damaged) diacritics; numbers,
 * symbols and single letters do not count. About 0.75 to 1 for Vietnamese, also badly scanned; below 0.45 for English.
 */
export function vietnameseShare(text: string): { readonly share: number; readonly words: number } {
  let words = 0;
  let own = 0;
  for (const [word] of text.matchAll(/\p{L}{2,}/gu)) {
    words++;
    const folded = fold(word);
    if (!FOREIGN.has(folded) && isFoldedSyllable(folded)) own++;
  }
  return { share: words === 0 ? 0 : own / words, words };
}

const MIN_SHARE = 0.55;
/** Fewer words say nothing about a language. */
const MIN_WORDS = 8;

/** False for text that is long enough to tell and is another language. */
export function isVietnameseText(text: string): boolean {
  const { share, words } = vietnameseShare(text);
  return words < MIN_WORDS || share >= MIN_SHARE;
}
