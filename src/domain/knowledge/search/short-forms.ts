import { fold } from '../../language/letters/fold.js';
import type { ChatWordLists } from '../../language/words/chat-words.js';

/** Folded short forms (`ubnd`, `cty`, `dk`) and the folded long forms each may stand for. */
export type ShortForms = ReadonlyMap<string, readonly string[]>;

/** The abbreviations and slang of the chat word lists that are one word; hyphens and points are left out of them. */
export function shortFormsFrom(lists: Pick<ChatWordLists, 'official' | 'chat'>): ShortForms {
  const forms = new Map<string, readonly string[]>();
  const official = Object.entries(lists.official).map(([short, long]): [string, readonly string[]] => [short, [long]]);
  for (const [short, longs] of [...official, ...Object.entries(lists.chat)]) {
    if (/\s/.test(short)) continue;
    const key = fold(short).replace(/[-.&]/g, '');
    forms.set(key, [...new Set([...(forms.get(key) ?? []), ...longs.map(fold)])]);
  }
  return forms;
}
