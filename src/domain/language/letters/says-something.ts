import { fold } from './fold.js';
import { isFoldedSyllable } from './valid-syllable.js';

const FEWEST_WORDS = 2;
const LEAST_SHARE = 0.5;

/**
 * Whether words can be a reason that somebody reads: at least two different ones that may be Vietnamese, with or without diacritics, and
 * most of them so. Abbreviations in capitals, numbers and single letters do not count. Sense is for people to judge.
 */
export function saysSomething(text: string): boolean {
  const words = (text.normalize('NFC').match(/\p{L}{2,}/gu) ?? []).filter(
    (word) => !/^\p{Lu}+$/u.test(word) || isShouted(text),
  );
  const own = words.map(fold).filter(isFoldedSyllable);
  return new Set(own).size >= FEWEST_WORDS && own.length >= words.length * LEAST_SHARE;
}

/** All in capitals: then they are no abbreviations. */
function isShouted(text: string): boolean {
  return !/\p{Ll}/u.test(text);
}
