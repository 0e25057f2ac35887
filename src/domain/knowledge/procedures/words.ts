import { fold } from '../../language/letters/fold.js';
import type { Question } from '../../language/reading/question.js';

/** One syllable: folded, and with its marks. What it is compared by is worked out once. */
export interface Word {
  readonly plain: string;
  /** As typed, or restored; `null` where the restored marks are not sure: then they say nothing. */
  readonly accented: string | null;
  /** See `soundOf`. */
  readonly sound: string;
  /** The marks of the accented form, wherever they stand. */
  readonly marks: string | null;
}

function toWord(plain: string, accented: string | null): Word {
  return { plain, accented, sound: soundOf(plain), marks: accented === null ? null : marksOf(accented) };
}

/** Restored marks this sure are as good as typed ones. */
const SURE = 0.99;

/** The words of a question; both forms have the same number of words, otherwise only the folded one is used. */
export function wordsOf(question: Question): Word[] {
  const plain = question.plain.split(' ').filter((word) => word !== '');
  const accented = question.accented
    .toLowerCase()
    .split(' ')
    .filter((word) => word !== '');
  const isAligned = accented.length === plain.length;
  const isSure = (index: number): boolean =>
    isAligned && (question.hasTypedDiacritics || (question.certainties?.[index] ?? 0) >= SURE);
  return plain.map((word, index) => toWord(word, (isSure(index) ? accented[index] : undefined) ?? null));
}

/** Words of a phrase as written in the knowledge files. */
export function wordsOfPhrase(phrase: string): Word[] {
  return phrase
    .normalize('NFC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => toWord(fold(word), word));
}

/**
 * True when two words with the same letters carry different marks (`mất` and `mặt`); where the tone mark stands (`hoà`,
 * `hòa`) does not matter.
 */
export function marksDisagree(left: Word, right: Word): boolean {
  return left.marks !== null && right.marks !== null && left.marks !== right.marks;
}

function marksOf(word: string): string {
  const marks = word.normalize('NFD').match(/\p{M}|đ/gu) ?? [];
  return marks.sort().join('');
}

/**
 * What a syllable sounds like to those who do not tell tr/ch, s/x, d/gi/r or final n/ng/nh/m and t/c/ch apart: the
 * commonest spelling slips.
 */
function soundOf(plain: string): string {
  return plain
    .replace(/^tr/, 'ch')
    .replace(/^x/, 's')
    .replace(/^(gi|r)(?=[aeiouy])/, 'd')
    .replace(/(ng|nh|m)$/, 'n')
    .replace(/(ch|c|p)$/, 't');
}
