import { fold } from '../../language/fold.js';
import type { Question } from '../../language/question.js';
import { type Spelling, spellingOf } from './spelling.js';

/** One word of a message; `typed` only where its marks, or their lack, may contradict a phrase. */
export interface MessageWord {
  readonly key: string;
  readonly typed: Spelling | null;
}

/** `careful` believes the restored diacritics too; `lenient` takes only the marks a person typed as evidence. */
export interface MessageReading {
  readonly careful: readonly MessageWord[];
  readonly lenient: readonly MessageWord[];
}

const WELL_MARKED = 0.5;

/** The words that phrases are compared with: chat spellings replaced, diacritics kept as evidence. */
export function readMessageWords(question: Question, spellings: ReadonlyMap<string, string>): MessageReading {
  const typed = new Set(question.tokens.map((token) => token.text));
  const words = question.accented.split(' ').filter((word) => word !== '');
  const isWellMarked = words.filter((word) => word !== fold(word)).length >= WELL_MARKED * words.length;
  const careful: MessageWord[] = [];
  const lenient: MessageWord[] = [];
  for (const word of words) {
    const spelling = spellingOf(word);
    const hasMarks = word !== fold(word);
    const meant = hasMarks ? undefined : spellings.get(word);
    for (const key of meant?.split(' ') ?? [spelling.key]) {
      const evidence = meant === undefined ? spelling : null;
      careful.push({ key, typed: hasMarks || isWellMarked ? evidence : null });
      lenient.push({ key, typed: hasMarks && typed.has(word) ? evidence : null });
    }
  }
  return { careful, lenient };
}
