import { isFoldedSyllable } from '../../../language/letters/valid-syllable.js';
import { joinTitle, type LineWord } from './line-words.js';

/** What is left is the task: not a few specks, and no digit that was a cell beside it. */
export function titleOfLine(words: readonly LineWord[], hasCells: boolean): string {
  const first = words.findIndex(({ isNoise, isRule, scanned }) => !isRule && (!isNoise || /\p{L}{4}/u.test(scanned)));
  const kept = first < 0 ? [] : words.slice(first);
  while (kept.length > 0 && (kept.at(-1)?.isNoise || kept.at(-1)?.isRule || (hasCells && isOverprint(kept.at(-1)))))
    kept.pop();
  if (hasCells) cutAtOverprint(kept);
  const last = kept.at(-1);
  if (hasCells && last && /^\d$/u.test(last.scanned) && !TAKES_NUMBER.has(kept.at(-2)?.folded ?? '')) kept.pop();
  return kept.some(isWord) ? joinTitle(kept) : '';
}

const TAKES_NUMBER = new Set([
  'so',
  'dieu',
  'khoan',
  'quy',
  'thang',
  'ngay',
  'phuong',
  'quan',
  'muc',
  'chuong',
  'lan',
  'cap',
]);

/** An overprinted cell may have a few letters behind it that look like words. */
function cutAtOverprint(words: LineWord[]): void {
  const from = Math.max(1, words.length - 3);
  const at = words.findIndex((word, index) => index >= from && word.isNoise && word.scanned.length >= 6);
  if (at > 0) words.length = at;
}

export function firstOverprint(words: readonly LineWord[]): string | undefined {
  return words.find((word) => word.scanned.length >= 5 && (word.isNoise || isOverprint(word)))?.scanned;
}

/** Two lines printed over each other: a long row of letters that is no word. */
function isOverprint(word: LineWord | undefined): boolean {
  if (word === undefined || !/^\p{Lu}?\p{Ll}{4,}$/u.test(word.scanned)) return false;
  return !isFoldedSyllable(word.folded);
}

function isWord({ folded, isNoise, isRule, text }: LineWord): boolean {
  return !isNoise && !isRule && folded.length >= 2 && /\p{L}{2}/u.test(text);
}
