import type { Reading } from '../model/decode-lattice.js';
import { NUMBER, type SyllableModel } from '../model/syllable-model.js';
import type { Abbreviations } from './abbreviations.js';
import type { PageLine } from './page/read-page.js';
import type { Piece } from './page/split-pieces.js';
import { romanNumber } from './roman-numbers.js';

/** Two letters in capitals are too few to know an abbreviation by. */
const LEAST_ABBREVIATION = 3;

/**
 * The one way to read what is no word: numbers, document symbols, abbreviations, Roman numbers, letters of lists, and
 * everything in a clean line. `undefined` for a word, `none` for the lines of a table.
 */
export function fixedReading(
  model: SyllableModel,
  abbreviations: Abbreviations,
  line: PageLine,
  index: number,
): Reading | 'none' | undefined {
  const piece = line.pieces[index];
  if (piece === undefined) return undefined;
  const { text, kind } = piece;
  const asWord = (written: string): Reading => ({
    words: [{ text: written, id: model.idOf(written.toLowerCase()) }],
    cost: 0,
  });
  const asNumber: Reading = { words: [{ text, id: model.idOf(NUMBER) }], cost: 0 };
  if (line.isClean) return kind === 'number' ? asNumber : asWord(text);
  if (kind === 'symbol') return asWord(abbreviations.mendSymbol(text));
  if (kind === 'kept') return asWord(text);
  if (kind === 'list-letter') return asWord(line.listLetter ?? text);
  const roman = romanNumber(text, line.pieces[index - 1]?.text, isHeading(line, piece, index));
  if (roman !== undefined) return asWord(roman);
  if (kind === 'strokes') return 'none';
  if (kind === 'number') return asNumber;
  const isAbbreviation = text.length >= LEAST_ABBREVIATION && text === text.toUpperCase();
  const mended = isAbbreviation ? abbreviations.mend(text) : undefined;
  return mended === undefined ? undefined : asWord(mended);
}

/** The number of a heading: first in its line, with a full stop, before words in capitals. */
function isHeading(line: PageLine, piece: Piece, index: number): boolean {
  return index === 0 && line.text.charAt(piece.end) === '.' && line.inCapitals[1] === true;
}
