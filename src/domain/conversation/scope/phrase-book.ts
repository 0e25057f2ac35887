import type { MessageWord } from './message-words.js';
import { endsOf, groupByOpening, neededWords, type Phrase, wordsBehindGap } from './phrase.js';
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

/** A phrase, with what a message has to hold for it to be looked at closely. */
interface Entry {
  readonly phrase: Phrase;
  readonly needed: readonly ReadonlySet<string>[];
  readonly behindGap: ReadonlySet<string> | null;
}

export function createPhraseBook(sources: readonly string[], readPhrase: ReadPhrase): PhraseBook {
  const entries = new Map(sources.map(readPhrase).map((phrase) => [phrase, toEntry(phrase)]));
  const byOpening = new Map(
    [...groupByOpening([...entries.keys()])].map(([opening, phrases]) => [
      opening,
      phrases.flatMap((phrase) => entries.get(phrase) ?? []),
    ]),
  );

  function longestAt(words: readonly MessageWord[], start: number): number {
    let longest = start;
    for (const entry of byOpening.get(words[start]?.key ?? '') ?? []) {
      if (!isPossible(entry, words, start)) continue;
      for (const end of endsOf(entry.phrase, words, start)) longest = Math.max(longest, end);
    }
    return longest;
  }

  /** Whether any phrase begins there: the first is enough. */
  function standsAt(words: readonly MessageWord[], start: number): boolean {
    const entriesHere = byOpening.get(words[start]?.key ?? '') ?? [];
    return entriesHere.some(
      (entry) => isPossible(entry, words, start) && endsOf(entry.phrase, words, start).some((end) => end > start),
    );
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
    has: (words) => words.some((_, start) => standsAt(words, start)),
    find,
  };
}

const HIDDEN: MessageWord = { key: '', marks: null };

/** The words with those of the phrases made to mean nothing. */
export function hide(words: readonly MessageWord[], except: PhraseBook): readonly MessageWord[] {
  const hidden = except.find(words);
  if (hidden.length === 0) return words;
  return words.map((word, at) => (hidden.some((span) => at >= span.start && at < span.end) ? HIDDEN : word));
}

function toEntry(phrase: Phrase): Entry {
  return { phrase, needed: neededWords(phrase), behindGap: wordsBehindGap(phrase) };
}

function isPossible({ needed, behindGap }: Entry, words: readonly MessageWord[], start: number): boolean {
  const keys = keysOf(words);
  for (const need of needed) if (!shareWord(need, keys)) return false;
  if (!behindGap) return true;
  for (let at = start + 1; at < words.length; at += 1) if (behindGap.has(words[at]?.key ?? '')) return true;
  return false;
}

/** Every book is asked about the same messages. */
const known = new WeakMap<readonly MessageWord[], ReadonlySet<string>>();

function keysOf(words: readonly MessageWord[]): ReadonlySet<string> {
  const keys = known.get(words) ?? new Set(words.map(({ key }) => key));
  known.set(words, keys);
  return keys;
}

type Words = Pick<ReadonlySet<string>, 'size' | 'has' | 'keys'>;

function shareWord(one: Words, other: Words): boolean {
  const [few, many] = one.size < other.size ? [one, other] : [other, one];
  for (const word of few.keys()) if (many.has(word)) return true;
  return false;
}
