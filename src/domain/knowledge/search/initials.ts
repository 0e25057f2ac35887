import type { Postings } from './postings.js';
import type { Segment } from './segment.js';

/** The pairs of the corpus that a shortened word may stand for: by two initials (`tq`) or an initial and a syllable (`qdinh`). */
export interface Initials {
  pairsOf(initials: string): readonly (readonly [number, number])[];
  leftOf(initial: string, right: number): readonly number[];
}

const PAIRS_KEPT = 8;
const LEFTS_KEPT = 3;

/** Reads the pairs of the largest segment that stand in at least `minimum` passages. */
export function readInitials(
  segments: readonly Segment[],
  minimum: number,
  initialOf: (foldedId: number) => string,
): Initials {
  const byInitials = new Map<string, { left: number; right: number; count: number }[]>();
  const byRight = new Map<string, { left: number; count: number }[]>();
  const largest = segments.reduce<Postings | undefined>(
    (best, { pairs }) => (best === undefined || pairs.slots.size > best.slots.size ? pairs : best),
    undefined,
  );
  for (let slot = 0; largest !== undefined && slot < largest.slots.size; slot++) {
    const count = largest.counts[slot] as number;
    if (count < minimum) continue;
    const key = largest.slots.keyOf(slot);
    const left = Math.floor(key / 0x10000);
    const right = key % 0x10000;
    const first = initialOf(left);
    const second = initialOf(right);
    if (first === '' || second === '') continue;
    push(byInitials, first + second, { left, right, count });
    push(byRight, `${first} ${right}`, { left, count });
  }
  const pairs = new Map<string, (readonly [number, number])[]>();
  for (const [key, list] of byInitials)
    pairs.set(
      key,
      best(list, PAIRS_KEPT).map(({ left, right }) => [left, right]),
    );
  const lefts = new Map<string, number[]>();
  for (const [key, list] of byRight)
    lefts.set(
      key,
      best(list, LEFTS_KEPT).map(({ left }) => left),
    );
  return {
    pairsOf: (initials) => pairs.get(initials) ?? [],
    leftOf: (initial, right) => lefts.get(`${initial} ${right}`) ?? [],
  };
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

function best<T extends { readonly count: number }>(list: T[], most: number): T[] {
  return list.sort((a, b) => b.count - a.count).slice(0, most);
}
