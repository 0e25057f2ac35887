import { fold } from '../../../language/letters/fold.js';
import type { LinearWeights } from '../linear-model.js';

/**
 * How much a message seems, by its words alone, to turn to something else before each of them: the best label of what is before and the best
 * of what is behind add up to so much more than the best for both.
 */
export function shiftGains(words: readonly string[], models: readonly LinearWeights<string>[]): Float64Array {
  const gains = new Float64Array(words.length);
  for (const model of models) addGains(words, model, gains);
  return gains;
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
