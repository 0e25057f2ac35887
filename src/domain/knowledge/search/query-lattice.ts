import { fold } from '../../language/letters/fold.js';
import { decodeTelex } from '../../language/letters/telex.js';
import { isFoldedSyllable, isVietnameseSyllable } from '../../language/letters/valid-syllable.js';
import type { Reading } from './forward-backward.js';
import { isGrammarWord } from './grammar-words.js';
import type { QueryToken } from './query-tokens.js';
import type { SpellingModel } from './spelling-model.js';

/** Negative log probabilities of the ways a word comes to be typed as it is. */
const COST = {
  plain: 0.1,
  /** Known to the corpus, but no syllable: an abbreviation or a foreign word. */
  foreign: 1,
  unknown: 4,
  telex: 0.7,
  short: 1,
  shortOfWord: 3,
  initials: 3,
  initial: 2.5,
  split: 3,
  joined: 3,
  /** A slip in a word that looks right: little where many words are slips, not thought of where none is. */
  slipAmongMany: 1.5,
  slipAmongNone: 4,
} as const;
/** The share of slips from which on they are many. */
const MANY_SLIPS = 0.2;
const MOST_READINGS = 10;
/** Single letters that are words of their own. */
const LETTER_WORDS = 'aoy';

interface LatticeSource {
  readonly tokens: readonly QueryToken[];
  readonly model: SpellingModel;
  readonly slipCost: number;
}

/** True when a word is not one that the corpus and the language know: then the whole query is read as a noisy one. */
export function isOdd(token: QueryToken, model: SpellingModel): boolean {
  if (token.kind !== 'syllable' || isSettled(token)) return false;
  const id = model.idOf(token.folded);
  const count = id < 0 ? 0 : model.counts.words(id);
  const { length } = token.folded;
  if (isFoldedSyllable(token.folded)) return count === 0 || (length === 1 && !LETTER_WORDS.includes(token.folded));
  return length < 4 || count < 3;
}

/** True for a word that is right as it stands, known or not: a syllable with its diacritics, or everyday grammar. */
function isSettled({ text, folded, accent }: QueryToken): boolean {
  return accent === undefined ? folded.length > 2 && isGrammarWord(folded) : isVietnameseSyllable(text);
}

/** All readings of the tokens, ordered by where they start; each token can be read alone. */
export function buildLattice(tokens: readonly QueryToken[], model: SpellingModel): Reading[] {
  const source = { tokens, model, slipCost: costOfSlips(tokens, model) };
  return tokens.flatMap((_, at) => {
    const readings = readToken(source, at).sort((a, b) => a.cost - b.cost);
    return [...readings.slice(0, MOST_READINGS), ...joinedWithNext(source, at)];
  });
}

function costOfSlips(tokens: readonly QueryToken[], model: SpellingModel): number {
  const slips = tokens.filter((token) => {
    const isExplained = model.shortForms.has(token.folded) || decodeTelex(token.text) !== undefined;
    return !isExplained && isOdd(token, model);
  });
  const many = Math.min(1, slips.length / tokens.length / MANY_SLIPS);
  return COST.slipAmongNone + (COST.slipAmongMany - COST.slipAmongNone) * many;
}

function readToken(source: LatticeSource, at: number): Reading[] {
  const { model } = source;
  const token = source.tokens[at] as QueryToken;
  const id = model.idOf(token.folded);
  const isKnown = id >= 0;
  const own = { from: at, to: at + 1, words: [id] };
  if (token.kind !== 'syllable') return [{ ...own, cost: 0 }];
  const isPlain = isKnown && token.folded.length > 1 && isFoldedSyllable(token.folded);
  const readings: Reading[] = [{ ...own, cost: isPlain ? COST.plain : isKnown ? COST.foreign : COST.unknown }];
  function add(words: readonly number[], cost: number): void {
    if (words.every((word) => word >= 0)) readings.push({ from: at, to: at + 1, words, cost });
  }
  for (const long of model.shortForms.get(token.folded) ?? []) {
    const words = long.split(' ').map((word) => model.idOf(word));
    add(words, isPlain ? COST.shortOfWord : COST.short);
  }
  const isSurelyMeant = isPlain && source.slipCost === COST.slipAmongNone;
  if (isSettled(token) || isSurelyMeant) return readings;
  for (const { foldedId, cost } of model.neighbours(token.folded)) {
    add([foldedId], cost + (isPlain ? source.slipCost : 0));
  }
  if (isPlain) return readings;
  const decoded = decodeTelex(token.text);
  if (decoded !== undefined) add([model.idOf(fold(decoded))], COST.telex);
  addShortened(source, at, add);
  return readings;
}

/** `tq` (two initials), `qdinh` (an initial and a syllable), `h.dong` (the same with a point), `vietnam` (no space). */
function addShortened(source: LatticeSource, at: number, add: (words: readonly number[], cost: number) => void): void {
  const { tokens, model } = source;
  const folded = tokens[at]?.folded ?? '';
  if (folded.length === 1) {
    const right = model.idOf(tokens[at + 1]?.folded ?? '');
    for (const left of model.initials.leftOf(folded, right)) add([left], COST.initial);
    return;
  }
  if (folded.length === 2) for (const pair of model.initials.pairsOf(folded)) add(pair, COST.initials);
  if (folded.length > 3) {
    const right = model.idOf(folded.slice(1));
    for (const left of model.initials.leftOf(folded.charAt(0), right)) add([left, right], COST.initial);
  }
  for (let cut = 2; cut < folded.length - 1; cut++) {
    const left = model.idOf(folded.slice(0, cut));
    const right = model.idOf(folded.slice(cut));
    if (model.counts.pairs(left, right) > 0) add([left, right], COST.split);
  }
}

/** `q uyen`: a space inside a word. */
function joinedWithNext({ tokens, model }: LatticeSource, at: number): Reading[] {
  const token = tokens[at];
  const next = tokens[at + 1];
  if (token?.kind !== 'syllable' || next?.kind !== 'syllable') return [];
  const whole = token.folded + next.folded;
  const id = isFoldedSyllable(whole) ? model.idOf(whole) : -1;
  return id >= 0 ? [{ from: at, to: at + 2, words: [id], cost: COST.joined }] : [];
}
