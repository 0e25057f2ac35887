/** What a linear model adds up: one number per label for each feature it knows. */
export interface LinearWeights<Label extends string> {
  readonly labels: readonly Label[];
  /** Where the numbers of a feature begin in `numbers`; the row of `''` is added always. */
  readonly rows: ReadonlyMap<string, number>;
  /** Rows of one number for each label. */
  readonly numbers: Float32Array;
}

/** Probabilities of the labels, adding up to 1, as logistic regression reads them. Features that are not known count nothing. */
export function probabilities<Label extends string>(
  { labels, rows, numbers }: LinearWeights<Label>,
  features: Iterable<string>,
): ReadonlyMap<Label, number> {
  const sums = new Float64Array(labels.length);
  const add = (feature: string): void => {
    const row = rows.get(feature);
    if (row === undefined) return;
    for (let at = 0; at < sums.length; at += 1) sums[at] = (sums[at] ?? 0) + (numbers[row + at] ?? 0);
  };
  add('');
  for (const feature of features) add(feature);
  const highest = Math.max(...sums);
  const parts = sums.map((sum) => Math.exp(sum - highest));
  const whole = parts.reduce((total, part) => total + part, 0);
  return new Map(labels.map((label, at) => [label, (parts[at] ?? 0) / whole]));
}

/** The likeliest label. */
export function likeliest<Label extends string>(of: ReadonlyMap<Label, number>): Label {
  let best: Label | undefined;
  for (const [label, probability] of of) if (best === undefined || probability > (of.get(best) ?? 0)) best = label;
  if (best === undefined) throw new Error('a model has at least one label');
  return best;
}
