import { isFoldedSyllable } from '../../language/letters/valid-syllable.js';
import { readTokens } from './query-tokens.js';
import type { ShortForms } from './short-forms.js';

/** Words or phrases as people say them, and what they may be called in the texts; with or without diacritics. */
export interface Synonym {
  readonly from: string;
  readonly to: string;
}

/** A phrase found in a query (words `start` to `end`, exclusive) and the folded words it may also stand for. */
export interface SynonymMatch {
  readonly start: number;
  readonly end: number;
  readonly to: readonly string[];
}

export interface SynonymFinder {
  find(words: readonly string[]): SynonymMatch[];
}

export function createSynonymFinder(synonyms: readonly Synonym[], shortForms: ShortForms): SynonymFinder {
  const byFirst = new Map<string, { from: readonly string[]; to: readonly string[] }[]>();
  for (const synonym of synonyms) {
    const from = readTokens(synonym.from).map(({ folded }) => folded);
    const to = readTokens(synonym.to).map(({ folded }) => folded);
    const [first] = from;
    if (first === undefined || to.length === 0) continue;
    const list = byFirst.get(first) ?? [];
    list.push({ from, to });
    byFirst.set(first, list);
  }
  return {
    find(words) {
      const matches: SynonymMatch[] = [];
      for (const [start, word] of words.entries()) {
        for (const { from, to } of byFirst.get(word) ?? []) {
          if (from.every((part, at) => words[start + at] === part))
            matches.push({ start, end: start + from.length, to });
        }
        if (!isFoldedSyllable(word)) {
          const longs = shortForms.get(word) ?? [];
          if (longs.length === 1) matches.push({ start, end: start + 1, to: (longs[0] ?? '').split(' ') });
        }
      }
      return matches;
    },
  };
}
