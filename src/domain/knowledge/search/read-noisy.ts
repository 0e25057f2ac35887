import { type Reading, weighReadings } from './forward-backward.js';
import { isGrammarWord } from './grammar-words.js';
import { buildLattice } from './query-lattice.js';
import {
  emptyTerms,
  type QueryTerms,
  raisePair,
  raiseSingle,
  shareOf,
  type WordReading,
  weightOf,
} from './query-terms.js';
import type { QueryToken } from './query-tokens.js';
import type { SpellingModel } from './spelling-model.js';
import type { Vocabulary } from './vocabulary.js';

/** Readings and neighbours less likely than this are not looked for. */
const NEGLIGIBLE = 0.03;

/** Reads a query with odd words: every word has several readings, weighted by how well they go together. */
export function readNoisy(tokens: readonly QueryToken[], vocabulary: Vocabulary, model: SpellingModel): QueryTerms {
  const lattice = buildLattice(tokens, model);
  const shares = weighReadings(lattice, tokens.length, model.probability);
  const terms = emptyTerms();
  const readings = tokens.map((): WordReading[] => []);
  const singles = tokens.map(() => new Map<number, number>());
  for (const [index, { from, to, words }] of lattice.entries()) {
    const share = shares.readings[index] ?? 0;
    if (share < NEGLIGIBLE) continue;
    const here = singles[from] as Map<number, number>;
    for (const [at, word] of words.entries()) {
      if (word < 0) continue;
      here.set(word, (here.get(word) ?? 0) + share);
      if (at > 0) raisePair(terms, vocabulary, words[at - 1] ?? -1, word, share);
    }
    if (words[0] !== -1) for (let at = from; at < to; at++) readings[at]?.push({ words, share });
  }
  for (const here of singles) for (const [id, share] of here) raiseSingle(terms, vocabulary, id, Math.min(1, share));
  addJoins(terms, lattice, shares.joins, vocabulary);
  for (const [at, token] of tokens.entries()) {
    const own = readings[at] ?? [];
    terms.words.push({ token, readings: own, isContent: !isGrammar(token, own, vocabulary) });
  }
  return terms;
}

function addJoins(
  terms: QueryTerms,
  lattice: readonly Reading[],
  joins: readonly { readonly left: number; readonly right: number; readonly share: number }[],
  vocabulary: Vocabulary,
): void {
  const sums = new Map<number, { left: number; right: number; share: number }>();
  for (const join of joins) {
    const left = lattice[join.left]?.words.at(-1) ?? -1;
    const right = lattice[join.right]?.words[0] ?? -1;
    if (left < 0 || right < 0) continue;
    const key = left * 0x100000 + right;
    sums.set(key, { left, right, share: (sums.get(key)?.share ?? 0) + join.share });
  }
  for (const { left, right, share } of sums.values()) {
    if (share > NEGLIGIBLE) raisePair(terms, vocabulary, left, right, Math.min(1, share));
  }
}

/** True when the word more likely than not is only grammar. */
function isGrammar(token: QueryToken, readings: readonly WordReading[], vocabulary: Vocabulary): boolean {
  let share = isGrammarWord(token.folded) ? 1 - shareOf(readings) : 0;
  for (const reading of readings) {
    if (reading.words.every((word) => weightOf(vocabulary, word) < 1)) share += reading.share;
  }
  return share > 0.5;
}
