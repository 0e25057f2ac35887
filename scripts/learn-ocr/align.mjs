/** What seeing two letters together as something costs when the table says nothing of it. */
const NEW_PAIR = 5.5;
const WIDTHS = [0, 1, 2, 3];

/**
 * Adds to `counts` (letters -> what they were seen as -> how often) what each letter of a word was seen as, every way of
 * aligning by its probability. Returns what the word costs in all.
 */
export function alignedParts(confusions, printed, seen, counts) {
  const letters = [...printed];
  const steps = [];
  const at = (i, j) => i * (seen.length + 1) + j;
  const size = at(letters.length, seen.length) + 1;
  const forward = new Float64Array(size);
  forward[0] = 1;
  for (let i = 0; i < letters.length; i += 1) {
    for (let j = 0; j <= seen.length; j += 1) {
      if (forward[at(i, j)] === 0) continue;
      for (const width of WIDTHS) {
        if (j + width > seen.length) break;
        const part = seen.slice(j, j + width);
        add(i, j, 1, part, confusions.costOf(letters[i], part));
        if (i + 1 < letters.length && width > 0) {
          const pair = letters[i] + letters[i + 1];
          const known = confusions.joint.find((row) => row.printed === pair)?.seen.get(part);
          add(i, j, 2, part, known ?? NEW_PAIR + Math.abs(width - 1));
        }
      }
    }
  }
  function add(i, j, taken, part, cost) {
    const probability = Math.exp(-cost);
    forward[at(i + taken, j + part.length)] += forward[at(i, j)] * probability;
    steps.push({
      from: at(i, j),
      to: at(i + taken, j + part.length),
      printed: letters.slice(i, i + taken).join(''),
      part,
      probability,
    });
  }
  const total = forward[size - 1];
  const backward = new Float64Array(size);
  backward[size - 1] = 1;
  for (const { from, to, probability } of steps.reverse()) backward[from] += probability * backward[to];
  for (const { from, to, printed: letter, part, probability } of steps) {
    const share = (forward[from] * probability * backward[to]) / total;
    if (share < 0.01) continue;
    const row = counts.get(letter) ?? new Map();
    row.set(part, (row.get(part) ?? 0) + share);
    counts.set(letter, row);
  }
  return -Math.log(total);
}
