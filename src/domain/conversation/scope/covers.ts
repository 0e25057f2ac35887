import type { MessageWord } from './message-words.js';
import type { PhraseBook } from './phrase-book.js';

/** True when every word belongs to a phrase of one of the books, and at least one to a phrase of the first. */
export function coversAll(words: readonly MessageWord[], first: PhraseBook, others: readonly PhraseBook[]): boolean {
  if (first.isEmpty) return false;
  const firstSpans = first.find(words);
  if (firstSpans.length === 0) return false;
  const covered = new Set<number>();
  for (const span of [...firstSpans, ...others.flatMap((book) => book.find(words))])
    for (let at = span.start; at < span.end; at += 1) covered.add(at);
  return covered.size === words.length;
}
