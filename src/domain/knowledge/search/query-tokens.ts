import { placeTone } from '../../language/letters/tones.js';
import { compose, foldWord } from './letters.js';
import { scanWords } from './scan-words.js';
import type { WordKind } from './vocabulary.js';

/** One word of a query as typed. */
export interface QueryToken {
  /** Lower case, composed. */
  readonly text: string;
  readonly folded: string;
  readonly kind: WordKind;
  /** Set when the word was typed with diacritics: what its spelling must agree with. */
  readonly accent: string | undefined;
}

/** More words than this are not read: a question is shorter, and what comes after would only cost time. */
export const MOST_TOKENS = 128;
const MOST_LETTERS = 8192;

export function readTokens(query: string): QueryToken[] {
  const tokens: QueryToken[] = [];
  scanWords(compose(query.slice(0, MOST_LETTERS)), (text, start, end, kind) => {
    if (tokens.length >= MOST_TOKENS) return;
    const typed = text.slice(start, end).toLowerCase();
    const folded = foldWord(typed);
    const hasAccent = kind === 'syllable' && folded !== typed;
    tokens.push({ text: typed, folded, kind, accent: hasAccent ? placeTone(typed) : undefined });
  });
  return tokens;
}
