import { fold } from '../letters/fold.js';
import { LINE_START, type SyllableModel } from '../model/syllable-model.js';

/**
 * For each word of a restored text how sure its diacritics are, 0 to 1: the share of the chosen spelling among all spellings
 * of its letters, with the words around it as they were restored. A word that can only be written one way is sure.
 */
export function readingCertainties(model: SyllableModel, words: readonly string[]): number[] {
  const start = model.idOf(LINE_START);
  const ids = words.map((word) => model.idOf(word));
  const at = (index: number): number => ids[index] ?? start;
  return words.map((word, index) => {
    const spellings = model.spellingsOf(fold(word));
    if (spellings.length < 2) return 1;
    const own = ids[index] ?? start;
    let best = Number.NEGATIVE_INFINITY;
    const logs = spellings.map((id) => {
      const log = logOf(model, [at(index - 2), at(index - 1), id, at(index + 1), at(index + 2)]);
      best = Math.max(best, log);
      return [id, log] as const;
    });
    const total = logs.reduce((sum, [, log]) => sum + Math.exp(log - best), 0);
    const chosen = logs.find(([id]) => id === own)?.[1];
    return chosen === undefined ? 0 : Math.exp(chosen - best) / total;
  });
}

/** Log of how likely the middle one of five words is where it stands. */
function logOf(model: SyllableModel, [first, second, middle, fourth, fifth]: [number, number, number, number, number]) {
  const before = model.pairOf(first, second);
  const left = model.pairOf(second, middle);
  const right = model.pairOf(middle, fourth);
  return (
    model.logProbability(before, left, middle) +
    model.logProbability(left, right, fourth) +
    model.logProbability(right, model.pairOf(fourth, fifth), fifth)
  );
}
