import { placeTone } from '../../language/letters/tones.js';
import { isGrammarWord } from './grammar-words.js';
import { foldWord, LETTER_LIMIT, letterTables } from './letters.js';

/** `syllable`: letters only. `number`: a digit somewhere. `symbol`: a document symbol or date as a whole, beside its parts. */
export type WordKind = 'syllable' | 'number' | 'symbol';

/**
 * Gives every spelling (lower case, with diacritics) and every folded form a number. Ids are dense, start at 0 and are
 * never taken back: an index that forgets its passages keeps their words.
 */
export interface Vocabulary {
  /** Id of the spelling in `text` from `start` to `end` (exclusive), given one if it is new. */
  enter(text: string, start: number, end: number, kind: WordKind): number;
  readonly foldedCount: number;
  /** Folded id of each spelling id. */
  foldedIds(): Uint32Array;
  /** -1 when unknown. */
  foldedIdOf(folded: string): number;
  foldedOf(foldedId: number): string;
  kindOf(foldedId: number): WordKind;
  /** Equal for two spellings that differ only in where the tone mark sits. */
  accentIdOf(spellingId: number): number;
  /** Id of a spelling whose tone sits where official texts put it. */
  accentId(placedSpelling: string): number | undefined;
  /** 1 for words of grammar and politeness, by folded id. */
  grammarFlags(): Uint8Array;
  /** 1 for whole document symbols, which have no neighbours, by folded id. */
  symbolFlags(): Uint8Array;
}

export function createVocabulary(): Vocabulary {
  const { lower } = letterTables();
  const accents: number[] = [];
  const accentIds = new Map<string, number>();
  const foldedByText = new Map<string, number>();
  const folded: string[] = [];
  const kinds: WordKind[] = [];
  let grammar = new Uint8Array(1024);
  let symbols = new Uint8Array(1024);
  let toFolded = new Uint32Array(1024);
  /** Two hashes of 32 bits stand for a spelling, so that reading a known word makes and compares no string. */
  let hashes = new Int32Array(1024);
  let checks = new Int32Array(1024);
  let table = new Int32Array(4096).fill(-1);

  function add(spelling: string, hash: number, check: number, kind: WordKind): number {
    const id = accents.length;
    accents.push(idIn(accentIds, placeTone(spelling)));
    if (id >= toFolded.length) {
      toFolded = grown(toFolded, new Uint32Array(id * 2));
      hashes = grown(hashes, new Int32Array(id * 2));
      checks = grown(checks, new Int32Array(id * 2));
    }
    toFolded[id] = foldedIdFor(foldWord(spelling), kind);
    hashes[id] = hash;
    checks[id] = check;
    if (accents.length * 2 <= table.length) place(id);
    else {
      table = new Int32Array(table.length * 4).fill(-1);
      for (let each = 0; each <= id; each++) place(each);
    }
    return id;
  }

  function foldedIdFor(form: string, kind: WordKind): number {
    const id = idIn(foldedByText, form);
    if (id < folded.length) return id;
    folded.push(form);
    kinds.push(kind);
    if (id >= grammar.length) {
      grammar = grown(grammar, new Uint8Array(id * 2));
      symbols = grown(symbols, new Uint8Array(id * 2));
    }
    grammar[id] = isGrammarWord(form) ? 1 : 0;
    symbols[id] = kind === 'symbol' ? 1 : 0;
    return id;
  }

  function place(id: number): void {
    const mask = table.length - 1;
    let at = (hashes[id] as number) & mask;
    while (table[at] !== -1) at = (at + 1) & mask;
    table[at] = id;
  }

  return {
    enter(text, start, end, kind) {
      let hash = 0x811c9dc5;
      let check = 0x1b873593;
      for (let at = start; at < end; at++) {
        const code = text.charCodeAt(at);
        const small = code < LETTER_LIMIT ? (lower[code] as number) : code;
        hash = Math.imul(hash ^ small, 0x01000193);
        check = Math.imul(check + small, 0x5bd1e995);
      }
      hash ^= hash >>> 15;
      const mask = table.length - 1;
      for (let at = hash & mask; ; at = (at + 1) & mask) {
        const id = table[at] as number;
        if (id === -1) return add(text.slice(start, end).toLowerCase(), hash, check, kind);
        if (hashes[id] === hash && checks[id] === check) return id;
      }
    },
    get foldedCount() {
      return folded.length;
    },
    foldedIds: () => toFolded,
    foldedIdOf: (form) => foldedByText.get(form) ?? -1,
    foldedOf: (foldedId) => folded[foldedId] ?? '',
    kindOf: (foldedId) => kinds[foldedId] ?? 'syllable',
    accentIdOf: (spellingId) => accents[spellingId] ?? -1,
    accentId: (placedSpelling) => accentIds.get(placedSpelling),
    grammarFlags: () => grammar,
    symbolFlags: () => symbols,
  };
}

function idIn(map: Map<string, number>, key: string): number {
  const known = map.get(key);
  if (known !== undefined) return known;
  map.set(key, map.size);
  return map.size - 1;
}

function grown<T extends Uint32Array | Int32Array | Uint8Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
