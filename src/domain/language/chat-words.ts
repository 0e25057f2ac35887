import { fold } from './fold.js';
import type { Token } from './tokenise.js';

/** The word lists of `knowledge/language/chat-words.txt`, which says what each is for. */
export interface ChatWordLists {
  readonly official: Readonly<Record<string, string>>;
  readonly chat: Readonly<Record<string, readonly string[]>>;
  readonly numbered: Readonly<Record<string, readonly string[]>>;
  readonly counted: Readonly<Record<string, string>>;
  readonly keep: readonly string[];
}

export interface ChatWordMatch {
  /** How many tokens the abbreviation covers. */
  readonly span: number;
  /** What it may stand for, the usual meaning first; words with diacritics, one space between. */
  readonly readings: readonly string[];
  /** An official abbreviation has one meaning, whatever stands beside it. */
  readonly isOfficial: boolean;
}

/** Abbreviations and slang of chat, looked up on whole tokens. */
export interface ChatWords {
  /** The longest entry that begins at a token. Entries without diacritics also match half-accented ones (`qđ`). */
  match(text: string, tokens: readonly Token[], at: number): ChatWordMatch | undefined;
  /** The official meaning of one abbreviation, written in any case, with or without its hyphens. */
  officialMeaning(abbreviation: string): string | undefined;
  /** Letters and digits in one: `p5` may be `phường 5`, `500k` is `500 nghìn`. Empty when it is none of these. */
  readNumbered(folded: string): readonly string[];
  /** A foreign word or a name that must not be taken for a slip. */
  isKept(folded: string): boolean;
}

const LONGEST = 4;
const LONGEST_TYPED = 40;
const JOINT = /[\s&.-]+/gu;

interface Entry {
  readonly readings: readonly string[];
  readonly isOfficial: boolean;
}

export function createChatWords(lists: ChatWordLists): ChatWords {
  const entries = new Map<string, Entry>();
  const begins = new Set<string>();
  const add = (key: string, entry: Entry): void => {
    entries.set(key, entry);
    begins.add(key.split(/[ /]/u)[0] ?? key);
  };
  for (const [key, readings] of Object.entries(lists.chat)) add(key, { readings, isOfficial: false });
  for (const [key, meaning] of Object.entries(lists.official)) {
    const entry = { readings: [meaning], isOfficial: true };
    add(key.replace(JOINT, ' '), entry);
    add(key.replace(JOINT, ''), entry);
  }
  const kept = new Set(lists.keep);

  return {
    match(text, tokens, at) {
      const first = tokens[at];
      if (first === undefined || !mayBegin(begins, first)) return undefined;
      for (let span = Math.min(LONGEST, tokens.length - at); span > 0; span -= 1) {
        const last = tokens[at + span - 1];
        if (last === undefined || last.end - first.start > LONGEST_TYPED) continue;
        const typed = text.slice(first.start, last.end).toLowerCase().replace(JOINT, ' ');
        const entry = entries.get(typed) ?? (hasTone(tokens, at, span) ? undefined : entries.get(fold(typed)));
        if (entry !== undefined) return { span, ...entry };
      }
      return undefined;
    },
    officialMeaning(abbreviation) {
      const entry = entries.get(fold(abbreviation).replace(JOINT, ' '));
      return entry?.isOfficial === true ? entry.readings[0] : undefined;
    },
    readNumbered: (folded) => readNumbered(lists, folded),
    isKept: (folded) => kept.has(folded),
  };
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

function readNumbered({ numbered, counted }: ChatWordLists, folded: string): string[] {
  const [, letters = '', digits = ''] = /^([a-z]{1,2})(\d{1,2})$/.exec(folded) ?? [];
  const after = /^(\d+)([a-z]{1,2})$/.exec(folded);
  const unit = counted[after?.[2] ?? ''];
  if (unit !== undefined) return [`${after?.[1]} ${unit}`];
  return (numbered[letters] ?? []).flatMap((reading) => {
    const [, name = reading, from = '0', to = '99'] = /^(.*) (\d+)-(\d+)$/.exec(reading) ?? [];
    return Number(digits) >= Number(from) && Number(digits) <= Number(to) ? [`${name} ${Number(digits)}`] : [];
  });
}
