import type { QueryToken } from './query-tokens.js';
import { pairKey } from './segment.js';
import type { Vocabulary } from './vocabulary.js';

/** One way to read a word of the query: folded ids, and how likely it is (0..1). */
export interface WordReading {
  readonly words: readonly number[];
  readonly share: number;
}

/** A word of the query with what it may stand for; no readings when nothing in the corpus is like it. */
export interface QueryWord {
  readonly token: QueryToken;
  readonly readings: readonly WordReading[];
  /** False for grammar and for words in phrases that ask. */
  readonly isContent: boolean;
}

/** A query as terms with weights in 0..1: folded ids, and keys of neighbouring pairs. */
export interface QueryTerms {
  readonly words: QueryWord[];
  readonly singles: Map<number, number>;
  readonly pairs: Map<number, number>;
}

/** Weight of a word that only carries grammar. */
export const GRAMMAR_WEIGHT = 0.35;

export function emptyTerms(): QueryTerms {
  return { words: [], singles: new Map(), pairs: new Map() };
}

export function weightOf(vocabulary: Vocabulary, foldedId: number): number {
  return vocabulary.grammarFlags()[foldedId] === 1 ? GRAMMAR_WEIGHT : 1;
}

/** Gives a word at least the weight of this share of it. */
export function raiseSingle(terms: QueryTerms, vocabulary: Vocabulary, foldedId: number, share: number): void {
  raise(terms.singles, foldedId, share * weightOf(vocabulary, foldedId));
}

/** Gives two neighbours at least the weight of this share of them; unknown words have none. */
export function raisePair(terms: QueryTerms, vocabulary: Vocabulary, left: number, right: number, share: number): void {
  const key = pairKey(left, right);
  if (key >= 0) raise(terms.pairs, key, share * Math.sqrt(weightOf(vocabulary, left) * weightOf(vocabulary, right)));
}

/** Adds the terms of another reading of the query with a lower weight; its words are not counted as asked for. */
export function addLighter(terms: QueryTerms, other: QueryTerms, weight: number): void {
  for (const [id, share] of other.singles) raise(terms.singles, id, share * weight);
  for (const [key, share] of other.pairs) raise(terms.pairs, key, share * weight);
}

/** How likely it is that the word is one of its readings; the rest is that it is a word the corpus does not know. */
export function shareOf(readings: readonly WordReading[]): number {
  return readings.reduce((sum, { share }) => sum + share, 0);
}

/** The likeliest reading of each word: folded texts in order, with the word they come from. */
export function likeliestWords(terms: QueryTerms, vocabulary: Vocabulary): { text: string; id: number; at: number }[] {
  return terms.words.flatMap(({ token, readings }, at) => {
    const [first, ...others] = readings;
    if (first === undefined) return [{ text: token.folded, id: -1, at }];
    const best = others.reduce((most, reading) => (reading.share > most.share ? reading : most), first);
    if (best.share < 1 - shareOf(readings)) return [{ text: token.folded, id: -1, at }];
    return best.words.map((id) => ({ text: vocabulary.foldedOf(id), id, at }));
  });
}

function raise(weights: Map<number, number>, key: number, weight: number): void {
  if (weight > (weights.get(key) ?? 0)) weights.set(key, weight);
}
