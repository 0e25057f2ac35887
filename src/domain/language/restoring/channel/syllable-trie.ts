import type { SyllableModel } from '../../syllable-model.js';

/** The words of a model by their letters: what `findCandidates` walks through. Letters are numbers, see `letters`. */
export interface SyllableTrie {
  /** The small letters of all words, by their number. */
  readonly letters: readonly string[];
  readonly root: TrieNode;
  /** Letters of the longest word. */
  readonly depth: number;
}

export interface TrieNode {
  readonly children: TrieEdge[];
  /** The word that ends here; -1 for none. */
  id: number;
}

interface TrieEdge {
  readonly letter: number;
  readonly node: TrieNode;
}

/** Builds the trie of the given words of the model. */
export function createSyllableTrie(model: SyllableModel, ids: Iterable<number>): SyllableTrie {
  const letters: string[] = [];
  const numberOf = new Map<string, number>();
  const root: TrieNode = { children: [], id: -1 };
  let depth = 0;
  for (const id of ids) {
    let node = root;
    const word = [...model.syllableOf(id)];
    depth = Math.max(depth, word.length);
    for (const letter of word) {
      const number = numberOf.get(letter) ?? letters.length;
      if (number === letters.length) {
        letters.push(letter);
        numberOf.set(letter, number);
      }
      let edge = node.children.find((child) => child.letter === number);
      if (edge === undefined) {
        edge = { letter: number, node: { children: [], id: -1 } };
        node.children.push(edge);
      }
      node = edge.node;
    }
    node.id = id;
  }
  return { letters, root, depth };
}
