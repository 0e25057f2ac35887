import { createEntryList, type EntryList } from './entry-list.js';
import { KeyTable } from './key-table.js';
import type { StoredPassage } from './passage.js';

/** BM25F: what a word in the title counts for against one in the text, and how much a long field is discounted. */
const FIELDS = { title: 3, titleB: 0.45, textB: 0.6, k1: 1.1 } as const;

export interface AverageLengths {
  readonly title: number;
  readonly text: number;
}

/**
 * Postings of one sort of term. Impacts are BM25F of the term in a passage without idf, from 0 to 1, times 255.
 * A term has a row when it is common, else a list: `passages[starts[slot]..starts[slot + 1]]`, ascending.
 */
export interface Postings {
  readonly slots: KeyTable;
  readonly starts: Uint32Array;
  readonly passages: Uint16Array;
  readonly impacts: Uint8Array;
  /** For each slot with a row: the impact in each passage, 0 where the term is not. */
  readonly rows: ReadonlyMap<number, Uint8Array>;
  /** Number of passages of each slot. */
  readonly counts: Uint32Array;
}

/** A term in more than this share of the passages of a segment is common. */
const COMMON_SHARE = 1 / 8;

/** Adds the impacts of a term, each times `step`, to the scores of the passages. */
export function addImpacts(
  { slots, starts, passages, impacts, rows }: Postings,
  key: number,
  step: number,
  scores: Float32Array,
): void {
  const slot = slots.find(key);
  const row = rows.get(slot);
  if (row !== undefined) {
    for (let at = 0; at < row.length; at++) scores[at] = (scores[at] as number) + step * (row[at] as number);
  } else if (slot >= 0) {
    const end = starts[slot + 1] as number;
    for (let at = starts[slot] as number; at < end; at++) {
      const passage = passages[at] as number;
      scores[passage] = (scores[passage] as number) + step * (impacts[at] as number);
    }
  }
}

/** Writes the term keys of the words `start` to `end` of a passage to `keys` from `at` on; returns where they end. */
export type ReadKeys = (passage: StoredPassage, start: number, end: number, keys: Uint32Array, at: number) => number;

/** Inverts passages: weighs the terms of one after the other, then brings what belongs to one term together. */
export function invert(passages: readonly StoredPassage[], averages: AverageLengths, readKeys: ReadKeys): Postings {
  const longest = passages.reduce((most, { words }) => Math.max(most, words.length), 0);
  const keys = new Uint32Array(longest);
  const touched = new Uint32Array(longest);
  const distinctCounts = new Uint32Array(passages.length);
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
    distinctCounts[at] = distinct;
  }
  slots.trim();
  return gather(slots, entries, distinctCounts);
}

/** Brings the entries, which come passage by passage, together by their slot. */
function gather(slots: KeyTable, entries: EntryList, distinct: Uint32Array): Postings {
  const counts = new Uint32Array(slots.size);
  entries.each((slot) => {
    counts[slot] = (counts[slot] as number) + 1;
  });
  const rows = new Map<number, Uint8Array>();
  const starts = new Uint32Array(slots.size + 1);
  for (let slot = 0; slot < slots.size; slot++) {
    const count = counts[slot] as number;
    const isCommon = count > distinct.length * COMMON_SHARE;
    if (isCommon) rows.set(slot, new Uint8Array(distinct.length));
    starts[slot + 1] = (starts[slot] as number) + (isCommon ? 0 : count);
  }
  const total = starts[slots.size] as number;
  const postings = { slots, starts, passages: new Uint16Array(total), impacts: new Uint8Array(total), rows, counts };
  const cursors = starts.slice(0, slots.size);
  let passage = 0;
  let left = distinct[0] ?? 0;
  entries.each((slot, impact) => {
    while (left === 0) left = distinct[++passage] as number;
    left--;
    const cursor = cursors[slot] as number;
    if (cursor === starts[slot + 1]) (rows.get(slot) as Uint8Array)[passage] = impact;
    else {
      postings.passages[cursor] = passage;
      postings.impacts[cursor] = impact;
      cursors[slot] = cursor + 1;
    }
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
