import { isFunctionWord } from '../../language/function-words.js';
import type { Question } from '../../language/question.js';

/** One word of a text: what it is compared by, and whether it only carries grammar. */
export interface Word {
  readonly term: string;
  /** The same with diacritics, as typed, restored or printed. */
  readonly accented: string;
  readonly isGrammar: boolean;
}

/** `02` is `2`, and `10/01/2025` is `10/1/2025`. */
function withoutLeadingZeros(term: string): string {
  return /^\d/.test(term) ? term.replace(/(^|\/)0+(?=\d)/g, '$1') : term;
}

/** The words of a read text; grammar is told by the accented form, which the reader restored where it was missing. */
export function wordsOf(read: Pick<Question, 'plain' | 'accented'>): Word[] {
  const plain = read.plain.split(' ').filter((term) => term !== '');
  const accented = read.accented.split(' ').filter((term) => term !== '');
  const isAligned = plain.length === accented.length;
  return plain.map((folded, index) => {
    const term = withoutLeadingZeros(folded);
    const own = (isAligned && accented[index] !== folded && accented[index]) || term;
    return { term, accented: own, isGrammar: isFunctionWord(own) };
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
