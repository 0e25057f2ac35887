const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
/** Costs are negative log probabilities of one slip, as people make them on a phone keyboard. */
const COSTS = { swapped: 2.6, missing: 2.7, doubled: 2.3, nearExtra: 2.9, extra: 3.8, near: 2.6, other: 5 } as const;
const LONGEST = 16;

/** 1 where two keys lie side by side; by the codes of both letters. */
const NEAR: Uint8Array = nearKeys();

function nearKeys(): Uint8Array {
  const near = new Uint8Array(128 * 128);
  for (const [row, keys] of ROWS.entries()) {
    for (const [column, key] of [...keys].entries()) {
      for (const other of [keys[column + 1], ROWS[row + 1]?.[column], ROWS[row + 1]?.[column - 1]]) {
        if (other === undefined) continue;
        near[key.charCodeAt(0) * 128 + other.charCodeAt(0)] = 1;
        near[other.charCodeAt(0) * 128 + key.charCodeAt(0)] = 1;
      }
    }
  }
  return near;
}

function isNear(a: number, b: number): boolean {
  return a < 128 && b < 128 && NEAR[a * 128 + b] === 1;
}

/** The cost of having typed `typed` when `meant` was wanted; Infinity above `limit`. Folded words of up to 15 letters. */
export type EditCost = (meant: string, limit: number) => number;

/** Measures one typed word against many: the same costs and rows serve all. */
export function editCostsOf(typed: string): EditCost {
  const codes = Array.from(typed, (_, at) => typed.charCodeAt(at));
  const extras = codes.map((_, at) => extraCost(codes, at));
  const rows = [new Float64Array(LONGEST), new Float64Array(LONGEST), new Float64Array(LONGEST)];

  return (meant, limit) => {
    const width = meant.length;
    if (width >= LONGEST || codes.length >= LONGEST) return Number.POSITIVE_INFINITY;
    let [before, last, current] = rows as [Float64Array, Float64Array, Float64Array];
    for (let column = 0; column <= width; column++) last[column] = column * COSTS.missing;
    for (let row = 0; row < codes.length; row++) {
      const letter = codes[row] as number;
      const extra = extras[row] as number;
      let least = (last[0] as number) + extra;
      current[0] = least;
      for (let column = 1; column <= width; column++) {
        const wanted = meant.charCodeAt(column - 1);
        const change = letter === wanted ? 0 : isNear(letter, wanted) ? COSTS.near : COSTS.other;
        let cost = (last[column - 1] as number) + change;
        cost = Math.min(cost, (current[column - 1] as number) + COSTS.missing, (last[column] as number) + extra);
        const isSwapped = column > 1 && letter === meant.charCodeAt(column - 2) && wanted === codes[row - 1];
        if (isSwapped && letter !== wanted) cost = Math.min(cost, (before[column - 2] as number) + COSTS.swapped);
        current[column] = cost;
        if (cost < least) least = cost;
      }
      if (least > limit) return Number.POSITIVE_INFINITY;
      [before, last, current] = [last, current, before];
    }
    const cost = last[width] as number;
    return cost > limit ? Number.POSITIVE_INFINITY : cost;
  };
}

/** A letter too many: most often doubled, or the key beside that of its neighbour. */
function extraCost(codes: readonly number[], at: number): number {
  const letter = codes[at] as number;
  for (const beside of [codes[at - 1], codes[at + 1]]) {
    if (beside === undefined) continue;
    if (beside === letter) return COSTS.doubled;
    if (isNear(letter, beside)) return COSTS.nearExtra;
  }
  return COSTS.extra;
}
