import type { LinearWeights } from '../../domain/complaints/noticing/linear-model.js';

/** The numbers of a weights file are whole: hundredths. */
const SCALE = 100;

/**
 * Reads a file of weights: the labels in the first line, then a feature and a number for each label a line, parted by tabs;
 * the line without a feature is what is added always.
 * @throws Error naming the line for other labels than `expected` and for a row that is not of their length.
 */
export function parseLinearWeights<Label extends string>(
  text: string,
  expected: readonly Label[],
): LinearWeights<Label> {
  const [head = '', ...lines] = text.split('\n');
  const named = head.split('\t').slice(1);
  const labels = expected.filter((label) => named.includes(label));
  if (labels.length !== expected.length || named.length !== expected.length)
    throw new Error(`the labels are ${expected.join(', ')}, found ${named.join(', ')}`);
  const order = named.map((label) => (expected as readonly string[]).indexOf(label));
  const filled = lines.filter((line) => line !== '');
  const numbers = new Float32Array(filled.length * expected.length);
  const rows = new Map<string, number>();
  filled.forEach((line, at) => {
    const [feature = '', ...values] = line.split('\t');
    if (values.length !== named.length) throw new Error(`line ${at + 2} has ${values.length} numbers`);
    rows.set(feature, at * expected.length);
    values.forEach((value, column) => {
      const number = Number(value);
      if (!Number.isInteger(number)) throw new Error(`line ${at + 2}: "${value}" is no whole number`);
      numbers[at * expected.length + (order[column] ?? 0)] = number / SCALE;
    });
  });
  return { labels: expected, rows, numbers };
}
