/** One text with its features, its label and how much it counts. */
export interface Example<Label extends string> {
  readonly features: readonly string[];
  readonly label: Label;
  readonly weight: number;
  /** Spellings of one message share a number: a feature counts where several messages have it. */
  readonly message: number;
}

export interface Trained<Label extends string> {
  readonly labels: readonly Label[];
  readonly rows: ReadonlyMap<string, number>;
  readonly numbers: Float64Array;
}

const EPOCHS = 60;
const RATE = 0.15;
const SHRINK = 2e-4;
/** Most of the features are left out each time a message is seen: none may carry a label alone. */
const LEFT_OUT = 0.6;
/** A feature of one or two messages says nothing about others. */
const FEWEST_MESSAGES = 3;

/** Multinomial logistic regression by AdaGrad; the order is shuffled by a fixed seed, so that the outcome is the same each time. */
export function train<Label extends string>(
  examples: readonly Example<Label>[],
  labels: readonly Label[],
): Trained<Label> {
  const rows = rowsOf(examples, labels.length);
  const numbers = new Float64Array(rows.size * labels.length);
  const squares = new Float64Array(numbers.length).fill(1e-3);
  const known = examples.map(({ features, label, weight }) => ({
    at: features.flatMap((feature) => rows.get(feature) ?? []),
    wanted: labels.indexOf(label),
    weight,
  }));
  const random = randomNumbers(7);
  for (let epoch = 0; epoch < EPOCHS; epoch += 1)
    for (const { at: all, wanted, weight } of shuffled(known, random)) {
      const at = [0, ...all.filter(() => random() >= LEFT_OUT)];
      const guess = softmax(numbers, at, labels.length);
      for (let label = 0; label < labels.length; label += 1) {
        const error = ((guess[label] ?? 0) - (label === wanted ? 1 : 0)) * weight;
        for (const row of at) step(numbers, squares, row + label, error);
      }
    }
  // All features of a message count when it is read, a part of them while learning.
  return {
    labels,
    rows,
    numbers: numbers.map((number, at) => (at < labels.length ? number : number * (1 - LEFT_OUT))),
  };
}

function rowsOf(examples: readonly Example<string>[], width: number): Map<string, number> {
  const seenIn = new Map<string, Set<number>>();
  for (const { features, message } of examples)
    for (const feature of features) {
      const messages = seenIn.get(feature) ?? new Set();
      seenIn.set(feature, messages.add(message));
    }
  const kept = [...seenIn].filter(([, messages]) => messages.size >= FEWEST_MESSAGES).map(([feature]) => feature);
  return new Map(['', ...kept.sort()].map((feature, at) => [feature, at * width]));
}

function softmax(numbers: Float64Array, at: readonly number[], width: number): Float64Array {
  const sums = new Float64Array(width);
  for (const row of at)
    for (let label = 0; label < width; label += 1) sums[label] = (sums[label] ?? 0) + (numbers[row + label] ?? 0);
  const highest = Math.max(...sums);
  const parts = sums.map((sum) => Math.exp(sum - highest));
  const whole = parts.reduce((total, part) => total + part, 0);
  return parts.map((part) => part / whole);
}

function step(numbers: Float64Array, squares: Float64Array, at: number, error: number): void {
  const slope = error + SHRINK * (numbers[at] ?? 0);
  squares[at] = (squares[at] ?? 0) + slope * slope;
  numbers[at] = (numbers[at] ?? 0) - (RATE * slope) / Math.sqrt(squares[at] ?? 1);
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  const result = [...items];
  for (let at = result.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1));
    const [one, two] = [result[at], result[other]];
    if (one !== undefined && two !== undefined) [result[at], result[other]] = [two, one];
  }
  return result;
}

/** Lehmer's generator. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
