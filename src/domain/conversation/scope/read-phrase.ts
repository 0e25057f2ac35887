import { groupByOpening, type Phrase, type PhrasePart } from './phrase.js';
import { spellingOf } from './spelling.js';

export type PhraseLists = Readonly<Record<string, readonly string[]>>;

/** Reads the notation of `knowledge/scope.yaml`; throws on a broken phrase or an unknown list. */
export type ReadPhrase = (source: string) => Phrase;

const LEXEME = /[()|?$]|\.\.\.|\{[a-z-]+\}|[^\s()|?${}]+/gu;

/** Lists are read once, when first named. */
export function createPhraseReader(lists: PhraseLists): ReadPhrase {
  const readLists = new Map<string, PhrasePart>();

  function readList(name: string): PhrasePart {
    const known = readLists.get(name);
    if (known) return known;
    const phrases = lists[name];
    if (!phrases) throw new Error(`scope: there is no list "${name}"`);
    const list: PhrasePart = { kind: 'choice', byOpening: groupByOpening(phrases.map(readPhrase)), isOptional: false };
    readLists.set(name, list);
    return list;
  }

  function readPhrase(source: string): Phrase {
    const lexemes = source.match(LEXEME) ?? [];
    let next = 0;

    function fail(problem: string): never {
      throw new Error(`scope: ${problem} in "${source}"`);
    }

    function readChoice(): PhrasePart {
      const among = [readSequence()];
      while (lexemes[next] === '|') {
        next += 1;
        among.push(readSequence());
      }
      if (lexemes[next] !== ')') fail('a bracket is not closed');
      next += 1;
      const isOptional = lexemes[next] === '?';
      if (isOptional) next += 1;
      return { kind: 'choice', byOpening: groupByOpening(among), isOptional };
    }

    function readPart(lexeme: string): PhrasePart {
      if (lexeme === '(') return readChoice();
      if (lexeme === '...') return { kind: 'gap' };
      if (lexeme === '$') return { kind: 'end' };
      if (lexeme === '?') return fail('a question mark stands alone');
      if (lexeme.startsWith('{')) return readList(lexeme.slice(1, -1));
      return { kind: 'word', spelling: spellingOf(lexeme.replace(/!$/, '')), isMarked: lexeme.endsWith('!') };
    }

    function readSequence(): Phrase {
      const parts: PhrasePart[] = [];
      for (let lexeme = lexemes[next]; lexeme !== undefined && !'|)'.includes(lexeme); lexeme = lexemes[next]) {
        next += 1;
        parts.push(readPart(lexeme));
      }
      return parts.length > 0 ? parts : fail('something is empty');
    }

    const phrase = readSequence();
    if (next < lexemes.length) fail('a bracket is not opened');
    return phrase;
  }

  return readPhrase;
}
