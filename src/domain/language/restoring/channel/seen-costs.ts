import type { Confusions } from './confusions.js';

/** Characters that one or two letters may be seen as, and one more: widths run from 0. */
export const WIDTHS = 4;
export const LONGEST_SEEN = 16;

/**
 * What the parts of one seen word cost: `costs[row + at * WIDTHS + width]` is the cost of the part of that width at that place,
 * in the row of a letter or of a pair. Good until the next word is asked for: the rows stand in one array that is used again.
 */
export interface SeenWord {
  readonly length: number;
  /** False when no part of it is what two letters together are seen as. */
  readonly hasPairs: boolean;
  readonly costs: Float64Array;
  /** Where the row of a letter begins. Small letters by their number, capitals numbered after them. */
  rowOf(letter: number): number;
  rowOfPair(pair: number): number;
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
const ROW = (LONGEST_SEEN + 1) * WIDTHS;

export function createSeenCosts(letters: readonly string[], confusions: Confusions): SeenCosts {
  const printed = [...letters, ...letters.map((letter) => letter.toUpperCase())];
  const pairs = numberPairs(printed, confusions);
  const partCosts = createPartCosts(printed, confusions);
  const rows = printed.length + confusions.joint.length;
  const costs = new Float64Array(rows * ROW);
  /** Which word a row was filled for. */
  const filledFor = new Int32Array(rows);
  let turn = 0;
  return {
    pairOf: (first, second) => pairs[first * printed.length + second] ?? -1,
    of(seen) {
      const parts = partsOf(seen).map(partCosts.of);
      turn += 1;
      const own = turn;
      const filled = (row: number, costOf: (part: PartCosts) => number): number => {
        const start = row * ROW;
        if (filledFor[row] === own) return start;
        filledFor[row] = own;
        for (let at = 0; at < parts.length; at += 1) {
          const part = parts[at];
          costs[start + at] = part === undefined ? Infinity : costOf(part);
        }
        return start;
      };
      return {
        length: seen.length,
        hasPairs: parts.some(({ ofPair }) => ofPair !== undefined),
        costs,
        rowOf: (letter) => filled(letter, (part) => partCosts.ofLetter(part, letter)),
        rowOfPair: (pair) => filled(printed.length + pair, ({ ofPair }) => ofPair?.[pair] ?? Infinity),
      };
    },
  };
}

interface PartTable {
  of(part: string): PartCosts;
  ofLetter(part: PartCosts, letter: number): number;
}

/** The costs of parts, each worked out once. */
function createPartCosts(printed: readonly string[], confusions: Confusions): PartTable {
  const ofJoint = new Set(confusions.joint.flatMap(({ seen }) => [...seen.keys()]));
  const known = new Map<string, PartCosts>();
  return {
    of(part) {
      const before = known.get(part);
      if (before !== undefined) return before;
      const ofPair = ofJoint.has(part)
        ? Float64Array.from(confusions.joint, (row) => row.seen.get(part) ?? Infinity)
        : undefined;
      const costs = { part, ofLetter: new Float32Array(printed.length).fill(UNKNOWN), ofPair };
      if (known.size >= MOST_KNOWN) known.clear();
      known.set(part, costs);
      return costs;
    },
    ofLetter({ part, ofLetter }, letter) {
      const before = ofLetter[letter] ?? UNKNOWN;
      if (before !== UNKNOWN) return before;
      const cost = confusions.costOf(printed[letter] ?? '', part);
      ofLetter[letter] = cost;
      return ofLetter[letter] ?? cost;
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
