import type { SyllableModel } from '../../model/syllable-model.js';
import type { Abbreviations } from '../abbreviations.js';
import { findCapitalRuns, isInCapitals } from './capital-runs.js';
import { findCleanLines } from './line-noise.js';
import { createListLetters } from './list-letters.js';
import { type Piece, splitPieces } from './split-pieces.js';

/** A line as the restorer takes it. */
export interface PageLine {
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** Clean lines stay as they are. */
  readonly isClean: boolean;
  readonly isInCapitals: boolean;
  /** For each piece whether it stands among words in capitals. */
  readonly inCapitals: readonly boolean[];
  /** The letter of the list that the line begins with, mended. */
  readonly listLetter: string | undefined;
}

/** No page has lines as long as this. */
const LONGEST_LINE = 5000;

/** The lines of a text (NFC), each cut into pieces, with what is known of them before they are read. */
export function readPage(model: SyllableModel, abbreviations: Abbreviations, text: string): PageLine[] {
  const lines = text.split('\n');
  const pieces = lines.map(splitPieces);
  const clean = findCleanLines(model, pieces);
  const mendListLetter = createListLetters();
  return lines.map((line, index) => {
    const own = pieces[index] ?? [];
    return {
      text: line,
      pieces: own,
      isClean: clean[index] !== false || line.length > LONGEST_LINE,
      isInCapitals: isInCapitals(line),
      inCapitals: findCapitalRuns(line, own, (word) => abbreviations.mend(word) !== undefined),
      listLetter: own[0]?.kind === 'list-letter' ? mendListLetter(own[0].text) : undefined,
    };
  });
}
