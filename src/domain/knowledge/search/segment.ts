import type { StoredPassage } from './passage.js';
import { type AverageLengths, invert, type Postings } from './postings.js';
import type { Vocabulary } from './vocabulary.js';

/** Passages of one segment are counted in 16 bits. */
export const SEGMENT_LIMIT = 0x10000;
/** Pairs are made of words with ids of 16 bits: the first 65,536 seen, which are the frequent ones. */
const PAIR_LIMIT = 0x10000;

/** An inverted index of some passages that never changes, except that passages can be marked as removed. */
export interface Segment {
  readonly passages: readonly StoredPassage[];
  removedCount: number;
  /** Keyed by folded id. */
  readonly words: Postings;
  /** Keyed by `pairKey`. */
  readonly pairs: Postings;
}

/** Key of two neighbouring words; -1 where an id is unknown or does not fit in 16 bits. */
export function pairKey(left: number, right: number): number {
  const fits = left >= 0 && right >= 0 && left < PAIR_LIMIT && right < PAIR_LIMIT;
  return fits ? left * PAIR_LIMIT + right : -1;
}

/** The two folded ids of a pair key. */
export function pairOf(key: number): readonly [left: number, right: number] {
  return [Math.floor(key / PAIR_LIMIT), key % PAIR_LIMIT];
}

/** Inverts the passages (at most `SEGMENT_LIMIT`). */
export function buildSegment(
  passages: readonly StoredPassage[],
  averages: AverageLengths,
  vocabulary: Vocabulary,
): Segment {
  const folded = vocabulary.foldedIds();
  const isSymbol = vocabulary.symbolFlags();
  const words = invert(passages, averages, ({ words: ids }, start, end, keys, from) => {
    let count = from;
    for (let at = start; at < end; at++) keys[count++] = folded[ids[at] as number] as number;
    return count;
  });
  const pairs = invert(passages, averages, ({ words: ids }, start, end, keys, from) => {
    let count = from;
    let left = PAIR_LIMIT;
    for (let at = start; at < end; at++) {
      const right = folded[ids[at] as number] as number;
      if (isSymbol[right] === 1) continue;
      if (left < PAIR_LIMIT && right < PAIR_LIMIT) keys[count++] = left * PAIR_LIMIT + right;
      left = right;
    }
    return count;
  });
  return { passages, removedCount: 0, words, pairs };
}
