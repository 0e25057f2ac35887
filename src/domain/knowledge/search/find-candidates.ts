import { type BestScores, createBestScores } from './best-scores.js';
import type { StoredPassage } from './passage.js';
import { addImpacts } from './postings.js';
import type { QueryTerms } from './query-terms.js';
import { pairOf, type Segment } from './segment.js';
import type { SpellingModel } from './spelling-model.js';

export interface Candidate {
  readonly passage: StoredPassage;
  readonly score: number;
  /** Place in the order of adding; decides ties. */
  readonly rank: number;
}

export interface CandidateSearch {
  readonly terms: QueryTerms;
  readonly model: SpellingModel;
  readonly most: number;
  /** Limits what is found. */
  readonly kinds: ReadonlySet<string> | undefined;
}

interface WeightedTerm {
  readonly key: number;
  readonly of: 'words' | 'pairs';
  /** What the full impact is worth: weight times idf. */
  readonly worth: number;
}

/** Common terms are left for later while they are worth no more than this share of the query together. */
const LATER_SHARE = 0.3;
/** So many times the candidates wanted are kept before the common terms are counted. */
const SPARE = 3;

/** A common term, to be counted only where it can matter. */
interface LaterTerm extends WeightedTerm {
  readonly row: Uint8Array;
}

/** Finds the `most` passages with the highest sums; keep one finder per index, it reuses its memory. */
export function createCandidateFinder(): (segments: readonly Segment[], search: CandidateSearch) => Candidate[] {
  let scores = new Float32Array(0);

  /** Adds up all terms but common ones of little worth, which it returns. */
  function score(segment: Segment, terms: readonly WeightedTerm[]): LaterTerm[] {
    const { length } = segment.passages;
    if (scores.length < length) scores = new Float32Array(length);
    else scores.fill(0, 0, length);
    const present = terms.filter(({ of, key }) => segment[of].slots.find(key) >= 0);
    let rest = LATER_SHARE * present.reduce((sum, { worth }) => sum + worth, 0);
    const later: LaterTerm[] = [];
    for (const term of present) {
      const row = segment[term.of].rows.get(segment[term.of].slots.find(term.key));
      if (row !== undefined && term.worth <= rest) {
        rest -= term.worth;
        later.push({ ...term, row });
      } else addTerm(segment, term);
    }
    return later;
  }

  function addTerm(segment: Segment, { of, key, worth }: WeightedTerm): void {
    addImpacts(segment[of], key, worth / 255, scores);
  }

  function collect({ passages }: Segment, most: number, kinds: ReadonlySet<string> | undefined): BestScores {
    const best = createBestScores(Math.min(passages.length, most));
    let floor = 0;
    for (let at = 0; at < passages.length; at++) {
      const sum = scores[at] as number;
      if (sum > floor && isWanted(passages[at] as StoredPassage, kinds)) floor = best.offer(at, sum);
    }
    return best;
  }

  return (segments, { terms, model, most, kinds }) => {
    const weighted = weigh(terms, model);
    const candidates: Candidate[] = [];
    let firstRank = 0;
    for (const segment of segments) {
      let later = score(segment, weighted);
      let best = collect(segment, later.length > 0 ? most * SPARE : most, kinds);
      if (later.length > 0 && best.size < most) {
        for (const term of later) addTerm(segment, term);
        later = [];
        best = collect(segment, most, kinds);
      }
      best.each((at, sum) => {
        let whole = sum;
        for (const { row, worth } of later) whole += (worth / 255) * (row[at] as number);
        candidates.push({ passage: segment.passages[at] as StoredPassage, score: whole, rank: firstRank + at });
      });
      firstRank += segment.passages.length;
    }
    return candidates.sort((a, b) => b.score - a.score || a.rank - b.rank).slice(0, most);
  };
}

function isWanted({ kind, isRemoved }: StoredPassage, kinds: ReadonlySet<string> | undefined): boolean {
  return !isRemoved && (kinds === undefined || (kind !== undefined && kinds.has(kind)));
}

/** The terms with their worth, the least worth first. */
function weigh(terms: QueryTerms, model: SpellingModel): WeightedTerm[] {
  const words = [...terms.singles].map(([key, weight]): WeightedTerm => {
    return { key, of: 'words', worth: weight * model.idfOf(key) };
  });
  const pairs = [...terms.pairs].map(([key, weight]): WeightedTerm => {
    return { key, of: 'pairs', worth: weight * model.idf(model.counts.pairs(...pairOf(key))) };
  });
  return [...words, ...pairs].sort((a, b) => a.worth - b.worth);
}
