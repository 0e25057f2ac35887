import { editCostsOf } from './edit-cost.js';

export interface Neighbour {
  readonly foldedId: number;
  /** Negative log probability of the slips between the two. */
  readonly cost: number;
}

/** Finds the words of the corpus a mistyped word may stand for, cheapest first. */
export type FindNeighbours = (folded: string) => readonly Neighbour[];

const LONGEST = 12;
const REMEMBERED = 4096;
const COST_LIMIT = 8;
const MOST = 12;

/**
 * Two words are neighbours when deleting up to two letters (one, in words of up to three letters) from each gives the same;
 * all such forms of the known words are listed once, so a look-up costs some tens of reads.
 */
export function createNeighbourFinder(
  words: ReadonlyMap<string, number>,
  weightOf: (foldedId: number) => number,
): FindNeighbours {
  const byForm = new Map<string, number[]>();
  const texts = [...words.keys()];
  for (const [at, text] of texts.entries()) {
    for (const form of shortened(text)) {
      const list = byForm.get(form);
      if (list === undefined) byForm.set(form, [at]);
      else list.push(at);
    }
  }
  const remembered = new Map<string, readonly Neighbour[]>();

  function look(folded: string): readonly Neighbour[] {
    const found = new Set<number>();
    for (const form of shortened(folded)) for (const at of byForm.get(form) ?? []) found.add(at);
    const costOf = editCostsOf(folded);
    const neighbours: (Neighbour & { rank: number })[] = [];
    for (const at of found) {
      const text = texts[at] ?? '';
      const cost = text === folded ? Number.POSITIVE_INFINITY : costOf(text, COST_LIMIT);
      const foldedId = words.get(text) ?? -1;
      if (cost <= COST_LIMIT) neighbours.push({ foldedId, cost, rank: cost + weightOf(foldedId) });
    }
    return neighbours.sort((a, b) => a.rank - b.rank || a.foldedId - b.foldedId).slice(0, MOST);
  }

  return (folded) => {
    if (folded.length > LONGEST) return [];
    let neighbours = remembered.get(folded);
    if (neighbours === undefined) {
      neighbours = look(folded);
      if (remembered.size >= REMEMBERED) remembered.clear();
      remembered.set(folded, neighbours);
    }
    return neighbours;
  };
}

/** The word with up to two letters left out (one when it is short). */
function shortened(word: string): Set<string> {
  const forms = new Set([word]);
  const rounds = word.length > 3 ? 2 : 1;
  let latest = [word];
  for (let round = 0; round < rounds; round++) {
    const next: string[] = [];
    for (const form of latest) {
      for (let at = 0; at < form.length && form.length > 1; at++) {
        const shorter = form.slice(0, at) + form.slice(at + 1);
        if (!forms.has(shorter)) {
          forms.add(shorter);
          next.push(shorter);
        }
      }
    }
    latest = next;
  }
  return forms;
}
