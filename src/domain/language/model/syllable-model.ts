import { fold } from '../letters/fold.js';
import { findId, startsOf } from './id-rows.js';

/** Marks that stand in the model beside syllables; `<w>` is any word it does not know, `<n>` any number, `<s>` a line start. */
export const LINE_START = '<s>';
export const NUMBER = '<n>';
export const OTHER_WORD = '<w>';

/** The stored parts. Rows are ordered: the pairs of syllable 0, of 1, ...; the triples of pair 0, of 1, ...; ids ascend in a row. */
export interface SyllableCounts {
  readonly syllables: readonly string[];
  readonly counts: readonly number[];
  readonly pairLengths: Uint16Array;
  readonly tripleLengths: Uint16Array;
  readonly pairNext: Uint16Array;
  readonly tripleNext: Uint16Array;
  /** Minus the logarithm of the conditional probability, in twentieths. */
  readonly pairCosts: Uint8Array;
  readonly tripleCosts: Uint8Array;
}

/** How likely Vietnamese administrative text puts a syllable after two others. Pure; ids are positions in `syllables`. */
export interface SyllableModel {
  /** Ids run from 0 to one less; those after `<w>` are syllables and words, the most frequent first. */
  readonly size: number;
  /** The id of a lower-case NFC syllable or mark; that of `<w>` for any other word. */
  idOf(syllable: string): number;
  syllableOf(id: number): string;
  /** How often it was counted; 0 for `<w>`. */
  countOf(id: number): number;
  /** Every spelling of a folded syllable, the most frequent first. */
  spellingsOf(folded: string): readonly number[];
  /** How often a folded syllable was counted, whatever its diacritics. */
  countOfFolded(folded: string): number;
  /** Names the pair for `logProbability`; -1 when it was never counted. */
  pairOf(first: number, second: number): number;
  /** Probability of the second of a pair after the first, 0 to 1. */
  pairProbability(pair: number): number;
  /** All syllables counted. */
  readonly total: number;
  /** Log-probability of `next` after two syllables, given the pair they make and the pair the second makes with `next`. */
  logProbability(pair: number, pairWithNext: number, next: number): number;
}

const TRIPLE_SHARE = 0.65;
const PAIR_SHARE = 0.33;
const SINGLE_SHARE = 0.02;
const STEPS_PER_NAT = 20;
/** The probability that a stored cost stands for. */
export const PROBABILITY = Float64Array.from({ length: 256 }, (_, cost) => Math.exp(-cost / STEPS_PER_NAT));

export function createSyllableModel(parts: SyllableCounts): SyllableModel {
  const { syllables, counts, pairNext, tripleNext, pairCosts, tripleCosts } = parts;
  const pairStarts = startsOf(parts.pairLengths);
  const tripleStarts = startsOf(parts.tripleLengths);
  const ids = new Map(syllables.map((syllable, id) => [syllable, id]));
  const other = ids.get(OTHER_WORD) ?? 0;
  const total = counts.reduce((sum, count) => sum + count, 0);
  const single = Float64Array.from(counts, (count) => (SINGLE_SHARE * Math.max(count, 1)) / total);

  const spellings = new Map<string, number[]>();
  const foldedCounts = new Map<string, number>();
  for (let id = other + 1; id < syllables.length; id += 1) {
    const folded = fold(syllables[id] ?? '');
    const known = spellings.get(folded);
    if (known === undefined) spellings.set(folded, [id]);
    else known.push(id);
    foldedCounts.set(folded, (foldedCounts.get(folded) ?? 0) + (counts[id] ?? 0));
  }
  const none: readonly number[] = [];

  return {
    size: syllables.length,
    idOf: (syllable) => ids.get(syllable) ?? other,
    syllableOf: (id) => syllables[id] ?? OTHER_WORD,
    countOf: (id) => (id === other ? 0 : (counts[id] ?? 0)),
    spellingsOf: (folded) => spellings.get(folded) ?? none,
    countOfFolded: (folded) => foldedCounts.get(folded) ?? 0,
    total,
    pairProbability: (pair) => (pair < 0 ? 0 : (PROBABILITY[pairCosts[pair] ?? 255] ?? 0)),
    pairOf: (first, second) => findId(pairNext, pairStarts[first] ?? 0, pairStarts[first + 1] ?? 0, second),
    logProbability(pair, pairWithNext, next) {
      let probability = single[next] ?? 0;
      if (pairWithNext >= 0) {
        probability += PAIR_SHARE * (PROBABILITY[pairCosts[pairWithNext] ?? 255] ?? 0);
        const triple = pair < 0 ? -1 : findId(tripleNext, tripleStarts[pair] ?? 0, tripleStarts[pair + 1] ?? 0, next);
        if (triple >= 0) probability += TRIPLE_SHARE * (PROBABILITY[tripleCosts[triple] ?? 255] ?? 0);
      }
      return Math.log(probability);
    },
  };
}
