import { shortenDrawnOut } from '../letters/drawn-out.js';
import { fold, hasDiacritics } from '../letters/fold.js';
import { normalise } from '../letters/normalise.js';
import { decodeLattice, type Reading } from '../model/decode-lattice.js';
import { omissionCost } from '../model/omission-cost.js';
import type { SyllableModel } from '../model/syllable-model.js';
import type { ChatWords } from '../words/chat-words.js';
import { compoundsIn } from '../words/compounds.js';
import { doubtfulPositions } from '../words/doubtful-words.js';
import { isFunctionWord } from '../words/function-words.js';
import { type Token, tokenise } from '../words/tokenise.js';
import type { ReadQuestion } from './question.js';
import { questionLattice } from './question-lattice.js';
import { readingCertainties } from './reading-certainty.js';
import { slipReadings } from './slip-readings.js';
import type { WordContext } from './word-readings.js';

export interface QuestionReaderParts {
  readonly model: SyllableModel;
  readonly chatWords: ChatWords;
  /** Folded words of the office's own records (names, codes) that are never taken for slips. */
  readonly vocabulary?: { has(folded: string): boolean };
}

/** A message with an odd word in this many is typed sloppily: only then may a word that could stand be a slip. */
const SLOPPY = 12;
/** Words counted more often than this are never taken for slips; what it costs to take another for one. */
const COMMON = 600_000;
const DOUBTFUL_SLIP = 2;
/** Tokens that are mended; what follows in an overlong message is only folded. */
const MENDED_TOKENS = 300;

/**
 * Makes the reader of messages: abbreviations and slang are spelled out, Telex left-overs, drawn-out letters and slips mended
 * and diacritics restored, each as the words around it suggest. Diacritics that were typed count, common words, numbers and
 * document symbols stay. The reader never throws, and takes about a millisecond for a question.
 */
export function createQuestionReader({ model, chatWords, vocabulary }: QuestionReaderParts): ReadQuestion {
  const isKnown = (folded: string): boolean => vocabulary?.has(folded) ?? false;
  return (raw) => {
    const text = normalise(raw);
    const tokens = tokenise(text);
    const short = shortenDrawnOut(text);
    const all = short === text ? tokens : tokenise(short);
    const mended = all.slice(0, MENDED_TOKENS);
    const context = { model, chatWords, isKnown, omissionCost: omissionCost(model, mended) };
    const words = [...mendedWords(context, short, mended), ...all.slice(MENDED_TOKENS).map((token) => token.text)];
    const accented = words.join(' ');
    const hasTypedDiacritics = hasDiacritics(text);
    const read = words.slice(0, MENDED_TOKENS);
    return {
      text,
      tokens,
      plain: fold(accented),
      accented,
      hasTypedDiacritics,
      certainties: hasTypedDiacritics ? words.map(() => 1) : readingCertainties(model, accented.split(' ')),
      compounds: compoundsIn(model, read, isFunctionWord),
    };
  };
}

function mendedWords(context: WordContext, text: string, tokens: readonly Token[]): string[] {
  const { lattice, plainWords, oddWords } = questionLattice(context, text, tokens);
  const path = decodeLattice(context.model, lattice);
  const isSloppy = oddWords * SLOPPY >= tokens.length;
  const mended =
    isSloppy && oddWords > 0 && addSlips(context, lattice, plainWords, doubtfulPositions(context.model, path));
  return (mended ? decodeLattice(context.model, lattice) : path).flatMap(({ reading }) =>
    reading.words.map((word) => word.text).filter((word) => word !== ''),
  );
}

/** Lets doubtful words be read as slips, too; false when there is nothing to add. */
function addSlips(
  { model, isKnown, omissionCost }: WordContext,
  lattice: Reading[][],
  plainWords: ReadonlyMap<number, string>,
  positions: readonly number[],
): boolean {
  let isChanged = false;
  for (const position of positions) {
    const word = plainWords.get(position);
    if (word === undefined || isKnown(word) || model.countOfFolded(word) > COMMON) continue;
    const slips = slipReadings(model, word, word, omissionCost);
    lattice[position]?.push(...slips.map(({ words, cost }) => ({ words, cost: cost + DOUBTFUL_SLIP })));
    isChanged = true;
  }
  return isChanged;
}
