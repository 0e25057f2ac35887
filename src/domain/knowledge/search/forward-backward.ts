/** One reading of the query's tokens `from` (inclusive) to `to` (exclusive) as folded ids; -1 stands for an unknown word. */
export interface Reading {
  readonly from: number;
  readonly to: number;
  readonly words: readonly number[];
  /** Negative log probability of typing it this way. */
  readonly cost: number;
}

/** Log probability of a word after another; `left` is -2 at the start. */
export type LogProbability = (left: number, right: number) => number;

export interface Shares {
  /** Probability of each reading, in the order given. */
  readonly readings: Float64Array;
  /** Probability that reading `left` is followed by reading `right`; small ones are left out. */
  readonly joins: readonly { readonly left: number; readonly right: number; readonly share: number }[];
}

const NEGLIGIBLE = 0.02;
/** Of two logs so far apart the smaller adds nothing that counts. */
const NO_MATTER = 16;

/**
 * Weighs all ways through the lattice from token 0 to `length` at once (forward-backward). Readings must be ordered by
 * `from`, and every token must be readable alone, so that a way exists.
 */
export function weighReadings(readings: readonly Reading[], length: number, probability: LogProbability): Shares {
  const inner = readings.map((reading) => innerLog(reading, probability));
  const endingAt: number[][] = Array.from({ length: length + 1 }, () => []);
  const forward = new Float64Array(readings.length).fill(Number.NEGATIVE_INFINITY);
  const steps: { left: number; right: number; log: number }[] = [];
  for (const [at, reading] of readings.entries()) {
    const first = reading.words[0] ?? -1;
    let sum = reading.from === 0 ? probability(-2, first) : Number.NEGATIVE_INFINITY;
    for (const left of endingAt[reading.from] ?? []) {
      const log = probability(readings[left]?.words.at(-1) ?? -1, first);
      steps.push({ left, right: at, log });
      sum = addLogs(sum, (forward[left] as number) + log);
    }
    forward[at] = sum + (inner[at] as number);
    endingAt[reading.to]?.push(at);
  }
  let whole = Number.NEGATIVE_INFINITY;
  const backward = new Float64Array(readings.length).fill(Number.NEGATIVE_INFINITY);
  for (const at of endingAt[length] ?? []) {
    backward[at] = 0;
    whole = addLogs(whole, forward[at] as number);
  }
  const joins: { left: number; right: number; share: number }[] = [];
  for (let at = steps.length - 1; at >= 0; at--) {
    const { left, right, log } = steps[at] as { left: number; right: number; log: number };
    const rest = log + (inner[right] as number) + (backward[right] as number);
    backward[left] = addLogs(backward[left] as number, rest);
    const share = Math.exp((forward[left] as number) + rest - whole);
    if (share > NEGLIGIBLE) joins.push({ left, right, share });
  }
  const shares = forward.map((value, at) => Math.exp(value + (backward[at] as number) - whole));
  return { readings: shares, joins };
}

function innerLog(reading: Reading, probability: LogProbability): number {
  let log = -reading.cost;
  for (let at = 1; at < reading.words.length; at++) {
    log += probability(reading.words[at - 1] as number, reading.words[at] as number);
  }
  return log;
}

function addLogs(a: number, b: number): number {
  if (a === Number.NEGATIVE_INFINITY) return b;
  if (b === Number.NEGATIVE_INFINITY) return a;
  const gap = a - b;
  if (gap > NO_MATTER) return a;
  if (gap < -NO_MATTER) return b;
  return gap > 0 ? a + Math.log1p(Math.exp(-gap)) : b + Math.log1p(Math.exp(gap));
}
