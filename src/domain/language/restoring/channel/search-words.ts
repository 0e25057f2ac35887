import type { LetterCase } from '../page/letter-case.js';
import { type SeenCosts, type SeenParts, WIDTHS } from './seen-costs.js';
import type { SyllableTrie, TrieNode } from './syllable-trie.js';

/** A word that may have been printed where the OCR saw something. */
export interface Candidate {
  readonly id: number;
  /** Minus the logarithm of how likely the OCR makes that of it. */
  readonly cost: number;
}

/** Every word of the trie that costs less than `bound` to be seen as these parts. */
export type SearchWords = (seen: SeenParts, letterCase: LetterCase, bound: number) => Candidate[];

/** Walks the trie with one column of an edit distance at each depth: what it costs to have come to each character. */
export function createWordSearch(trie: SyllableTrie, costs: SeenCosts): SearchWords {
  const capital = trie.letters.length;
  return (seen, letterCase, bound) => {
    const { length } = seen;
    const found: Candidate[] = [];
    const columns = Array.from({ length: trie.depth + 1 }, () => new Float64Array(length + 1));
    columns[0]?.fill(Infinity, 1);

    const visit = (node: TrieNode, depth: number, last: number): void => {
      const column = columns[depth];
      if (column === undefined) return;
      const cost = column[length] ?? Infinity;
      if (node.id >= 0 && cost < bound) found.push({ id: node.id, cost });
      const next = columns[depth + 1];
      if (next === undefined) return;
      const before = columns[depth - 1];
      const shift = letterCase === 'upper' || (letterCase === 'title' && depth === 0) ? capital : 0;
      for (const { letter, node: child } of node.children) {
        next.fill(Infinity);
        const printed = letter + shift;
        let best = addLetter(seen, column, printed, next, bound);
        const pair = last < 0 ? -1 : costs.pairOf(last, printed);
        if (pair >= 0 && before !== undefined) best = Math.min(best, addPair(seen, before, pair, next, bound));
        if (best < bound) visit(child, depth + 1, printed);
      }
    };
    visit(trie.root, 0, -1);
    return found;
  };
}

/** Adds what a letter costs to every way of having come to a character; returns the least in `next`. */
function addLetter(seen: SeenParts, column: Float64Array, letter: number, next: Float64Array, bound: number): number {
  const { length, parts } = seen;
  let best = Infinity;
  for (let from = 0; from <= length; from += 1) {
    const so = column[from] ?? Infinity;
    if (so >= bound) continue;
    for (let width = 0; width < WIDTHS && from + width <= length; width += 1) {
      const cost = so + (parts[from * WIDTHS + width]?.ofLetter[letter] ?? Infinity);
      if (cost < (next[from + width] ?? Infinity)) {
        next[from + width] = cost;
        if (cost < best) best = cost;
      }
    }
  }
  return best;
}

/** The same for two letters seen together. */
function addPair(seen: SeenParts, column: Float64Array, pair: number, next: Float64Array, bound: number): number {
  const { length, parts } = seen;
  let best = Infinity;
  for (let from = 0; from <= length; from += 1) {
    const so = column[from] ?? Infinity;
    if (so >= bound) continue;
    for (let width = 0; width < WIDTHS && from + width <= length; width += 1) {
      const cost = so + (parts[from * WIDTHS + width]?.ofPair[pair] ?? Infinity);
      if (cost < (next[from + width] ?? Infinity)) {
        next[from + width] = cost;
        if (cost < best) best = cost;
      }
    }
  }
  return best;
}
