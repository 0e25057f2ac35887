import type { StoredPassage } from './passage.js';
import type { Postings } from './postings.js';
import type { Segment } from './segment.js';

/** A term of the query: its key, and what a posting's full impact is worth (weight times idf). */
export interface WeightedTerm {
  readonly key: number;
  readonly worth: number;
}

export interface Candidate {
  readonly passage: StoredPassage;
  readonly score: number;
  /** Place in the order of adding; decides ties. */
  readonly rank: number;
}

/** The sum of the terms for every passage of a segment. */
export function scoreSegment(
  segment: Segment,
  words: readonly WeightedTerm[],
  pairs: readonly WeightedTerm[],
): Float32Array {
  const scores = new Float32Array(segment.passages.length);
  for (const term of words) addPostings(segment.words, term, scores);
  for (const term of pairs) addPostings(segment.pairs, term, scores);
  return scores;
}

function addPostings({ slots, starts, passages, impacts }: Postings, term: WeightedTerm, scores: Float32Array): void {
  const slot = slots.find(term.key);
  if (slot < 0) return;
  const end = starts[slot + 1] as number;
  const step = term.worth / 255;
  for (let at = starts[slot] as number; at < end; at++) {
    const passage = passages[at] as number;
    scores[passage] = (scores[passage] as number) + step * (impacts[at] as number);
  }
}

/** Keeps the `most` best of a segment in `best` (a heap of scores ascending from the root); ties go to the earlier passage. */
export function collectBest(
  segment: Segment,
  scores: Float32Array,
  firstRank: number,
  isWanted: (passage: StoredPassage) => boolean,
  best: Candidate[],
  most: number,
): void {
  let floor = best.length === most ? (best[0] as Candidate).score : 0;
  for (let at = 0; at < segment.passages.length; at++) {
    const score = scores[at] as number;
    if (score <= floor) continue;
    const passage = segment.passages[at] as StoredPassage;
    if (!isWanted(passage)) continue;
    const candidate = { passage, score, rank: firstRank + at };
    if (best.length < most) {
      best.push(candidate);
      rise(best);
    } else {
      best[0] = candidate;
      sink(best);
    }
    if (best.length === most) floor = (best[0] as Candidate).score;
  }
}

function rise(heap: Candidate[]): void {
  let at = heap.length - 1;
  while (at > 0) {
    const parent = (at - 1) >> 1;
    if ((heap[parent] as Candidate).score <= (heap[at] as Candidate).score) return;
    swap(heap, at, parent);
    at = parent;
  }
}

function sink(heap: Candidate[]): void {
  let at = 0;
  for (;;) {
    let least = at;
    for (const child of [2 * at + 1, 2 * at + 2]) {
      if (child < heap.length && (heap[child] as Candidate).score < (heap[least] as Candidate).score) least = child;
    }
    if (least === at) return;
    swap(heap, at, least);
    at = least;
  }
}

function swap(heap: Candidate[], a: number, b: number): void {
  const kept = heap[a] as Candidate;
  heap[a] = heap[b] as Candidate;
  heap[b] = kept;
}
