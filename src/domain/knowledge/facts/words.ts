import type { Question } from '../../language/reading/question.js';
import { isFunctionWord } from '../../language/words/function-words.js';

/** One word of a text: what it is compared by, and whether it only carries grammar. */
export interface Word {
  readonly term: string;
  /** The same with diacritics, as typed, restored or printed. */
  readonly accented: string;
  readonly isGrammar: boolean;
  /** How sure the diacritics are, 0 to 1: 1 where they were typed or printed. */
  readonly certainty: number;
}

type ReadWords = Pick<Question, 'plain' | 'accented' | 'certainties'> & Partial<Pick<Question, 'hasTypedDiacritics'>>;

/** `ngày thứ ba` is `ngày thứ 3`. */
const ORDINALS: Readonly<Record<string, string>> = {
  hai: '2',
  ba: '3',
  tư: '4',
  năm: '5',
  sáu: '6',
  bảy: '7',
  bẩy: '7',
};

/** `02` is `2`, `10/01/2025` is `10/1/2025`, and the standard `9001:2015` is `9001`. */
function plainNumber(term: string): string {
  return /^\d/.test(term) ? term.replace(/(^|\/)0+(?=\d)/g, '$1').replace(/:\d{4}$/, '') : term;
}

/** The words of a read text; grammar is told by the accented form, which the reader restored where it was missing. */
export function wordsOf(read: ReadWords): Word[] {
  const plain = read.plain.split(' ').filter((term) => term !== '');
  const accented = read.accented.split(' ').filter((term) => term !== '');
  const isAligned = plain.length === accented.length;
  const certainties = read.certainties?.length === plain.length ? read.certainties : undefined;
  /** A question without diacritics that nobody restored says nothing of them. */
  const unread = read.hasTypedDiacritics === false ? 0 : 1;
  return plain.map((folded, index) => {
    const ordinal = isAligned && accented[index - 1] === 'thứ' ? ORDINALS[accented[index] ?? ''] : undefined;
    const term = ordinal ?? plainNumber(folded);
    const own = ordinal ?? ((isAligned && accented[index] !== folded && accented[index]) || term);
    return { term, accented: own, isGrammar: isFunctionWord(own), certainty: certainties?.[index] ?? unread };
  });
}

/** Neighbouring pairs, `left right`; a pair of two grammar words says nothing and is left out. */
export function pairsOf(words: readonly Word[]): string[] {
  const pairs: string[] = [];
  for (let index = 1; index < words.length; index++) {
    const left = words[index - 1];
    const right = words[index];
    if (left && right && !(left.isGrammar && right.isGrammar)) pairs.push(`${left.term} ${right.term}`);
  }
  return pairs;
}

/** The same pairs with their diacritics. */
export function accentedPairsOf(words: readonly Word[]): string[] {
  return pairsOf(words.map((word) => ({ ...word, term: word.accented })));
}
