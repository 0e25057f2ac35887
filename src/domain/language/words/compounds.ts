import type { SyllableModel } from '../model/syllable-model.js';

/** Two syllables that stand together this much oftener than by chance are one word. */
const ONE_WORD = 0.22;
/** Rarer ones are names and slips, of which the counts say little. */
const LEAST_COUNT = 200;

/**
 * The neighbours in a text that the language knows as one word (`dân số`, `giáo viên`), as `left right`; of two that overlap
 * the firmer one. How firm: normalised pointwise mutual information in the counts of the model, 1 is always together.
 */
export function compoundsIn(
  model: SyllableModel,
  words: readonly string[],
  isGrammar: (word: string) => boolean,
): string[] {
  const firmness = words.map((word, index) => {
    const next = words[index + 1];
    return next === undefined || isGrammar(word) || isGrammar(next) ? 0 : firmnessOf(model, word, next);
  });
  return firmness.flatMap((own, index) => {
    const isFirmest = own >= ONE_WORD && own >= (firmness[index - 1] ?? 0) && own > (firmness[index + 1] ?? 0);
    return isFirmest ? [`${words[index]} ${words[index + 1]}`] : [];
  });
}

function firmnessOf(model: SyllableModel, left: string, right: string): number {
  const [first, second] = [model.idOf(left), model.idOf(right)];
  const pair = model.pairOf(first, second);
  if (pair < 0 || model.countOf(first) < LEAST_COUNT || model.countOf(second) < LEAST_COUNT) return 0;
  const together = model.pairProbability(pair);
  const firstShare = model.countOf(first) / model.total;
  const secondShare = model.countOf(second) / model.total;
  return Math.log(together / secondShare) / -Math.log(together * firstShare);
}
