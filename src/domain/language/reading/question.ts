import { fold } from '../letters/fold.js';
import { normalise } from '../letters/normalise.js';
import { type Token, tokenise } from '../words/tokenise.js';

/** A message as the domain reads it. Rules match on `plain`; `accented` breaks ties; `text` is what the person typed. */
export interface Question {
  /** Normalised text as typed (NFC, no control characters). */
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Folded syllables, numbers and symbols, abbreviations and slang spelled out, Telex and typos mended; one space between. */
  readonly plain: string;
  /** The same with diacritics: as typed where typed, restored where not. */
  readonly accented: string;
  readonly hasTypedDiacritics: boolean;
  /** For each word of `accented` how sure its diacritics are, 0 to 1; left out by readers that do not restore. */
  readonly certainties?: readonly number[];
  /** Neighbours in `accented` that the language knows as one word, `left right`. */
  readonly compounds?: readonly string[];
}

/** Turns a raw message into a `Question`; never throws, an empty text gives an empty question. */
export type ReadQuestion = (raw: string) => Question;

/** The plainest reader: folding only. Tests and early start-up use it; the product's reader mends and restores as well. */
export function readQuestionPlainly(raw: string): Question {
  const text = normalise(raw);
  const tokens = tokenise(text);
  return {
    text,
    tokens,
    plain: tokens.map((token) => token.folded).join(' '),
    accented: tokens.map((token) => token.text).join(' '),
    hasTypedDiacritics: fold(text) !== text.toLowerCase(),
  };
}
