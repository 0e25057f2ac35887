import { decodeTelex } from '../letters/telex.js';
import { placeTone } from '../letters/tones.js';
import { isFoldedSyllable } from '../letters/valid-syllable.js';
import type { Reading } from '../model/decode-lattice.js';
import type { SyllableModel } from '../model/syllable-model.js';
import type { ChatWords } from '../words/chat-words.js';
import { slipReadings } from './slip-readings.js';
import { asTyped, completionReadings, isSettled, spellingReadings } from './spelling-readings.js';

/** What reading a word needs to know; `isKnown` may name words of the office's own records that are never mended. */
export interface WordContext {
  readonly model: SyllableModel;
  readonly chatWords: ChatWords;
  readonly isKnown: (folded: string) => boolean;
  readonly omissionCost: number;
}

/** Costs of believing in an odd word: one that cannot be Vietnamese, the same as a name, one that is only rare. */
const IMPOSSIBLE = 11;
const NAME = 2;
const RARE_SLIP = 5;
const RETONED = 4;
const MISSING_KEY = 2;
/** Words this rare may be slips; commoner ones never are. */
const RARE_COUNT = 2000;
const HARDLY_SEEN = 300;
/** Two letters are an abbreviation nobody wrote down, not a slip. */
const SHORTEST_SLIP = 3;
const LONGEST_WORD = 30;

/**
 * The ways to read one word that is no abbreviation, `text` in lower case. Diacritics that were typed count; a word that can
 * be Vietnamese and is not rare is only given diacritics; left-overs of Telex, drawn-out letters and slips are mended.
 */
export function wordReadings(context: WordContext, text: string, folded: string, isName: boolean): Reading[] {
  const { model, chatWords, isKnown, omissionCost } = context;
  if (isSettled(text, folded)) return settledReadings(model, text, folded);
  if (chatWords.isKept(folded) || isKnown(folded)) return withSpellings(context, text, folded);
  if (text === folded && isFoldedSyllable(folded)) {
    const readings = withSpellings(context, text, folded);
    if (isName || model.countOfFolded(folded) >= RARE_COUNT) return readings;
    return [...readings, ...raised(slipReadings(model, text, folded, omissionCost), RARE_SLIP)];
  }
  const telex = decodeTelex(text);
  if (telex !== undefined && model.countOf(model.idOf(telex)) > 0 && placeTone(telex) === telex) {
    return [
      asTyped(model, telex),
      ...raised(completionReadings(model, telex), MISSING_KEY),
      asTyped(model, text, isName ? NAME : IMPOSSIBLE),
    ];
  }
  const squeezed = squeeze(text);
  if (squeezed !== text) return wordReadings(context, squeezed, squeeze(folded), isName);
  if (text === folded && model.countOfFolded(folded) > 0) return [asTyped(model, text)];
  const readings = [
    ...(text === folded ? [] : completionReadings(model, text)),
    ...(folded.length < SHORTEST_SLIP ? [] : slipReadings(model, text, folded, omissionCost)),
  ];
  return [...readings, asTyped(model, text, isName ? NAME : IMPOSSIBLE)];
}

function settledReadings(model: SyllableModel, text: string, folded: string): Reading[] {
  const typed = asTyped(model, placeTone(text));
  if (model.countOf(typed.words[0]?.id ?? 0) >= HARDLY_SEEN) return [typed];
  return [...raised([typed], RETONED), ...completionReadings(model, text, folded)];
}

function withSpellings({ model, omissionCost }: WordContext, text: string, folded: string): Reading[] {
  const readings = text === folded ? spellingReadings(model, folded, omissionCost) : [];
  return readings.length > 0 ? readings : [asTyped(model, text)];
}

function raised(readings: readonly Reading[], by: number): Reading[] {
  return readings.map((reading) => ({ ...reading, cost: reading.cost + by }));
}

/** Drops doubled letters that nothing else explains: `nhaa`, `vayy`. */
function squeeze(word: string): string {
  return word.length > LONGEST_WORD ? word : word.replace(/(\p{L})\1+$/u, '$1');
}
