import { fold } from '../../language/fold.js';
import { decodeTelex } from '../../language/telex.js';
import { isFoldedSyllable, isVietnameseSyllable } from '../../language/valid-syllable.js';
import type { Reading } from './forward-backward.js';
import type { QueryToken } from './query-tokens.js';
import { longFormsOf } from './short-forms.js';
import type { SpellingModel } from './spelling-model.js';
import type { Vocabulary } from './vocabulary.js';

/** Negative log probabilities of the ways a word comes to be typed as it is. */
const COST = {
  plain: 0.1,
  rareForm: 1,
  unknown: 4,
  slip: 1,
  telex: 0.7,
  short: 1,
  shortOfWord: 3,
  initials: 3,
  initial: 2.5,
  split: 3,
  joined: 3,
} as const;
const MOST_READINGS = 10;

/** True when a word is not one that the corpus and the language know: then the whole query is read as a noisy one. */
export function isOdd(token: QueryToken, vocabulary: Vocabulary, model: SpellingModel): boolean {
  if (token.kind !== 'syllable') return false;
  const id = vocabulary.foldedIdOf(token.folded);
  const count = id < 0 ? 0 : model.counts.words(id);
  if (isFoldedSyllable(token.folded)) return count === 0 || token.folded.length === 1;
  return token.folded.length < 4 || count < 3;
}

/** All readings of the tokens, ordered by where they start; each token can be read alone. */
export function buildLattice(tokens: readonly QueryToken[], vocabulary: Vocabulary, model: SpellingModel): Reading[] {
  const lattice: Reading[] = [];
  for (const [at, token] of tokens.entries()) {
    const readings = readToken(tokens, at, vocabulary, model);
    readings.sort((a, b) => a.cost - b.cost);
    lattice.push(...readings.slice(0, MOST_READINGS), ...joinedWith(token, tokens[at + 1], at, vocabulary, model));
  }
  return lattice;
}

function readToken(tokens: readonly QueryToken[], at: number, vocabulary: Vocabulary, model: SpellingModel): Reading[] {
  const token = tokens[at] as QueryToken;
  const id = vocabulary.foldedIdOf(token.folded);
  const count = id < 0 ? 0 : model.counts.words(id);
  const self = { from: at, to: at + 1, words: [count > 0 ? id : -1] };
  if (token.kind !== 'syllable') return [{ ...self, cost: 0 }];
  const isSyllable = isFoldedSyllable(token.folded);
  const isTrusted = count > 0 && token.accent !== undefined && isVietnameseSyllable(token.text);
  const isPlain = isSyllable && count > 0 && token.folded.length > 1;
  const readings: Reading[] = [{ ...self, cost: isPlain ? COST.plain : count > 0 ? COST.rareForm : COST.unknown }];
  function add(words: readonly number[], cost: number): void {
    if (words.every((word) => word >= 0)) readings.push({ from: at, to: at + 1, words, cost });
  }
  for (const long of longFormsOf(token.folded) ?? []) {
    add(idsOf(long, vocabulary), isPlain ? COST.shortOfWord : COST.short);
  }
  if (isTrusted) return readings;
  const slip = isPlain ? COST.slip : 0;
  for (const { foldedId, cost } of model.neighbours(token.folded)) add([foldedId], cost + slip);
  if (isPlain) return readings;
  const decoded = decodeTelex(token.text);
  if (decoded !== undefined) add([vocabulary.foldedIdOf(fold(decoded))], COST.telex);
  addShortened(token.folded, tokens[at + 1], vocabulary, model, add);
  return readings;
}

/** `tq` (two initials), `qdinh` (an initial and a syllable), `h.dong` (the same with a point), `vietnam` (no space). */
function addShortened(
  folded: string,
  next: QueryToken | undefined,
  vocabulary: Vocabulary,
  model: SpellingModel,
  add: (words: readonly number[], cost: number) => void,
): void {
  if (folded.length === 1) {
    const right = next === undefined ? -1 : vocabulary.foldedIdOf(next.folded);
    for (const left of model.initials.leftOf(folded, right)) add([left], COST.initial);
    return;
  }
  if (folded.length === 2) for (const pair of model.initials.pairsOf(folded)) add(pair, COST.initials);
  if (folded.length > 3) {
    const right = vocabulary.foldedIdOf(folded.slice(1));
    for (const left of model.initials.leftOf(folded.charAt(0), right)) add([left, right], COST.initial);
  }
  for (let cut = 2; cut < folded.length - 1; cut++) {
    const pair = [vocabulary.foldedIdOf(folded.slice(0, cut)), vocabulary.foldedIdOf(folded.slice(cut))];
    if (model.counts.pairs(pair[0] ?? -1, pair[1] ?? -1) > 0) add(pair, COST.split);
  }
}

/** `q uyen`: a space inside a word. */
function joinedWith(
  token: QueryToken,
  next: QueryToken | undefined,
  at: number,
  vocabulary: Vocabulary,
  model: SpellingModel,
): Reading[] {
  if (next === undefined || token.kind !== 'syllable' || next.kind !== 'syllable') return [];
  const whole = token.folded + next.folded;
  if (whole.length > 7 || !isFoldedSyllable(whole)) return [];
  const id = vocabulary.foldedIdOf(whole);
  if (id < 0 || model.counts.words(id) === 0) return [];
  return [{ from: at, to: at + 2, words: [id], cost: COST.joined }];
}

function idsOf(folded: string, vocabulary: Vocabulary): number[] {
  return folded.split(' ').map((word) => vocabulary.foldedIdOf(word));
}
