import { isFunctionWord } from '../../language/function-words.js';
import type { Question } from '../../language/question.js';

/** One word of a text: what it is compared by, and whether it only carries grammar. */
export interface Word {
  readonly term: string;
  readonly isGrammar: boolean;
}

/** The words of a read text; grammar is told by the accented form, which the reader restored where it was missing. */
export function wordsOf(read: Pick<Question, 'plain' | 'accented'>): Word[] {
  const plain = read.plain.split(' ').filter((term) => term !== '');
  const accented = read.accented.split(' ').filter((term) => term !== '');
  const isAligned = plain.length === accented.length;
  return plain.map((term, index) => ({
    term,
    isGrammar: isFunctionWord((isAligned ? accented[index] : term) ?? term),
  }));
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
