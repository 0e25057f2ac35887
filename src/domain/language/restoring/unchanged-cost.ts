import { fold } from '../letters/fold.js';
import { isFoldedSyllable } from '../letters/valid-syllable.js';

/** What it costs to believe (nats) that this was printed just as it was seen: */
const COST = {
  /** a lone capital or sign, a lone small letter; */
  capital: 1,
  letter: 2.5,
  /** an abbreviation, and one that may as well be a word in capitals; */
  abbreviation: 2,
  shortWord: 4,
  /** a foreign word that the model knows; one it does not know, to begin with and for each letter; */
  known: 3,
  foreign: 3,
  foreignLetter: 2,
  /** letters, digits and signs in one word. */
  mixed: 4,
} as const;

/** The cost of leaving a word of a noisy line as it is. */
export function unchangedCost(seen: string, isKnown: boolean): number {
  if (/^[\p{Lu}&]$/u.test(seen)) return COST.capital;
  if (/^\p{L}$/u.test(seen)) return COST.letter;
  if (/^\p{Lu}{2,}$/u.test(seen)) return isFoldedSyllable(fold(seen)) ? COST.shortWord : COST.abbreviation;
  if (/^(?=.*\p{Lu}.*\p{Lu})[\p{Lu}\d]+$/u.test(seen)) return COST.abbreviation;
  if (isKnown) return COST.known;
  const cost = COST.foreign + COST.foreignLetter * seen.length;
  return /^\p{L}+$/u.test(seen) ? cost : cost + COST.mixed;
}
