import type { Question } from '../../language/question.js';
import { type Spelling, spellingOf } from './spelling.js';

/** One word of a message; `typed` only where the marks the person typed, or left out, may contradict a phrase. */
export interface MessageWord {
  readonly key: string;
  readonly typed: Spelling | null;
}

/** `careful` takes an unmarked word as unmarked in a message typed with diacritics; `lenient` only typed marks as evidence. */
export interface MessageReading {
  readonly careful: readonly MessageWord[];
  readonly lenient: readonly MessageWord[];
}

const WELL_MARKED = 0.5;

function isMarked(token: { readonly text: string; readonly folded: string }): boolean {
  return token.text !== token.folded;
}

/** The words that phrases are compared with: chat spellings replaced, what was typed kept as evidence. */
export function readMessageWords(question: Question, spellings: ReadonlyMap<string, string>): MessageReading {
  const typedAs = new Map(question.tokens.map((token) => [token.folded, token]));
  const isWellMarked = question.tokens.filter(isMarked).length >= WELL_MARKED * question.tokens.length;
  const careful: MessageWord[] = [];
  const lenient: MessageWord[] = [];
  for (const plain of question.plain.split(' ')) {
    if (plain === '') continue;
    const token = typedAs.get(plain);
    const hasMarks = token !== undefined && isMarked(token);
    const meant = hasMarks ? undefined : spellings.get(plain);
    const spelling = spellingOf(hasMarks ? token.text : plain);
    for (const key of meant?.split(' ') ?? [spelling.key]) {
      const evidence = meant === undefined ? spelling : null;
      careful.push({ key, typed: hasMarks || (isWellMarked && token !== undefined) ? evidence : null });
      lenient.push({ key, typed: hasMarks ? evidence : null });
    }
  }
  return { careful, lenient };
}
