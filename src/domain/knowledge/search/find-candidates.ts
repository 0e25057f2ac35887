import type { StoredPassage } from './passage.js';
import type { QueryTerms } from './query-terms.js';
import { type Candidate, collectBest, scoreSegment, type WeightedTerm } from './score-segment.js';
import { pairOf, type Segment } from './segment.js';
import type { SpellingModel } from './spelling-model.js';

/** The `most` passages with the highest sum of their terms, in no order; `kinds` limits them. */
export function findCandidates(
  segments: readonly Segment[],
  terms: QueryTerms,
  model: SpellingModel,
  most: number,
  kinds: ReadonlySet<string> | undefined,
): Candidate[] {
  const singles = weighted(terms.singles, (id) => model.idfOf(id));
  const pairs = weighted(terms.pairs, (key) => model.idf(model.counts.pairs(...pairOf(key))));
  const best: Candidate[] = [];
  let rank = 0;
  function isWanted({ kind, isRemoved }: StoredPassage): boolean {
    return !isRemoved && (kinds === undefined || (kind !== undefined && kinds.has(kind)));
  }
  for (const segment of segments) {
    collectBest(segment, scoreSegment(segment, singles, pairs), rank, isWanted, best, most);
    rank += segment.passages.length;
  }
  return best;
}

function weighted(terms: ReadonlyMap<number, number>, idfOf: (key: number) => number): WeightedTerm[] {
  return [...terms].map(([key, weight]) => ({ key, worth: weight * idfOf(key) }));
}
