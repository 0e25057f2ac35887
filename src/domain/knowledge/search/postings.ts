import { createEntryList, type EntryList } from './entry-list.js';
import { KeyTable } from './key-table.js';
import type { StoredPassage } from './passage.js';

/** BM25F: what a word in the title counts for against one in the text, and how much a long field is discounted. */
const FIELDS = { title: 3, titleB: 0.45, textB: 0.65, k1: 1.1 } as const;

export interface AverageLengths {
  readonly title: number;
  readonly text: number;
}

/** Postings of one sort of term: `passages[starts[slot]..starts[slot + 1]]`, ascending, each with its impact of 1 to 255. */
export interface Postings {
  readonly slots: KeyTable;
  readonly starts: Uint32Array;
  readonly passages: Uint16Array;
  /** BM25F of the term in the passage without idf, from 0 to 1, times 255. */
  readonly impacts: Uint8Array;
}

/** Writes the term keys of the words `start` to `end` of a passage to `keys` from `at` on; returns where they end. */
export type ReadKeys = (passage: StoredPassage, start: number, end: number, keys: Uint32Array, at: number) => number;

/** Inverts passages: weighs the terms of one after the other, then brings what belongs to one term together. */
export function invert(passages: readonly StoredPassage[], averages: AverageLengths, readKeys: ReadKeys): Postings {
  const longest = passages.reduce((most, { words }) => Math.max(most, words.length), 0);
  const keys = new Uint32Array(longest);
  const touched = new Uint32Array(longest);
  const counts = new Uint32Array(passages.length);
  const slots = new KeyTable();
  const entries = createEntryList(passages.reduce((sum, { words }) => sum + words.length, 0));
  let sums = new Float32Array(4096);
  for (let at = 0; at < passages.length; at++) {
    const passage = passages[at] as StoredPassage;
    const { titleLength, words } = passage;
    const inTitle = readKeys(passage, 0, titleLength, keys, 0);
    const count = readKeys(passage, titleLength, words.length, keys, inTitle);
    const titleWorth = FIELDS.title / lengthNorm(titleLength, averages.title, FIELDS.titleB);
    const textWorth = 1 / lengthNorm(words.length - titleLength, averages.text, FIELDS.textB);
    let distinct = 0;
    for (let index = 0; index < count; index++) {
      const slot = slots.slotOf(keys[index] as number);
      if (slot >= sums.length) sums = widened(sums);
      const sum = sums[slot] as number;
      if (sum === 0) touched[distinct++] = slot;
      sums[slot] = sum + (index < inTitle ? titleWorth : textWorth);
    }
    for (let index = 0; index < distinct; index++) {
      const slot = touched[index] as number;
      const sum = sums[slot] as number;
      entries.push(slot, Math.max(1, Math.round((255 * sum) / (sum + FIELDS.k1))));
      sums[slot] = 0;
    }
    counts[at] = distinct;
  }
  slots.trim();
  return gather(slots, entries, counts);
}

/** Sorts the entries, which come passage by passage, by their slot. */
function gather(slots: KeyTable, entries: EntryList, counts: Uint32Array): Postings {
  const starts = new Uint32Array(slots.size + 1);
  const postings = { slots, starts, passages: new Uint16Array(entries.size), impacts: new Uint8Array(entries.size) };
  entries.each((slot) => {
    starts[slot + 1] = (starts[slot + 1] as number) + 1;
  });
  for (let slot = 0; slot < slots.size; slot++)
    starts[slot + 1] = (starts[slot + 1] as number) + (starts[slot] as number);
  const cursors = starts.slice(0, slots.size);
  let passage = 0;
  let left = counts[0] ?? 0;
  entries.each((slot, impact) => {
    while (left === 0) left = counts[++passage] as number;
    left--;
    const cursor = cursors[slot] as number;
    postings.passages[cursor] = passage;
    postings.impacts[cursor] = impact;
    cursors[slot] = cursor + 1;
  });
  return postings;
}

function lengthNorm(length: number, average: number, b: number): number {
  return 1 - b + (b * length) / Math.max(1, average);
}

function widened(from: Float32Array): Float32Array<ArrayBuffer> {
  const wider = new Float32Array(from.length * 2);
  wider.set(from);
  return wider;
}
