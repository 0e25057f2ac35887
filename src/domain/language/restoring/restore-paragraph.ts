import { decodeLattice, type Reading, type Word } from '../decode-lattice.js';
import { NUMBER, type SyllableModel } from '../syllable-model.js';
import type { Abbreviations } from './abbreviations.js';
import { confidencesOf } from './confidences.js';
import type { WordReadings } from './piece-readings.js';
import { romanNumber } from './roman-numbers.js';
import type { Piece } from './split-pieces.js';

/** A line as the restorer takes it. */
export interface PageLine {
  readonly text: string;
  readonly pieces: readonly Piece[];
  readonly isClean: boolean;
  readonly isInCapitals: boolean;
}

/** What is written now where something was seen; a piece may cover several that were torn apart. */
export interface Replacement {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly words: readonly Word[];
  readonly confidence: number;
}

/** A position of the lattice: a piece of a line, or a mark that is context only. */
interface Position {
  readonly line: number;
  readonly piece: number;
}

const MARK = /[.?!,;:()/-]/;
const MOST_TORN = 3;
const BEAM = 24;
const MARK_ONLY: Position = { line: -1, piece: -1 };

/** What reading a paragraph needs. */
export interface ReadingParts {
  readonly model: SyllableModel;
  readonly words: WordReadings;
  readonly abbreviations: Abbreviations;
}

/** Reads the lines of one paragraph together. */
export function restoreParagraph(parts: ReadingParts, lines: readonly PageLine[]): Replacement[] {
  const { model, words: readings, abbreviations } = parts;
  const lattice: Reading[][] = [];
  const positions: Position[] = [];
  const push = (position: Position, ways: Reading[]): void => {
    positions.push(position);
    lattice.push(ways);
  };
  const context = (mark: string): Reading => ({ words: [{ text: '', id: model.idOf(mark) }], cost: 0 });

  for (const [lineIndex, line] of lines.entries()) {
    const at: number[] = [];
    for (const [index, piece] of line.pieces.entries()) {
      const before = line.pieces[index - 1];
      const ways = readingsOf(line, piece, before);
      if (ways.length === 0) {
        at.push(lattice.length);
        continue;
      }
      const gap = line.text.slice(before?.end ?? 0, piece.start);
      const mark = MARK.exec(gap)?.[0];
      if (mark !== undefined) push(MARK_ONLY, [context(mark === '?' || mark === '!' ? '.' : mark)]);
      at.push(lattice.length);
      push({ line: lineIndex, piece: index }, ways);
    }
    const end = MARK.exec(line.text.slice(line.pieces.at(-1)?.end ?? 0))?.[0];
    if (end !== undefined) push(MARK_ONLY, [context(end)]);
    if (!line.isClean) addJoined(line, at);
  }

  function readingsOf(line: PageLine, piece: Piece, before: Piece | undefined): Reading[] {
    if (line.isClean) return [fixed(piece.text, piece.kind === 'number')];
    if (piece.kind === 'symbol') return [fixed(abbreviations.mendSymbol(piece.text), false)];
    if (piece.kind === 'kept') return [fixed(piece.text, false)];
    const isHeading = line.isInCapitals && before === undefined && line.text.charAt(piece.end) === '.';
    const roman = romanNumber(piece.text, before?.text, isHeading);
    if (roman !== undefined) return [fixed(roman, false)];
    if (piece.kind === 'strokes') return [];
    if (piece.kind === 'number') return [fixed(piece.text, true)];
    const mended =
      piece.text.length > 2 && piece.text === piece.text.toUpperCase() ? abbreviations.mend(piece.text) : undefined;
    if (mended !== undefined) return [fixed(mended, false)];
    return [...readings.of(piece.text, line.isInCapitals)];
  }
  function fixed(text: string, isNumber: boolean): Reading {
    return { words: [{ text, id: model.idOf(isNumber ? NUMBER : text.toLowerCase()) }], cost: 0 };
  }
  function addJoined(line: PageLine, at: readonly number[]): void {
    for (const [index, piece] of line.pieces.entries()) {
      let seen = piece.text;
      let isTorn = piece.kind === 'word' && readings.isDoubtful(seen, line.isInCapitals);
      for (let last = index + 1; last < index + MOST_TORN && last < line.pieces.length; last += 1) {
        const [before, next] = [line.pieces[last - 1], line.pieces[last]];
        const gap = line.text.slice(before?.end, next?.start);
        if (next?.kind !== 'word' || piece.kind !== 'word' || gap.length > 1 || /[-/.,]/.test(gap)) break;
        seen += gap.trim() + next.text;
        isTorn ||= readings.isDoubtful(next.text, line.isInCapitals);
        if (!isTorn) continue;
        const span = (at[last] ?? 0) - (at[index] ?? 0) + 1;
        for (const reading of readings.ofJoined(seen, line.isInCapitals))
          lattice[at[index] ?? 0]?.push({ ...reading, span });
      }
    }
  }

  const path = decodeLattice(model, lattice, BEAM);
  const confidences = confidencesOf(model, lattice, path);
  return path.flatMap(({ start, reading }, at): Replacement[] => {
    const position = positions[start];
    const line = lines[position?.line ?? -1];
    const first = line?.pieces[position?.piece ?? -1];
    if (position === undefined || first === undefined) return [];
    const lastPosition = positions[start + (reading.span ?? 1) - 1];
    const last = line?.pieces[lastPosition?.piece ?? -1] ?? first;
    return [
      {
        line: position.line,
        start: first.start,
        end: last.end,
        words: reading.words,
        confidence: confidences[at] ?? 1,
      },
    ];
  });
}
