import { placeTone } from '../letters/tones.js';
import { LINE_START, NUMBER, OTHER_WORD, type SyllableModel } from '../model/syllable-model.js';

/** A text with its diacritics, and what each of its words counts for (1 when left out). */
export interface WeightedText {
  readonly text: string;
  readonly weight?: number;
}

/** How often texts put syllables together. Syllables and pairs are numbered from 0 as they were met: small, fast keys. */
export interface PhraseCounts {
  /** The syllables met, by their number: the id in the model, and how often. */
  readonly ids: readonly number[];
  readonly singles: readonly number[];
  readonly pairs: readonly { readonly first: number; readonly second: number; readonly count: number }[];
  /** By `tripleKey`. */
  readonly triples: ReadonlyMap<number, number>;
}

const SIZE = 8192;
const PIECE = /[^\s\d.?!,;:()/"'%<>=+*-]+|\d(?:[.,/:&-]?[\p{L}\d]+)*|[.?!,;:()/\n-]/gu;
const MARK: Readonly<Record<string, string>> = { '?': '.', '!': '.', '\n': LINE_START };

/** The key of a triple: the number of its first pair and that of its last syllable. */
export function tripleKey(pair: number, last: number): number {
  return pair * SIZE + last;
}

/**
 * Counts the pairs and triples of texts, each with a full stop at its end; none holds a word unknown to
 * the model. How a text begins says nothing about how a message does.
 */
export function countPhrases(model: SyllableModel, texts: Iterable<WeightedText>): PhraseCounts {
  const ids: number[] = [];
  const singles: number[] = [];
  const pairs: { first: number; second: number; count: number }[] = [];
  const triples = new Map<number, number>();
  const numberOfId = new Map<number, number>();
  const numberOfPiece = new Map<string, number>();
  const pairOf = new Map<number, number>();

  const numberOf = (piece: string): number => {
    const known = numberOfPiece.get(piece);
    if (known !== undefined) return known;
    const id = idOf(model, piece);
    const number = id === undefined ? -1 : (numberOfId.get(id) ?? ids.length);
    if (id !== undefined && number === ids.length) {
      numberOfId.set(id, number);
      ids.push(id);
      singles.push(0);
    }
    numberOfPiece.set(piece, number);
    return number;
  };
  const countPair = (first: number, second: number, weight: number): number => {
    const key = tripleKey(first, second);
    const pair = pairOf.get(key) ?? pairs.length;
    const known = pairs[pair];
    if (known !== undefined) known.count += weight;
    else {
      pairOf.set(key, pair);
      pairs.push({ first, second, count: weight });
    }
    return pair;
  };
  for (const { text, weight = 1 } of texts) {
    let previous = -1;
    let current = -1;
    for (const piece of [...(text.toLowerCase().match(PIECE) ?? []), '.']) {
      const number = numberOf(piece);
      const pair = current < 0 || number < 0 ? -1 : countPair(current, number, weight);
      if (pair >= 0 && previous >= 0) {
        const key = tripleKey(previous, number);
        triples.set(key, (triples.get(key) ?? 0) + weight);
      }
      if (number >= 0) singles[number] = (singles[number] ?? 0) + weight;
      previous = pair;
      current = number;
    }
  }
  return { ids, singles, pairs, triples };
}

function idOf(model: SyllableModel, piece: string): number | undefined {
  if (/^\d/.test(piece)) return model.idOf(NUMBER);
  const other = model.idOf(OTHER_WORD);
  const id = model.idOf(MARK[piece] ?? piece);
  const placed = id === other ? model.idOf(placeTone(piece.normalize('NFC'))) : id;
  return placed === other ? undefined : placed;
}
