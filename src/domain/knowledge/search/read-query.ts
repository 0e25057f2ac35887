import { isFunctionWord } from '../../language/function-words.js';
import { type Reading, weighReadings } from './forward-backward.js';
import { buildLattice, isOdd } from './query-lattice.js';
import { type QueryToken, readTokens } from './query-tokens.js';
import { pairKey } from './segment.js';
import type { SpellingModel } from './spelling-model.js';
import type { Vocabulary } from './vocabulary.js';

/** A word of the query with what it may stand for; the shares of its readings add up to at most 1. */
export interface QueryWord {
  readonly token: QueryToken;
  readonly isFunction: boolean;
  readonly readings: readonly { readonly words: readonly number[]; readonly share: number }[];
}

/** A query as terms with weights in 0..1: folded ids, and keys of neighbouring pairs. */
export interface UnderstoodQuery {
  readonly words: readonly QueryWord[];
  readonly singles: Map<number, number>;
  readonly pairs: Map<number, number>;
}

export const DAMPED = 0.35;
const NEGLIGIBLE = 0.03;

export function readQuery(query: string, vocabulary: Vocabulary, model: SpellingModel): UnderstoodQuery {
  const tokens = readTokens(query);
  const symbols = tokens.filter((token) => token.kind === 'symbol');
  const plain = tokens.filter((token) => token.kind !== 'symbol');
  const isNoisy = plain.some((token) => isOdd(token, vocabulary, model));
  const understood = isNoisy ? readNoisy(plain, vocabulary, model) : readPlainly(plain, vocabulary);
  for (const token of symbols) addSymbol(understood, token, vocabulary);
  return understood;
}

function addSymbol(understood: MutableQuery, token: QueryToken, vocabulary: Vocabulary): void {
  const id = vocabulary.foldedIdOf(token.folded);
  if (id >= 0) understood.singles.set(id, 1);
}

interface MutableQuery extends UnderstoodQuery {
  readonly words: QueryWord[];
}

function readPlainly(tokens: readonly QueryToken[], vocabulary: Vocabulary): MutableQuery {
  const query: MutableQuery = { words: [], singles: new Map(), pairs: new Map() };
  let left = -1;
  let leftWeight = 0;
  for (const token of tokens) {
    const id = vocabulary.foldedIdOf(token.folded);
    const isFunction = isFunctionWord(token.folded);
    const weight = isFunction ? DAMPED : 1;
    query.words.push({ token, isFunction, readings: id < 0 ? [] : [{ words: [id], share: 1 }] });
    if (id >= 0) {
      raise(query.singles, id, weight);
      if (left >= 0) raise(query.pairs, pairKey(left, id), Math.sqrt(leftWeight * weight));
    }
    left = id;
    leftWeight = weight;
  }
  return query;
}

function readNoisy(tokens: readonly QueryToken[], vocabulary: Vocabulary, model: SpellingModel): MutableQuery {
  const lattice = buildLattice(tokens, vocabulary, model);
  const shares = weighReadings(lattice, tokens.length, model.probability);
  const query: MutableQuery = { words: [], singles: new Map(), pairs: new Map() };
  const readings = tokens.map((): { words: readonly number[]; share: number }[] => []);
  const functions = new Float64Array(tokens.length);
  function weightOf(id: number): number {
    return isFunctionWord(vocabulary.foldedOf(id)) ? DAMPED : 1;
  }
  for (const [at, token] of tokens.entries()) {
    const here = new Map<number, number>();
    for (const [index, reading] of lattice.entries()) {
      if (reading.from !== at) continue;
      const share = shares.readings[index] ?? 0;
      if (share < NEGLIGIBLE) continue;
      for (let covered = reading.from; covered < reading.to; covered++) {
        if (reading.words[0] !== -1) readings[covered]?.push({ words: reading.words, share });
        const isFunction = reading.words.every((word) => weightOf(word) < 1);
        if (isFunction) functions[covered] = (functions[covered] ?? 0) + share;
      }
      for (const word of reading.words) if (word >= 0) here.set(word, (here.get(word) ?? 0) + share);
      for (let inner = 1; inner < reading.words.length; inner++) {
        addPair(query, reading.words[inner - 1] ?? -1, reading.words[inner] ?? -1, share, weightOf);
      }
    }
    for (const [word, share] of here) raise(query.singles, word, Math.min(1, share) * weightOf(word));
    query.words.push({ token, isFunction: isFunctionWord(token.folded), readings: readings[at] ?? [] });
  }
  const joins = new Map<number, number>();
  for (const { left, right, share } of shares.joins) {
    const first = (lattice[left] as Reading).words.at(-1) ?? -1;
    const second = (lattice[right] as Reading).words[0] ?? -1;
    if (first < 0 || second < 0) continue;
    const key = pairKey(first, second);
    joins.set(key, (joins.get(key) ?? 0) + share);
  }
  for (const [key, share] of joins) {
    const weight = Math.sqrt(weightOf(Math.floor(key / 0x10000)) * weightOf(key % 0x10000));
    if (share > NEGLIGIBLE) raise(query.pairs, key, Math.min(1, share) * weight);
  }
  return { ...query, words: query.words.map((word, at) => ({ ...word, isFunction: (functions[at] ?? 0) > 0.5 })) };
}

function addPair(
  query: MutableQuery,
  left: number,
  right: number,
  share: number,
  weightOf: (id: number) => number,
): void {
  if (left >= 0 && right >= 0)
    raise(query.pairs, pairKey(left, right), share * Math.sqrt(weightOf(left) * weightOf(right)));
}

function raise(weights: Map<number, number>, key: number, weight: number): void {
  if (weight > (weights.get(key) ?? 0)) weights.set(key, weight);
}
