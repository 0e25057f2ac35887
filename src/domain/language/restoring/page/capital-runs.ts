import { fold } from '../../letters/fold.js';
import type { Piece } from './split-pieces.js';

const LETTER = /\p{L}/gu;
/** Capitals that look like their small letters do not make a word one in capitals: `SO`. */
const CAPITALS = /^\P{Ll}+$/u;
const VOWEL = /[aeiouy]/;
/** A line with this share of capitals is in capitals throughout, whatever the OCR made of some letters. */
const MOSTLY = 0.7;
/** How far the next word in capitals may be. */
const NEAR = 2;

/**
 * For each piece of a line whether it stands in a run of words in capitals, as headings do: there it is a word like any other,
 * and elsewhere an abbreviation. `isAbbreviation` tells the known ones apart.
 */
export function findCapitalRuns(
  line: string,
  pieces: readonly Piece[],
  isAbbreviation: (text: string) => boolean,
): boolean[] {
  if (isInCapitals(line)) return pieces.map(() => true);
  const words = pieces.map(({ text, kind }) => kind === 'word' && isWordInCapitals(text) && !isAbbreviation(text));
  return words.map((isWord, at) => {
    const near = words.slice(Math.max(0, at - NEAR), at + NEAR + 1).filter(Boolean).length;
    return isWord && near > 1;
  });
}

export function isInCapitals(line: string): boolean {
  const letters = line.match(LETTER) ?? [];
  const capitals = letters.filter((letter) => letter !== letter.toLowerCase()).length;
  return letters.length >= 4 && capitals >= MOSTLY * letters.length;
}

function isWordInCapitals(text: string): boolean {
  return CAPITALS.test(text) && (text.match(LETTER)?.length ?? 0) > 1 && VOWEL.test(fold(text));
}
