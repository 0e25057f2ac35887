import { createKeyTable, type KeyTable } from './key-table.js';
import type { StoredPassage } from './passage.js';
import type { AverageLengths } from './segment.js';

/** BM25F: what a word in the title counts for against one in the text, and how much a long field is discounted. */
const FIELDS = { title: 3, titleB: 0.45, textB: 0.6, k1: 1.1 } as const;

/** Postings of one sort of term: `passages[starts[slot]..starts[slot + 1]]`, ascending, each with its impact of 1 to 255. */
export interface Postings {
  readonly slots: KeyTable;
  readonly starts: Uint32Array;
  readonly passages: Uint16Array;
  /** BM25F of the term in the passage without idf, from 0 to 1, times 255. */
  readonly impacts: Uint8Array;
}

/** Writes the term keys of the words `start` to `end` of a passage to `keys`; returns how many. */
export type ReadKeys = (passage: StoredPassage, start: number, end: number, keys: Uint32Array) => number;

/** Inverts passages in two rounds: how many postings each term has, then the postings in place. */
export function invert(passages: readonly StoredPassage[], averages: AverageLengths, readKeys: ReadKeys): Postings {
  const longest = passages.reduce((most, { words }) => Math.max(most, words.length), 0);
  const keys = new Uint32Array(longest);
  const slots = createKeyTable(1024);
  let frequencies = new Uint32Array(4096);
  let lastSeen = new Int32Array(4096).fill(-1);
  for (let at = 0; at < passages.length; at++) {
    const passage = passages[at] as StoredPassage;
    const count = readKeys(passage, 0, passage.titleLength, keys);
    const total = count + readKeys(passage, passage.titleLength, passage.words.length, keys.subarray(count));
    for (let index = 0; index < total; index++) {
      const slot = slots.slotOf(keys[index] as number);
      if (slot === lastSeen.length) {
        frequencies = copyTo(new Uint32Array(slot * 2), frequencies);
        lastSeen = copyTo(new Int32Array(slot * 2).fill(-1), lastSeen);
      }
      if (lastSeen[slot] === at) continue;
      lastSeen[slot] = at;
      frequencies[slot] = (frequencies[slot] as number) + 1;
    }
  }
  const starts = new Uint32Array(slots.size + 1);
  for (let slot = 0; slot < slots.size; slot++)
    starts[slot + 1] = (starts[slot] as number) + (frequencies[slot] as number);
  return fill(passages, averages, readKeys, slots, starts, keys);
}

function fill(
  passages: readonly StoredPassage[],
  averages: AverageLengths,
  readKeys: ReadKeys,
  slots: KeyTable,
  starts: Uint32Array,
  keys: Uint32Array,
): Postings {
  const total = starts[slots.size] as number;
  const postings = { slots, starts, passages: new Uint16Array(total), impacts: new Uint8Array(total) };
  const cursors = starts.slice(0, slots.size);
  const sums = new Float32Array(slots.size);
  const touched = new Uint32Array(keys.length);
  for (let at = 0; at < passages.length; at++) {
    const passage = passages[at] as StoredPassage;
    const { titleLength, words } = passage;
    const inTitle = readKeys(passage, 0, titleLength, keys);
    const count = inTitle + readKeys(passage, titleLength, words.length, keys.subarray(inTitle));
    const titleWorth = FIELDS.title / lengthNorm(titleLength, averages.title, FIELDS.titleB);
    const textWorth = 1 / lengthNorm(words.length - titleLength, averages.text, FIELDS.textB);
    let distinct = 0;
    for (let index = 0; index < count; index++) {
      const slot = slots.find(keys[index] as number);
      const sum = sums[slot] as number;
      if (sum === 0) touched[distinct++] = slot;
      sums[slot] = sum + (index < inTitle ? titleWorth : textWorth);
    }
    for (let index = 0; index < distinct; index++) {
      const slot = touched[index] as number;
      const sum = sums[slot] as number;
      const cursor = cursors[slot] as number;
      postings.passages[cursor] = at;
      postings.impacts[cursor] = Math.max(1, Math.round((255 * sum) / (sum + FIELDS.k1)));
      cursors[slot] = cursor + 1;
      sums[slot] = 0;
    }
  }
  return postings;
}

function lengthNorm(length: number, average: number, b: number): number {
  return 1 - b + (b * length) / Math.max(1, average);
}

function copyTo<T extends Uint32Array | Int32Array>(to: T, from: T): T {
  to.set(from);
  return to;
}
