import type { Postings } from './postings.js';
import { pairKey, type Segment } from './segment.js';

/** How many passages hold a word or a pair of neighbours; removed passages count until their segment is rebuilt. */
export interface CorpusCounts {
  readonly passageCount: number;
  /** Sum of `words` over all folded ids. */
  readonly total: number;
  words(foldedId: number): number;
  pairs(left: number, right: number): number;
}

export function countCorpus(segments: readonly Segment[]): CorpusCounts {
  let passageCount = 0;
  let total = 0;
  for (const segment of segments) {
    passageCount += segment.passages.length;
    for (const count of segment.words.counts) total += count;
  }
  return {
    passageCount,
    total,
    words: (foldedId) => sum(segments, foldedId, (segment) => segment.words),
    pairs(left, right) {
      const key = pairKey(left, right);
      return key < 0 ? 0 : sum(segments, key, (segment) => segment.pairs);
    },
  };
}

function sum(segments: readonly Segment[], key: number, of: (segment: Segment) => Postings): number {
  let count = 0;
  for (const segment of segments) {
    const { slots, counts } = of(segment);
    const slot = slots.find(key);
    if (slot >= 0) count += counts[slot] as number;
  }
  return count;
}
