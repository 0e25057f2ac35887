const ROWS = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
/** Costs are negative log probabilities of one slip, as people make them on a phone keyboard. */
const COSTS = { swapped: 2.6, missing: 2.7, doubled: 2.3, nearExtra: 2.9, extra: 3.8, near: 2.6, other: 5 } as const;

const NEAR: ReadonlySet<string> = nearKeys();

function nearKeys(): Set<string> {
  const near = new Set<string>();
  for (const [row, keys] of ROWS.entries()) {
    for (const [column, key] of [...keys].entries()) {
      const around = [keys[column + 1], ROWS[row + 1]?.[column], ROWS[row + 1]?.[column - 1]];
      for (const other of around) if (other !== undefined) near.add(key + other).add(other + key);
    }
  }
  return near;
}

/** Cost of typing `typed` when `meant` was wanted (folded words, up to 15 letters); stops at `limit` and gives Infinity. */
export function editCost(typed: string, meant: string, limit: number): number {
  const width = meant.length + 1;
  let before: number[] = [];
  let last: number[] = [];
  for (let column = 0; column < width; column++) last.push(column * COSTS.missing);
  for (let row = 1; row <= typed.length; row++) {
    const current = [(last[0] as number) + extraCost(typed, row - 1)];
    let best = current[0] as number;
    for (let column = 1; column < width; column++) {
      const a = typed.charAt(row - 1);
      const b = meant.charAt(column - 1);
      let cost = (last[column - 1] as number) + (a === b ? 0 : NEAR.has(a + b) ? COSTS.near : COSTS.other);
      cost = Math.min(cost, (current[column - 1] as number) + COSTS.missing);
      cost = Math.min(cost, (last[column] as number) + extraCost(typed, row - 1));
      if (row > 1 && column > 1 && a === meant.charAt(column - 2) && b === typed.charAt(row - 2) && a !== b) {
        cost = Math.min(cost, (before[column - 2] as number) + COSTS.swapped);
      }
      current.push(cost);
      if (cost < best) best = cost;
    }
    if (best > limit) return Number.POSITIVE_INFINITY;
    before = last;
    last = current;
  }
  const cost = last[width - 1] as number;
  return cost > limit ? Number.POSITIVE_INFINITY : cost;
}

/** A letter too many: most often doubled or a neighbour of the one beside it. */
function extraCost(typed: string, at: number): number {
  const letter = typed.charAt(at);
  for (const beside of [typed.charAt(at - 1), typed.charAt(at + 1)]) {
    if (beside === letter) return COSTS.doubled;
    if (NEAR.has(letter + beside)) return COSTS.nearExtra;
  }
  return COSTS.extra;
}
