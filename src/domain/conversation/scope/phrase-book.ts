import type { MessageWord } from './message-words.js';
import { endsOf, groupByOpening, type Phrase, wordsBehindGap } from './phrase.js';
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
  const phrases = sources.map(readPhrase);
  const byOpening = groupByOpening(phrases);
  const behindGap = new Map(phrases.map((phrase) => [phrase, wordsBehindGap(phrase)]));

  function isPossible(phrase: Phrase, words: readonly MessageWord[], start: number): boolean {
    const behind = behindGap.get(phrase);
    if (!behind) return true;
    for (let at = start + 1; at < words.length; at += 1) if (behind.has(words[at]?.key ?? '')) return true;
    return false;
  }

  function longestAt(words: readonly MessageWord[], start: number): number {
    let longest = start;
    for (const phrase of byOpening.get(words[start]?.key ?? '') ?? []) {
      if (!isPossible(phrase, words, start)) continue;
      for (const end of endsOf(phrase, words, start)) longest = Math.max(longest, end);
    }
    return longest;
  }

  function find(words: readonly MessageWord[]): Span[] {
    const spans: Span[] = [];
    for (let start = 0; start < words.length; start += 1) {
      const end = longestAt(words, start);
      if (end > start) spans.push({ start, end });
    }
    return spans;
  }

  return {
    isEmpty: sources.length === 0,
    has: (words) => sources.length > 0 && words.some((_, start) => longestAt(words, start) > start),
    find,
  };
}
