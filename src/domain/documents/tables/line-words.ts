import { fold } from '../../language/fold.js';
import { isFoldedSyllable } from '../../language/valid-syllable.js';

/** A word of a table line, with what stood between it and the next. */
export interface LineWord {
  readonly text: string;
  /** Without punctuation at its ends. */
  readonly folded: string;
  /** What overprinted or vertical text leaves: no word, number or abbreviation. */
  readonly isNoise: boolean;
  /** A rule of the table, read as `|`. */
  readonly isRule: boolean;
}

const ABBREVIATION = /^\p{Lu}{2,8}(?:[-&]\p{Lu}{1,4})*-?$/u;
const NUMBER = /^\d[\d.,/%-]*$/u;
/** Words of one letter that are none of a scanner's specks. */
const SHORT_WORDS = new Set(['y', 'o', 'e']);

export function toLineWords(text: string): LineWord[] {
  const words = text
    .replace(/\|/gu, ' | ')
    .split(/\s+/u)
    .filter((word) => word !== '')
    .map(toLineWord);
  return words.map((word, at) => (isQuarter(words[at - 1], word) ? { ...word, isNoise: false, isRule: false } : word));
}

/** `Quý I`, `Quý |` */
function isQuarter(before: LineWord | undefined, { text }: LineWord): boolean {
  return before?.folded === 'quy' && /^[IVXl1|]{1,4}[.,]?$/u.test(text);
}

function toLineWord(text: string): LineWord {
  const isRule = text === '|';
  const bare = text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}-]+$/gu, '');
  return { text, folded: fold(bare).replace(/-$/u, ''), isNoise: !isRule && isSpeck(bare), isRule };
}

function isSpeck(bare: string): boolean {
  if (bare === '' || bare === '-') return true;
  if (NUMBER.test(bare) || ABBREVIATION.test(bare)) return false;
  const folded = fold(bare);
  if (folded.length === 1) return !SHORT_WORDS.has(folded) || bare !== bare.toLowerCase();
  if (!/^[\p{L}\p{N}-]+$/u.test(bare)) return !/^[\p{L}\p{N}][\p{L}\p{N}./&-]*[\p{L}\p{N}]$/u.test(bare);
  if (/\p{Ll}\p{Lu}|\p{Lu}{2}\p{Ll}/u.test(bare)) return true;
  return folded.length <= 3 && /^\p{L}+$/u.test(bare) && !isFoldedSyllable(folded);
}

export function joinLineWords(words: readonly LineWord[]): string {
  return words
    .filter(({ isRule }) => !isRule)
    .map(({ text }) => text)
    .join(' ')
    .trim();
}
