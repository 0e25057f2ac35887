import { isFoldedSyllable } from '../../language/valid-syllable.js';
import { type CorpusCounts, countCorpus } from './corpus-counts.js';
import { type Initials, readInitials } from './initials.js';
import type { Segment } from './segment.js';
import { createNeighbourFinder, type FindNeighbours } from './spelling-neighbours.js';
import type { Vocabulary } from './vocabulary.js';

/** What the corpus itself knows about its words; made from the segments when a query needs it. */
export interface SpellingModel {
  readonly counts: CorpusCounts;
  readonly neighbours: FindNeighbours;
  readonly initials: Initials;
  /** Inverse document frequency of a word, and of any count of passages. */
  idfOf(foldedId: number): number;
  idf(passages: number): number;
  /** Log probability of `right` after `left` (-1 unknown word, -2 start). */
  probability(left: number, right: number): number;
}

const MOST_WORDS = 8000;
const PAIR_SHARE = 0.8;

export function createSpellingModel(segments: readonly Segment[], vocabulary: Vocabulary): SpellingModel {
  const counts = countCorpus(segments);
  const minimum = Math.max(1, Math.round(counts.passageCount / 20_000));
  const singles = new Float64Array(vocabulary.foldedCount);
  const words: [string, number][] = [];
  for (let id = 0; id < singles.length; id++) {
    const count = counts.words(id);
    singles[id] = (count + 0.5) / (counts.total + 1);
    const folded = vocabulary.foldedOf(id);
    if (
      vocabulary.kindOf(id) === 'syllable' &&
      count >= minimum &&
      folded.length > 1 &&
      (isFoldedSyllable(folded) || count > 3 * minimum)
    ) {
      words.push([folded, id]);
    }
  }
  words.sort((a, b) => (singles[b[1]] ?? 0) - (singles[a[1]] ?? 0));
  const unknown = 0.1 / (counts.total + 1);
  function single(id: number): number {
    return singles[id] ?? unknown;
  }
  function probability(left: number, right: number): number {
    const alone = right < 0 ? unknown : single(right);
    if (left < 0 || right < 0) return Math.log(left === -2 ? alone : alone * (1 - PAIR_SHARE));
    const pair = counts.pairs(left, right) / Math.max(1, counts.words(left));
    return Math.log(PAIR_SHARE * Math.min(1, pair) + (1 - PAIR_SHARE) * alone);
  }
  let initials: Initials | undefined;
  let neighbours: FindNeighbours | undefined;
  const idfs = new Float32Array(vocabulary.foldedCount).fill(-1);
  function idf(passages: number): number {
    return Math.log(1 + (counts.passageCount - passages + 0.5) / (passages + 0.5));
  }
  return {
    counts,
    idf,
    idfOf(foldedId) {
      const known = idfs[foldedId] ?? -1;
      if (known >= 0) return known;
      const value = idf(counts.words(foldedId));
      if (foldedId < idfs.length) idfs[foldedId] = value;
      return value;
    },
    neighbours(folded) {
      neighbours ??= createNeighbourFinder(new Map(words.slice(0, MOST_WORDS)), (id) => -Math.log(single(id)));
      return neighbours(folded);
    },
    get initials() {
      initials ??= readInitials(segments, Math.max(2, Math.round(counts.passageCount / 1000)), (id) =>
        vocabulary.kindOf(id) === 'syllable' ? vocabulary.foldedOf(id).charAt(0) : '',
      );
      return initials;
    },
    probability,
  };
}
