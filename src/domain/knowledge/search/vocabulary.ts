import { isFunctionWord } from '../../language/function-words.js';
import { placeTone } from '../../language/tones.js';
import { foldWord, letterTables } from './letters.js';

/** `syllable`: letters only. `number`: a digit somewhere. `symbol`: a document symbol or date as a whole, beside its parts. */
export type WordKind = 'syllable' | 'number' | 'symbol';

/**
 * Gives every spelling (lower case, with diacritics) and every folded form a number. Ids are dense, start at 0 and are
 * never taken back: an index that forgets its documents keeps their words.
 */
export interface Vocabulary {
  /** Id of the spelling in `text` from `start` to `end`; -1 when unknown and `isNew` is not allowed. */
  read(text: string, start: number, end: number, isNew: boolean, kind: WordKind): number;
  readonly spellingCount: number;
  readonly foldedCount: number;
  /** Folded id of each spelling id. */
  foldedIds(): Uint32Array;
  foldedIdOf(folded: string): number;
  foldedOf(foldedId: number): string;
  kindOf(foldedId: number): WordKind;
  spellingOf(spellingId: number): string;
  /** Equal for two spellings that differ only in where the tone mark sits. */
  accentIdOf(spellingId: number): number;
  /** Id of an accent key, -1 when no spelling has it. */
  accentId(accentKey: string): number;
  /** 1 for words of grammar and politeness, by folded id. */
  functionFlags(): Uint8Array;
  /** 1 for whole document symbols, which have no neighbours, by folded id. */
  symbolFlags(): Uint8Array;
}

export function createVocabulary(): Vocabulary {
  const { lower } = letterTables();
  const spellings: string[] = [];
  const accents: number[] = [];
  const accentIds = new Map<string, number>();
  const folded: string[] = [];
  const kinds: WordKind[] = [];
  let functions = new Uint8Array(1024);
  let symbols = new Uint8Array(1024);
  const foldedByText = new Map<string, number>();
  let toFolded = new Uint32Array(1024);
  let table = new Int32Array(4096).fill(-1);
  let hashes = new Int32Array(1024);

  function hashOf(text: string, start: number, end: number): number {
    let hash = 0x811c9dc5;
    for (let at = start; at < end; at++) {
      const code = text.charCodeAt(at);
      hash = Math.imul(hash ^ (code < 0x2000 ? (lower[code] as number) : code), 0x01000193);
    }
    return hash ^ (hash >>> 15);
  }

  function isSame(id: number, text: string, start: number, end: number): boolean {
    const spelling = spellings[id] as string;
    if (spelling.length !== end - start) return false;
    for (let at = 0; at < spelling.length; at++) {
      const code = text.charCodeAt(start + at);
      if ((code < 0x2000 ? lower[code] : code) !== spelling.charCodeAt(at)) return false;
    }
    return true;
  }

  function lowerCase(text: string, start: number, end: number): string {
    const codes: number[] = [];
    for (let at = start; at < end; at++) {
      const code = text.charCodeAt(at);
      codes.push(code < 0x2000 ? (lower[code] as number) : code);
    }
    return String.fromCharCode(...codes);
  }

  function idIn(map: Map<string, number>, key: string): number {
    const known = map.get(key);
    if (known !== undefined) return known;
    map.set(key, map.size);
    return map.size - 1;
  }

  function enter(spelling: string, hash: number, kind: WordKind): number {
    const id = spellings.length;
    spellings.push(spelling);
    accents.push(idIn(accentIds, placeTone(spelling)));
    const form = foldWord(spelling);
    const foldedId = idIn(foldedByText, form);
    if (foldedId === folded.length) {
      folded.push(form);
      kinds.push(kind);
      if (foldedId >= functions.length) {
        functions = grown(functions, new Uint8Array(foldedId * 2));
        symbols = grown(symbols, new Uint8Array(foldedId * 2));
      }
      functions[foldedId] = isFunctionWord(form) ? 1 : 0;
      symbols[foldedId] = kind === 'symbol' ? 1 : 0;
    }
    if (id >= toFolded.length) {
      toFolded = grown(toFolded, new Uint32Array(id * 2));
      hashes = grown(hashes, new Int32Array(id * 2));
    }
    toFolded[id] = foldedId;
    hashes[id] = hash;
    if (spellings.length * 2 > table.length) rehash();
    else place(id, hash);
    return id;
  }

  function place(id: number, hash: number): void {
    const mask = table.length - 1;
    let at = hash & mask;
    while (table[at] !== -1) at = (at + 1) & mask;
    table[at] = id;
  }

  function rehash(): void {
    table = new Int32Array(table.length * 4).fill(-1);
    for (let id = 0; id < spellings.length; id++) place(id, hashes[id] as number);
  }

  return {
    read(text, start, end, isNew, kind) {
      const hash = hashOf(text, start, end);
      const mask = table.length - 1;
      for (let at = hash & mask; ; at = (at + 1) & mask) {
        const id = table[at] as number;
        if (id === -1) break;
        if (hashes[id] === hash && isSame(id, text, start, end)) return id;
      }
      return isNew ? enter(lowerCase(text, start, end), hash, kind) : -1;
    },
    get spellingCount() {
      return spellings.length;
    },
    get foldedCount() {
      return folded.length;
    },
    foldedIds: () => toFolded,
    foldedIdOf: (form) => foldedByText.get(form) ?? -1,
    foldedOf: (foldedId) => folded[foldedId] ?? '',
    kindOf: (foldedId) => kinds[foldedId] ?? 'syllable',
    spellingOf: (spellingId) => spellings[spellingId] ?? '',
    accentIdOf: (spellingId) => accents[spellingId] ?? -1,
    accentId: (key) => accentIds.get(key) ?? -1,
    functionFlags: () => functions,
    symbolFlags: () => symbols,
  };
}

function grown<T extends Uint32Array | Int32Array | Uint8Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
