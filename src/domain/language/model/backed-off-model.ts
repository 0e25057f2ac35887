import { findId, startsOf } from './id-rows.js';
import { PROBABILITY, type SyllableCounts, type SyllableModel } from './syllable-model.js';

/** How much of what was counted after two syllables, and after one, is believed; the rest goes to what was not. */
const TRIPLES = 0.9;
const PAIRS = 0.9;
/** What is left for the syllable alone when the two before it were never counted together. */
const AFTER_UNKNOWN = 0.3;

/**
 * The same model with other smoothing: where pairs or triples were counted they count in full, and only what their row leaves
 * over falls back to shorter ones. Long texts in whole sentences read better so; short messages do not (ADR 7).
 */
export function backedOffModel(model: SyllableModel, parts: SyllableCounts): SyllableModel {
  const { counts, pairNext, tripleNext, pairCosts, tripleCosts } = parts;
  const tripleStarts = startsOf(parts.tripleLengths);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const single = Float64Array.from(counts, (count) => Math.max(count, 1) / total);
  const leftOfFirst = leftovers(startsOf(parts.pairLengths), pairCosts, PAIRS);
  const leftOfPair = leftovers(tripleStarts, tripleCosts, TRIPLES);
  const firstOfPair = Uint16Array.from(pairNext);
  let at = 0;
  for (const [first, length] of parts.pairLengths.entries()) {
    firstOfPair.fill(first, at, at + length);
    at += length;
  }
  return {
    ...model,
    logProbability(pair, pairWithNext, next) {
      const alone = single[next] ?? 0;
      let probability: number;
      if (pairWithNext >= 0) {
        const counted = PAIRS * (PROBABILITY[pairCosts[pairWithNext] ?? 255] ?? 0);
        probability = counted + alone * (leftOfFirst[firstOfPair[pairWithNext] ?? 0] ?? 1);
      } else probability = alone * (pair < 0 ? AFTER_UNKNOWN : (leftOfFirst[pairNext[pair] ?? 0] ?? 1));
      if (pair < 0) return Math.log(probability);
      probability *= leftOfPair[pair] ?? 1;
      if (pairWithNext < 0) return Math.log(probability);
      const triple = findId(tripleNext, tripleStarts[pair] ?? 0, tripleStarts[pair + 1] ?? 0, next);
      if (triple >= 0) probability += TRIPLES * (PROBABILITY[tripleCosts[triple] ?? 255] ?? 0);
      return Math.log(probability);
    },
  };
}

/** What each row leaves over when `share` of it is believed. */
function leftovers(starts: Uint32Array, costs: Uint8Array, share: number): Float32Array {
  return Float32Array.from({ length: starts.length - 1 }, (_, row) => {
    let sum = 0;
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) sum += PROBABILITY[costs[at] ?? 255] ?? 0;
    return 1 - share * Math.min(1, sum);
  });
}
