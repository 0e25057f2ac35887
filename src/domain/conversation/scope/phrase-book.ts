import type { MessageWord } from './message-words.js';
import { endsOf, groupByOpening } from './phrase.js';
import type { ReadPhrase } from './read-phrase.js';

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A set of phrases, indexed by the word they begin with. */
export interface PhraseBook {
  readonly isEmpty: boolean;
  has(words: readonly MessageWord[]): boolean;
  /** The longest phrase at each place where one stands. */
  find(words: readonly MessageWord[]): Span[];
}

export function createPhraseBook(sources: readonly string[], readPhrase: ReadPhrase): PhraseBook {
  const byOpening = groupByOpening(sources.map(readPhrase));

  function longestAt(words: readonly MessageWord[], start: number): number {
    let longest = start;
    for (const phrase of byOpening.get(words[start]?.key ?? '') ?? [])
      for (const end of endsOf(phrase, words, start)) longest = Math.max(longest, end);
    return longest;
  }

  return {
    isEmpty: sources.length === 0,
    has: (words) => words.some((_, start) => longestAt(words, start) > start),
    find(words) {
      const spans: Span[] = [];
      for (let start = 0; start < words.length; start += 1) {
        const end = longestAt(words, start);
        if (end > start) spans.push({ start, end });
      }
      return spans;
    },
  };
}
