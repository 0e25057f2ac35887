import { decodeLattice } from '../model/decode-lattice.js';
import { confidencesOf } from './confidences.js';
import type { PageLine } from './page/read-page.js';
import { paragraphLattice, type ReadingParts } from './paragraph-lattice.js';

/** What is written now where something was seen; it may cover pieces that were torn apart. */
export interface Replacement {
  readonly line: number;
  /** Offsets in the line, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly confidence: number;
}

const BEAM = 16;

/** Reads the lines of one paragraph together: the likeliest words for what was seen, in the order of the text. */
export function restoreParagraph(parts: ReadingParts, lines: readonly PageLine[]): Replacement[] {
  if (lines.every(({ isClean }) => isClean)) return lines.flatMap(unchanged);
  const { readings, places } = paragraphLattice(parts, lines);
  const path = decodeLattice(parts.model, readings, BEAM);
  const confidences = confidencesOf(parts.model, readings, path);
  return path.flatMap(({ start: position, reading }, at): Replacement[] => {
    const place = places[position];
    const pieces = lines[place?.line ?? -1]?.pieces ?? [];
    const first = pieces[place?.piece ?? -1];
    const last = pieces[places[position + (reading.span ?? 1) - 1]?.piece ?? -1];
    if (place === undefined || first === undefined || last === undefined) return [];
    const text = reading.words.map((word) => word.text).join(' ');
    return [{ line: place.line, start: first.start, end: last.end, text, confidence: confidences[at] ?? 1 }];
  });
}

function unchanged({ pieces }: PageLine, line: number): Replacement[] {
  return pieces.map(({ text, start, end }) => ({ line, start, end, text, confidence: 1 }));
}
