import type { Reading } from '../model/decode-lattice.js';
import type { SyllableModel } from '../model/syllable-model.js';
import type { Abbreviations } from './abbreviations.js';
import { fixedReading } from './fixed-readings.js';
import type { PageLine } from './page/read-page.js';
import type { WordReadings } from './piece-readings.js';

/** What reading a paragraph needs. */
export interface ReadingParts {
  readonly model: SyllableModel;
  readonly words: WordReadings;
  readonly abbreviations: Abbreviations;
}

/** Where a position of the lattice stands on the page; a mark of punctuation stands nowhere, it is context only. */
export interface Place {
  readonly line: number;
  readonly piece: number;
}

export interface ParagraphLattice {
  readonly readings: readonly (readonly Reading[])[];
  readonly places: readonly (Place | undefined)[];
}

const MARK = /[.?!,;:()/-]/;
const SENTENCE_END = /[?!]/;
const MOST_TORN = 3;
/** Between pieces that may be one word there is a space or one sign that is no joint. */
const TORN = /^[^-/.,]?$/u;

/** Every way to read the lines of a paragraph, one after the other as if they were one. */
export function paragraphLattice(parts: ReadingParts, lines: readonly PageLine[]): ParagraphLattice {
  const readings: Reading[][] = [];
  const places: (Place | undefined)[] = [];
  const push = (ways: readonly Reading[], place?: Place): void => {
    readings.push([...ways]);
    places.push(place);
  };
  for (const [lineIndex, line] of lines.entries()) {
    const positions: number[] = [];
    let end = 0;
    for (const [index, piece] of line.pieces.entries()) {
      const ways = readingsOf(parts, line, index);
      positions.push(ways.length === 0 ? -1 : readings.length);
      if (ways.length === 0) continue;
      const mark = contextOf(parts.model, line.text.slice(end, piece.start));
      if (mark !== undefined) push([mark]);
      positions[index] = readings.length;
      push(ways, { line: lineIndex, piece: index });
      end = piece.end;
    }
    const mark = contextOf(parts.model, line.text.slice(end));
    if (mark !== undefined) push([mark]);
    if (line.isClean) continue;
    for (const { from, to, ways } of joinedReadings(parts.words, line)) {
      const [first = -1, last = -1] = [positions[from], positions[to]];
      if (first >= 0 && last >= 0) readings[first]?.push(...ways.map((way) => ({ ...way, span: last - first + 1 })));
    }
  }
  return { readings, places };
}

/** An abbreviation among small letters may be meant as it stands, short as it is. */
const ABBREVIATION_COST = 1;

function readingsOf({ model, words, abbreviations }: ReadingParts, line: PageLine, index: number): readonly Reading[] {
  const fixed = fixedReading(model, abbreviations, line, index);
  if (fixed === 'none') return [];
  if (fixed !== undefined) return [fixed];
  const text = line.pieces[index]?.text ?? '';
  const isAmongCapitals = line.inCapitals[index] === true;
  const readings = words.of(text, isAmongCapitals);
  if (isAmongCapitals || !abbreviations.has(text)) return readings;
  return [...readings, { words: [{ text, id: model.idOf(text.toLowerCase()) }], cost: ABBREVIATION_COST }];
}

function contextOf(model: SyllableModel, gap: string): Reading | undefined {
  const mark = MARK.exec(gap)?.[0];
  if (mark === undefined) return undefined;
  return { words: [{ text: '', id: model.idOf(SENTENCE_END.test(mark) ? '.' : mark) }], cost: 0 };
}

interface Joined {
  /** The first and the last piece. */
  readonly from: number;
  readonly to: number;
  readonly ways: readonly Reading[];
}

/** Pieces of a line that may have been one word: one of them at least is no good word of its own. */
function* joinedReadings(words: WordReadings, line: PageLine): Generator<Joined> {
  const isDoubtful = line.pieces.map(
    ({ text, kind }, at) => kind === 'word' && words.isDoubtful(text, line.inCapitals[at] === true),
  );
  for (const [from, { kind, text }] of line.pieces.entries()) {
    if (kind !== 'word') continue;
    let seen = text;
    let isTorn = isDoubtful[from] === true;
    for (let to = from + 1; to < Math.min(from + MOST_TORN, line.pieces.length); to += 1) {
      const [before, next] = [line.pieces[to - 1], line.pieces[to]];
      const gap = line.text.slice(before?.end, next?.start);
      if (next?.kind !== 'word' || !TORN.test(gap) || startsAnew(next.text, line.inCapitals[to])) break;
      seen += gap.trim() + next.text;
      isTorn ||= isDoubtful[to] === true;
      if (isTorn) yield { from, to, ways: words.ofJoined(seen, line.inCapitals[from] === true) };
    }
  }
}

/** A capital among small letters begins a word of its own. */
function startsAnew(text: string, isAmongCapitals = false): boolean {
  return !isAmongCapitals && /^\p{Lu}/u.test(text);
}
