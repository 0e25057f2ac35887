import type { SyllableModel } from '../../model/syllable-model.js';

/** The words of a model by their letters: what `findCandidates` walks through. Letters are numbers, see `letters`. */
export interface SyllableTrie {
  /** The small letters of all words, by their number. */
  readonly letters: readonly string[];
  readonly root: TrieNode;
  /** Letters of the longest word. */
  readonly depth: number;
}

export interface TrieNode {
  /** The letters that go on from here, by their number, and the node each leads to. */
  readonly letters: number[];
  readonly nodes: TrieNode[];
  /** The word that ends here; -1 for none. */
  id: number;
}

/** Builds the trie of the given words of the model. */
export function createSyllableTrie(model: SyllableModel, ids: Iterable<number>): SyllableTrie {
  const letters: string[] = [];
  const numberOf = new Map<string, number>();
  const root = emptyNode();
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
      const next = node.nodes[node.letters.indexOf(number)] ?? emptyNode();
      if (!node.letters.includes(number)) {
        node.letters.push(number);
        node.nodes.push(next);
      }
      node = next;
    }
    node.id = id;
  }
  return { letters, root, depth };
}

function emptyNode(): TrieNode {
  return { letters: [], nodes: [], id: -1 };
}
