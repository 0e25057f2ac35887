/** How a word is written: `tỉnh`, `Tỉnh`, `TỈNH`. */
export type LetterCase = 'lower' | 'title' | 'upper';

const LETTER = /\p{L}/u;

/** Capitals that look like their small letters: inside a word they say nothing. */
const SAME_SHAPE = new Set('COSUVWXZ');
/** A capital I before a small letter is an l: `Iy`, `Ién`. */
const SEEN_L = /^I\p{Ll}/u;

/**
 * The case of a word as the OCR saw it. A single capital is `title` unless it stands
 * among words in capitals; capitals inside a word (`CaC`, `XUét`) are damage.
 */
export function caseOf(seen: string, isAmongCapitals: boolean): LetterCase {
  const letters = [...seen].filter((character) => LETTER.test(character));
  const [first] = letters;
  if (first === undefined) return isAmongCapitals ? 'upper' : 'lower';
  const capitals = letters.filter(isCapital).length;
  if (isAmongCapitals && capitals > 0 && capitals * 2 >= letters.length) return 'upper';
  if (letters.length > 1 && capitals === letters.length && letters.slice(1).some((letter) => !SAME_SHAPE.has(letter)))
    return 'upper';
  return isCapital(first) && seen.startsWith(first) && !SEEN_L.test(seen) ? 'title' : 'lower';
}

export function isCapital(letter: string): boolean {
  return letter !== letter.toLowerCase();
}

/** Writes a lower-case word in a case. */
export function inCase(word: string, letterCase: LetterCase): string {
  if (letterCase === 'lower') return word;
  return letterCase === 'upper' ? word.toUpperCase() : word.charAt(0).toUpperCase() + word.slice(1);
}
