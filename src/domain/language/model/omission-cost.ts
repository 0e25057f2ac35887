import { isSettled } from '../reading/spelling-readings.js';
import type { Token } from '../words/tokenise.js';
import type { SyllableModel } from './syllable-model.js';

/** A word without diacritics whose skeleton is rarely written so was probably stripped. */
const RARELY_PLAIN = 0.1;
const LEAST = 0.02;

/**
 * How much it costs, in this text, to believe that a syllable without diacritics was meant to have some (minus a
 * log-probability): 0 when nothing carries any, about 4 when everything does that should.
 */
export function omissionCost(model: SyllableModel, tokens: readonly Token[]): number {
  let typed = 0;
  let omitted = 0;
  for (const { kind, text, folded } of tokens) {
    if (kind !== 'syllable') continue;
    if (isSettled(text, folded)) typed += 1;
    else if (text === folded && plainShare(model, folded) < RARELY_PLAIN) omitted += 1;
  }
  if (typed === 0) return 0;
  return -Math.log(Math.max(LEAST, (omitted + LEAST) / (omitted + typed + LEAST)));
}

function plainShare(model: SyllableModel, folded: string): number {
  const all = model.countOfFolded(folded);
  if (all === 0) return 1;
  const plain = model.spellingsOf(folded).find((id) => model.syllableOf(id) === folded);
  return plain === undefined ? 0 : model.countOf(plain) / all;
}
