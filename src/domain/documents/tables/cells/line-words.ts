import { fold } from '../../../language/letters/fold.js';
import { isFoldedSyllable, isVietnameseSyllable } from '../../../language/letters/valid-syllable.js';
import { alignWords } from './align-words.js';
import type { MendWords } from './mend-words.js';

/** A word of a table line. */
export interface LineWord {
  /** As the scan has it. */
  readonly scanned: string;
  /** As it was restored: what a task's own words are taken from. */
  readonly text: string;
  /** As a cell has it: the word of the vocabulary that it was printed as, else as restored. */
  readonly cell: string;
  /** Of `cell`, without punctuation at its ends. */
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

/** The words of a line; the scan tells where columns part, the restored text what the words are. */
export function toLineWords(text: string, mend: MendWords, scanned = text): LineWord[] {
  const raw = wordsOf(scanned);
  const restored =
    scanned === text
      ? raw
      : alignWords(
          raw,
          wordsOf(text).filter((word) => word !== '|'),
        );
  const mended = mend(raw.map((word, at) => ({ scanned: bareWord(word), restored: bareWord(restored[at] ?? '') })));
  const words = raw.map((word, at) => toLineWord(word, restored[at] ?? '', mended[at]));
  return words.map((word, at) => (isQuarter(words[at - 1], word) ? { ...word, isNoise: false, isRule: false } : word));
}

function wordsOf(text: string): string[] {
  return text
    .replace(/\|/gu, ' | ')
    .split(/\s+/u)
    .filter((word) => word !== '');
}

/** `Quý I`, `Quý |` */
function isQuarter(before: LineWord | undefined, { scanned }: LineWord): boolean {
  return before?.folded === 'quy' && /^[IVXl1|]{1,4}[.,]?$/u.test(scanned);
}

function toLineWord(scanned: string, text: string, mended: string | undefined): LineWord {
  const isRule = scanned === '|';
  const bare = bareWord(scanned);
  const shown = mended === undefined ? text : withCase(mended, bare) + (/[,;-]$/u.exec(scanned)?.[0] ?? '');
  const folded = fold(mended ?? (fold(bareWord(text)).length > 0 ? bareWord(text) : bare)).replace(/-$/u, '');
  const isNoise = !isRule && mended === undefined && isSpeck(bare) && !isRestored(scanned, text);
  return { scanned, text, cell: shown, folded, isNoise, isRule };
}

/** `K¢` was restored to a word of two letters or more: it was no speck. */
function isRestored(scanned: string, text: string): boolean {
  const word = bareWord(text);
  return (
    scanned.length >= 2 &&
    scanned !== text &&
    word.length >= 2 &&
    /\p{L}/u.test(scanned) &&
    isVietnameseSyllable(word.toLowerCase())
  );
}

function bareWord(word: string): string {
  return word.replace(/^[^\p{L}\p{N}¢§€]+|[^\p{L}\p{N}¢§€-]+$/gu, '');
}

function withCase(word: string, like: string): string {
  return /^\p{Lu}/u.test(like) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
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

/** The words of a task. */
export function joinTitle(words: readonly LineWord[]): string {
  return joinWords(words.map(({ isRule, text }) => (isRule ? '' : text)));
}

/** The words of a cell. */
export function joinCell(words: readonly LineWord[]): string {
  return joinWords(words.map(({ isRule, cell }) => (isRule ? '' : cell)));
}

function joinWords(words: readonly string[]): string {
  return words
    .filter((word) => word !== '')
    .join(' ')
    .trim();
}
