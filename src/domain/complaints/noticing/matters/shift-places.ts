import { fold } from '../../../language/fold.js';
import type { LinearWeights } from '../linear-model.js';

/** Words on either side; fewer tell nothing. */
const FEWEST = 3;
/** How many places are looked at closely, and what has to be gained there at least. */
const MOST_PLACES = 3;
const LEAST_GAIN = 1.5;

/**
 * Where, by its words alone, a message most seems to turn to something else, without any sign of it in writing: the places (numbers of words)
 * at which the best label of what is before and the best of what is behind add up to the most above the best for both.
 */
export function shiftPlaces(words: readonly string[], models: readonly LinearWeights<string>[]): number[] {
  const gains = new Float64Array(words.length);
  for (const model of models) addGains(words, model, gains);
  return [...gains.keys()]
    .slice(FEWEST, Math.max(FEWEST, words.length - FEWEST + 1))
    .filter((place) => (gains[place] ?? 0) >= LEAST_GAIN)
    .sort((one, other) => (gains[other] ?? 0) - (gains[one] ?? 0))
    .slice(0, MOST_PLACES);
}

function addGains(
  words: readonly string[],
  { labels, rows, numbers }: LinearWeights<string>,
  gains: Float64Array,
): void {
  const size = labels.length;
  const own = words.map(() => new Float64Array(size));
  const pairs = words.map(() => new Float64Array(size));
  const add = (sums: Float64Array | undefined, feature: string): void => {
    const row = rows.get(feature);
    if (row === undefined || sums === undefined) return;
    for (let at = 0; at < size; at += 1) sums[at] = (sums[at] ?? 0) + (numbers[row + at] ?? 0);
  };
  const folded = words.map(fold);
  for (const [at, word] of words.entries()) {
    add(own[at], `a:${word}`);
    add(own[at], `w:${folded[at]}`);
    if (at > 0) add(pairs[at], `b:${folded[at - 1]} ${folded[at]}`);
  }
  const whole = new Float64Array(size);
  for (const sums of [...own, ...pairs])
    for (let at = 0; at < size; at += 1) whole[at] = (whole[at] ?? 0) + (sums[at] ?? 0);
  const before = new Float64Array(size);
  const best = Math.max(...whole);
  for (const place of words.keys()) {
    const behind = before.map((sum, at) => (whole[at] ?? 0) - sum - (pairs[place]?.[at] ?? 0));
    gains[place] = (gains[place] ?? 0) + Math.max(...before) + Math.max(...behind) - best;
    for (let at = 0; at < size; at += 1)
      before[at] = (before[at] ?? 0) + (own[place]?.[at] ?? 0) + (pairs[place]?.[at] ?? 0);
  }
}
