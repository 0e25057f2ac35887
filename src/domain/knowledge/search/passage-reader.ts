import { compose } from './letters.js';
import type { Passage, StoredPassage } from './passage.js';
import { scanWords } from './scan-words.js';
import type { Vocabulary, WordKind } from './vocabulary.js';

/** Turns passages into spelling ids; one buffer is used for all, so keep one reader per index. */
export function createPassageReader(vocabulary: Vocabulary): (passage: Passage) => StoredPassage {
  let buffer = new Uint32Array(4096);
  let length = 0;

  function keep(text: string, start: number, end: number, kind: WordKind): void {
    if (length === buffer.length) {
      const wider = new Uint32Array(length * 2);
      wider.set(buffer);
      buffer = wider;
    }
    buffer[length++] = vocabulary.enter(text, start, end, kind);
  }

  function read(text: string): void {
    const from = length;
    if (scanWords(text, keep)) return;
    length = from;
    scanWords(compose(text), keep);
  }

  return ({ id, group, kind, title, text }) => {
    length = 0;
    read(title);
    const titleLength = length;
    read(text);
    return { id, group, kind, words: buffer.slice(0, length), titleLength, isRemoved: false, home: undefined };
  };
}
