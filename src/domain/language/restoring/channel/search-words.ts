import type { LetterCase } from '../page/letter-case.js';
import { LONGEST_SEEN, type SeenCosts, type SeenWord, WIDTHS } from './seen-costs.js';
import type { SyllableTrie, TrieNode } from './syllable-trie.js';

/** A word that may have been printed where the OCR saw something. */
export interface Candidate {
  readonly id: number;
  /** Minus the logarithm of how likely the OCR makes that of it. */
  readonly cost: number;
}

/** Every word of the trie that costs less than `bound` to be seen so. */
export type SearchWords = (seen: SeenWord, letterCase: LetterCase, bound: number) => Candidate[];

/** What it costs to have come to each character of what was seen; only those from `from` to before `to` are reached. */
interface Column {
  readonly costs: Float64Array;
  from: number;
  to: number;
}

/** Walks the trie with one column of an edit distance at each depth, and leaves a branch when all of it costs too much. */
export function createWordSearch(trie: SyllableTrie, costs: SeenCosts): SearchWords {
  const capital = trie.letters.length;
  const columns = Array.from({ length: trie.depth + 2 }, (): Column => emptyColumn());
  return (seen, letterCase, bound) => {
    const found: Candidate[] = [];
    const visit = (node: TrieNode, depth: number, last: number): void => {
      const column = columns[depth];
      const next = columns[depth + 1];
      if (column === undefined || next === undefined) return;
      const before = last < 0 || !seen.hasPairs ? undefined : columns[depth - 1];
      if (node.id >= 0 && column.to === seen.length + 1) {
        const cost = column.costs[seen.length] ?? Infinity;
        if (cost < bound) found.push({ id: node.id, cost });
      }
      const shift = letterCase === 'upper' || (letterCase === 'title' && depth === 0) ? capital : 0;
      const { letters, nodes } = node;
      for (let at = 0; at < letters.length; at += 1) {
        const printed = (letters[at] ?? 0) + shift;
        clear(next);
        add(column, seen, seen.rowOf(printed), bound, next);
        const pair = before === undefined ? -1 : costs.pairOf(last, printed);
        if (before !== undefined && pair >= 0) add(before, seen, seen.rowOfPair(pair), bound, next);
        const child = nodes[at];
        if (next.to > next.from && child !== undefined) visit(child, depth + 1, printed);
      }
    };
    const start = columns[0];
    if (start === undefined || seen.length > LONGEST_SEEN) return found;
    clear(start);
    start.costs[0] = 0;
    start.from = 0;
    start.to = 1;
    visit(trie.root, 0, -1);
    return found;
  };
}

function emptyColumn(): Column {
  return { costs: new Float64Array(LONGEST_SEEN + 1).fill(Infinity), from: LONGEST_SEEN + 1, to: 0 };
}

function clear(column: Column): void {
  for (let at = column.from; at < column.to; at += 1) column.costs[at] = Infinity;
  column.from = LONGEST_SEEN + 1;
  column.to = 0;
}

/** Adds what a letter (or pair) costs to every way of having come to a character, where that stays below the bound. */
function add(column: Column, { costs, length }: SeenWord, row: number, bound: number, next: Column): void {
  const to = Math.min(column.to, length + 1);
  for (let from = column.from; from < to; from += 1) {
    const so = column.costs[from] ?? Infinity;
    if (so >= bound) continue;
    const widest = Math.min(WIDTHS, length - from + 1);
    for (let width = 0; width < widest; width += 1) {
      const cost = so + (costs[row + from * WIDTHS + width] ?? Infinity);
      const at = from + width;
      if (cost >= bound || cost >= (next.costs[at] ?? Infinity)) continue;
      next.costs[at] = cost;
      if (at < next.from) next.from = at;
      if (at >= next.to) next.to = at + 1;
    }
  }
}
