import type { Question } from '../../language/reading/question.js';
import { hasMarks, type Spelling, spellingOf } from './spelling.js';

/** One word of a message; `marks` only where its diacritics, or their lack, may contradict a phrase. */
export interface MessageWord {
  readonly key: string;
  readonly marks: Spelling | null;
}

export interface MessageReading {
  /** As the reader understood the message: slips mended, diacritics restored. */
  readonly mended: readonly MessageWord[];
  /** As it was typed, when mending changed it: what it may have spoilt is still here. */
  readonly typed: readonly MessageWord[];
  /** Typed with diacritics, so that `typed` is as good as `mended`. */
  readonly isWellMarked: boolean;
}

const WELL_MARKED_SHARE = 0.5;

function areWellMarked(words: readonly Spelling[]): boolean {
  return words.filter(hasMarks).length >= WELL_MARKED_SHARE * words.length;
}

function readWords(words: readonly Spelling[], spellings: ReadonlyMap<string, Spelling[]>): MessageWord[] {
  const areMarksTold = areWellMarked(words);
  return words.flatMap((word): MessageWord[] => {
    const isMarked = hasMarks(word);
    const meant = isMarked ? undefined : spellings.get(word.base);
    if (meant) return meant.map(({ key }) => ({ key, marks: null }));
    return [{ key: word.key, marks: isMarked || areMarksTold ? word : null }];
  });
}

/** The words that phrases are compared with; chat spellings are replaced. */
export function readMessageWords(question: Question, spellings: ReadonlyMap<string, Spelling[]>): MessageReading {
  const asTyped = question.tokens.map((token) => token.text);
  const asMended = question.accented.split(' ').filter((word) => word !== '');
  const typed = asTyped.map(spellingOf);
  const isMendedAlike = asTyped.join(' ') === asMended.join(' ');
  return {
    mended: readWords(isMendedAlike ? typed : asMended.map(spellingOf), spellings),
    typed: isMendedAlike ? [] : readWords(typed, spellings),
    isWellMarked: areWellMarked(typed),
  };
}
