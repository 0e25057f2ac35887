import { fingerprint } from '../../../shared/ids.js';
import { fold } from '../../language/letters/fold.js';
import type { Person } from '../../people/person.js';
import type { RoleKeys } from '../../people/role-keys.js';
import { tagWords } from './task-words.js';
import type { NamedOwners } from './wish.js';

/** People and posts of the office, as they are called in passing: "An", "anh An", "VP", "phòng văn hoá", "địa chính". */
export interface OfficeNames {
  /** The name in a text, and the text without it; `undefined` where there is none. */
  find(text: string): NamedIn | undefined;
  marked(mark: string): NamedOwners | undefined;
}

export interface NamedIn {
  readonly who: NamedOwners;
  /** A post, not somebody by name. */
  readonly isPost: boolean;
  readonly rest: string;
}

interface Meaning {
  readonly people: ReadonlySet<string>;
  readonly roles: ReadonlySet<string>;
  readonly called: ReadonlySet<string>;
}

/** What stands in front of the name of a post or a person, folded. */
const HEADS =
  'cong chuc|can bo|chuyen vien|bo phan|phong|ban|ben|to|khoi|mang|phia|anh|chi|co|chu|ong|ba|bac|em|dong chi|d c|dc';
const HEAD = new RegExp(`(?:^| )(?:${HEADS})$`);
const POST_HEAD = /^(?:cong chuc|bo phan|phong|ban) /;
/** Where documents say that anybody may be meant, nobody is named. */
const ANYBODY = /^(?:cac|nhung|moi) /;
const LONGEST_NAME = 8;
const MARK_LENGTH = 8;
/** Stands where the name stood: "việc An làm" is no "việc làm". */
export const NAME_PLACE = 'đó';

/** How posts are called, of a vocabulary and of whatever else people hold; and people by the end of their names. */
export function createOfficeNames(
  vocabulary: readonly { readonly name: string; readonly also: readonly string[] }[],
  roles: Pick<RoleKeys, 'keyOf' | 'nameOf'>,
): (people: readonly Person[]) => OfficeNames {
  const known = vocabulary.flatMap(({ name, also }) => [name, ...also].map((words) => [words, name] as const));
  return (people) => {
    const meanings = new Map<string, Meaning>();
    for (const [words, role] of [...known, ...people.flatMap((one) => one.roles.map((role) => [role, role] as const))])
      for (const phrase of postPhrases(words))
        add(meanings, phrase, { roles: [roles.keyOf(role)], called: [roles.nameOf(role)] });
    for (const { id, name, leftAt } of people)
      if (!leftAt) for (const phrase of personPhrases(name)) add(meanings, phrase, { people: [id], called: [name] });
    const given = new Set(people.flatMap(({ name }) => wordsOf(name).map(({ text }) => text)));
    return {
      find: (text) => findName(text, meanings, given),
      marked(mark) {
        const [phrase, meaning] = [...meanings].find(([one]) => markOf(one) === mark) ?? [];
        return phrase !== undefined && meaning ? ownersOf(phrase, meaning) : undefined;
      },
    };
  };
}

type Added = Readonly<Partial<Record<keyof Meaning, readonly string[]>>>;

function add(meanings: Map<string, Meaning>, phrase: string, { people = [], roles = [], called = [] }: Added): void {
  const before = meanings.get(phrase);
  meanings.set(phrase, {
    people: new Set([...(before?.people ?? []), ...people]),
    roles: new Set([...(before?.roles ?? []), ...roles]),
    called: new Set([...(before?.called ?? []), ...called]),
  });
}

/** The name without its head, and each of its parts: "van hoa xa hoi", "van hoa", "xa hoi". What says something else is no name. */
function postPhrases(words: string): readonly string[] {
  const plain = foldedWords(words).join(' ');
  if (ANYBODY.test(plain)) return [];
  const parts = words.split(/\s*[-,;]\s*|\s+và\s+/u).map((part) => foldedWords(part).join(' '));
  const bare = [plain, ...parts].map((phrase) => phrase.replace(POST_HEAD, ''));
  return bare.filter((phrase) => phrase !== '' && tagWords(phrase.split(' ')).content.length > 0);
}

/** "An", "Văn An", "Nguyễn Văn An", "Nguyễn An". */
function personPhrases(name: string): readonly string[] {
  const words = foldedWords(name);
  const ends = words.map((_, at) => words.slice(at).join(' '));
  return [...ends, [words[0], words.at(-1)].join(' ')];
}

interface Word {
  /** In small letters, as typed. */
  readonly text: string;
  readonly folded: string;
  readonly from: number;
  readonly until: number;
}

function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)].map(({ 0: word, index }) => ({
    text: word.normalize('NFC').toLowerCase(),
    folded: fold(word),
    from: index,
    until: index + word.length,
  }));
}

function foldedWords(text: string): readonly string[] {
  return wordsOf(text).map(({ folded }) => folded);
}

/** The longest name that stands in the text, with what stands in front of it as its head. */
function findName(
  text: string,
  meanings: ReadonlyMap<string, Meaning>,
  spelled: ReadonlySet<string>,
): NamedIn | undefined {
  const words = wordsOf(text);
  for (let length = Math.min(LONGEST_NAME, words.length); length > 0; length -= 1) {
    for (let at = 0; at + length <= words.length; at += 1) {
      const own = words.slice(at, at + length);
      const phrase = own.map(({ folded }) => folded).join(' ');
      const meaning = meanings.get(phrase);
      if (!meaning || (meaning.people.size > 0 && !own.every((word) => isSpelled(word, spelled)))) continue;
      const before = words.slice(0, at).map(({ folded }) => folded);
      const head = HEAD.exec(before.join(' '))?.[0].trim().split(' ').length ?? 0;
      const from = words[at - head]?.from ?? 0;
      const rest = `${text.slice(0, from)} ${NAME_PLACE} ${text.slice(own.at(-1)?.until ?? 0)}`;
      return { who: ownersOf(phrase, meaning), isPost: meaning.people.size === 0, rest };
    }
  }
  return undefined;
}

function ownersOf(phrase: string, { people, roles, called }: Meaning): NamedOwners {
  return { mark: markOf(phrase), people: [...people], roles: [...roles], called: [...called] };
}

function markOf(phrase: string): string {
  return fingerprint(phrase).slice(0, MARK_LENGTH);
}

/** Typed with marks, a name has its own: "ăn" is not An. */
function isSpelled({ text, folded }: Word, spelled: ReadonlySet<string>): boolean {
  return spelled.has(text) || text === folded;
}
