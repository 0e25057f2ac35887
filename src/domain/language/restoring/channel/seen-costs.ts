import type { Confusions } from './confusions.js';

/** Characters that one or two letters may be seen as, and one more: widths run from 0. */
export const WIDTHS = 4;

/**
 * What the parts of one seen word cost: in each row, `row[at * WIDTHS + width]` is the cost of the part of that width at that
 * place. Rows are made when they are first asked for.
 */
export interface SeenWord {
  readonly length: number;
  /** False when no part of it is what two letters together are seen as. */
  readonly hasPairs: boolean;
  /** Small letters by their number, capitals numbered after them. */
  ofLetter(letter: number): Float64Array;
  ofPair(pair: number): Float64Array;
}

/** Costs by the numbers of letters instead of the letters themselves, so that a search through the words is quick. */
export interface SeenCosts {
  of(seen: string): SeenWord;
  /** The number of a pair of letters (capitals: their number plus that of the small letters), -1 when it has no row of its own. */
  pairOf(first: number, second: number): number;
}

/** The costs of one part: those of letters are worked out when first asked for. */
interface PartCosts {
  readonly part: string;
  readonly ofLetter: Float32Array;
  /** Nothing for a part that two letters were never seen as. */
  readonly ofPair: Float64Array | undefined;
}

const UNKNOWN = -1;
/** Parts whose costs are kept, some 10 MB. */
const MOST_KNOWN = 12_000;

export function createSeenCosts(letters: readonly string[], confusions: Confusions): SeenCosts {
  const printed = [...letters, ...letters.map((letter) => letter.toUpperCase())];
  const pairs = numberPairs(printed, confusions);
  const ofJoint = new Set(confusions.joint.flatMap(({ seen }) => [...seen.keys()]));
  const known = new Map<string, PartCosts>();
  const costsOf = (part: string): PartCosts => {
    const costs = known.get(part) ?? {
      part,
      ofLetter: new Float32Array(printed.length).fill(UNKNOWN),
      ofPair: ofJoint.has(part)
        ? Float64Array.from(confusions.joint, (row) => row.seen.get(part) ?? Infinity)
        : undefined,
    };
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(part, costs);
    return costs;
  };
  const costOf = (costs: PartCosts | undefined, letter: number): number => {
    if (costs === undefined) return Infinity;
    const before = costs.ofLetter[letter] ?? UNKNOWN;
    if (before !== UNKNOWN) return before;
    const cost = confusions.costOf(printed[letter] ?? '', costs.part);
    costs.ofLetter[letter] = cost;
    return cost;
  };
  return {
    pairOf: (first, second) => pairs[first * printed.length + second] ?? -1,
    of(seen) {
      const parts = partsOf(seen).map(costsOf);
      const letterRows: (Float64Array | undefined)[] = [];
      const pairRows: (Float64Array | undefined)[] = [];
      return {
        length: seen.length,
        hasPairs: parts.some(({ ofPair }) => ofPair !== undefined),
        ofLetter(letter) {
          const before = letterRows[letter];
          if (before !== undefined) return before;
          const row = new Float64Array(parts.length);
          for (let at = 0; at < parts.length; at += 1) row[at] = costOf(parts[at], letter);
          letterRows[letter] = row;
          return row;
        },
        ofPair(pair) {
          const row = pairRows[pair] ?? Float64Array.from(parts, ({ ofPair }) => ofPair?.[pair] ?? Infinity);
          pairRows[pair] = row;
          return row;
        },
      };
    },
  };
}

/** Every part of what was seen, by where it begins and by its width. */
function partsOf(seen: string): string[] {
  const parts: string[] = [];
  for (let at = 0; at <= seen.length; at += 1) {
    for (let width = 0; width < WIDTHS; width += 1) parts.push(seen.slice(at, at + width));
  }
  return parts;
}

function numberPairs(printed: readonly string[], confusions: Confusions): Int16Array {
  const numberOf = new Map(printed.map((letter, number) => [letter, number]));
  const pairs = new Int16Array(printed.length * printed.length).fill(-1);
  for (const [pair, row] of confusions.joint.entries()) {
    const [first = '', second = ''] = row.printed;
    const [one, two] = [numberOf.get(first), numberOf.get(second)];
    if (one !== undefined && two !== undefined) pairs[one * printed.length + two] = pair;
  }
  return pairs;
}
