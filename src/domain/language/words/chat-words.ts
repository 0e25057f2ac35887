import { fold } from '../letters/fold.js';
import { besideNumber, type NumberedWordLists, readNumbered } from './numbered-words.js';
import type { Token } from './tokenise.js';

/** The word lists of `knowledge/language/chat-words.txt`, which says what each is for. */
export interface ChatWordLists extends NumberedWordLists {
  readonly official: Readonly<Record<string, string>>;
  readonly chat: Readonly<Record<string, readonly string[]>>;
  readonly keep: readonly string[];
}

export interface ChatWordMatch {
  /** How many tokens the abbreviation covers. */
  readonly span: number;
  /** What it may stand for, the usual meaning first; words with diacritics, one space between. */
  readonly readings: readonly string[];
  /** True when there is one meaning, whatever stands beside it: an official abbreviation, or a kind of document and its number. */
  readonly isCertain: boolean;
}

/** Abbreviations and slang of chat, looked up on whole tokens. */
export interface ChatWords {
  /** The longest entry that begins at a token. Entries without diacritics also match half-accented ones (`qđ`). */
  match(text: string, tokens: readonly Token[], at: number): ChatWordMatch | undefined;
  /** The official meaning of one abbreviation, written in any case, with or without its hyphens. */
  officialMeaning(abbreviation: string): string | undefined;
  /** Letters and digits in one, see `readNumbered`. */
  readNumbered(folded: string): readonly string[];
  /** A foreign word or a name that must not be taken for a slip. */
  isKept(folded: string): boolean;
}

const LONGEST = 4;
const LONGEST_TYPED = 40;
const JOINT = /[\s&.-]+/gu;

interface Entry {
  readonly readings: readonly string[];
  readonly isCertain: boolean;
}

export function createChatWords(lists: ChatWordLists): ChatWords {
  const entries = new Map<string, Entry>();
  const begins = new Set<string>();
  const add = (key: string, entry: Entry): void => {
    entries.set(key, entry);
    begins.add(key.split(/[ /]/u)[0] ?? key);
  };
  for (const [key, readings] of Object.entries(lists.chat)) add(key, { readings, isCertain: false });
  for (const [key, meaning] of Object.entries(lists.official)) {
    const entry = { readings: [meaning], isCertain: true };
    add(key.replace(JOINT, ' '), entry);
    add(key.replace(JOINT, ''), entry);
  }
  const kept = new Set(lists.keep);

  return {
    match(text, tokens, at) {
      const first = tokens[at];
      if (first === undefined) return undefined;
      const beside = besideNumber(lists, text, tokens, at);
      if (beside?.isDocument === true) return { span: 1, readings: [beside.kind], isCertain: true };
      if (!mayBegin(begins, first)) return undefined;
      for (let span = Math.min(LONGEST, tokens.length - at); span > 0; span -= 1) {
        const last = tokens[at + span - 1];
        if (last === undefined || last.end - first.start > LONGEST_TYPED) continue;
        const typed = text.slice(first.start, last.end).toLowerCase().replace(JOINT, ' ');
        const entry = entries.get(typed) ?? (hasTone(tokens, at, span) ? undefined : entries.get(fold(typed)));
        if (entry !== undefined) return { span, ...without(entry, beside?.kind) };
      }
      return undefined;
    },
    officialMeaning(abbreviation) {
      const entry = entries.get(fold(abbreviation).replace(JOINT, ' '));
      return entry?.isCertain === true ? entry.readings[0] : undefined;
    },
    readNumbered: (folded) => readNumbered(lists, folded),
    isKept: (folded) => kept.has(folded),
  };
}

function without(entry: Entry, kind: string | undefined): Entry {
  const readings = entry.readings.filter((reading) => reading !== kind);
  return readings.length === 0 ? entry : { ...entry, readings };
}

function mayBegin(begins: ReadonlySet<string>, { text, folded }: Token): boolean {
  return begins.has(text) || begins.has(folded) || begins.has(folded.split(JOINT)[0] ?? folded);
}

/** True when a token carries a tone: such a word was spelled out, and only an entry with that very tone means it. */
function hasTone(tokens: readonly Token[], at: number, span: number): boolean {
  return tokens
    .slice(at, at + span)
    .some(({ text }) => /[\u0300\u0301\u0303\u0309\u0323]/u.test(text.normalize('NFD')));
}
