import type { Confusions } from './confusions.js';

/** Characters that one or two letters may be seen as, and one more: widths run from 0. */
export const WIDTHS = 4;

/** What the parts of one seen word cost, for each letter: `parts[at * WIDTHS + width]` is the row of that part. */
export interface SeenParts {
  readonly length: number;
  readonly parts: readonly PartCosts[];
}

/** What seeing one part costs: for each small letter, each capital (numbered after them) and each pair of letters. */
export interface PartCosts {
  readonly ofLetter: Float64Array;
  readonly ofPair: Float64Array;
}

/** Costs by the numbers of letters instead of the letters themselves, so that a search through the words is quick. */
export interface SeenCosts {
  partsOf(seen: string): SeenParts;
  /** The number of a pair of letters (capitals: their number plus that of the small letters), -1 when it has no row of its own. */
  pairOf(first: number, second: number): number;
}

export function createSeenCosts(letters: readonly string[], confusions: Confusions): SeenCosts {
  const printed = [...letters, ...letters.map((letter) => letter.toUpperCase())];
  const numberOf = new Map(printed.map((letter, number) => [letter, number]));
  const pairs = new Int16Array(printed.length * printed.length).fill(-1);
  for (const [pair, row] of confusions.joint.entries()) {
    const [first = '', second = ''] = row.printed;
    const [one, two] = [numberOf.get(first), numberOf.get(second)];
    if (one !== undefined && two !== undefined) pairs[one * printed.length + two] = pair;
  }
  const known = new Map<string, PartCosts>();
  const costsOf = (part: string): PartCosts => {
    const before = known.get(part);
    if (before !== undefined) return before;
    const costs = {
      ofLetter: Float64Array.from(printed, (letter) => confusions.costOf(letter, part)),
      ofPair: Float64Array.from(confusions.joint, (row) => row.seen.get(part) ?? Infinity),
    };
    known.set(part, costs);
    return costs;
  };
  const nothing: PartCosts = { ofLetter: new Float64Array(), ofPair: new Float64Array() };
  return {
    pairOf: (first, second) => pairs[first * printed.length + second] ?? -1,
    partsOf(seen) {
      const parts: PartCosts[] = [];
      for (let at = 0; at <= seen.length; at += 1) {
        for (let width = 0; width < WIDTHS; width += 1) {
          parts.push(at + width <= seen.length ? costsOf(seen.slice(at, at + width)) : nothing);
        }
      }
      return { length: seen.length, parts };
    },
  };
}
