import { fold } from '../../src/domain/language/fold.ts';
import { splitTone } from '../../src/domain/language/tones.ts';

const LETTERS = [...'aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ'];
/** How many counts what is known of a wider class weighs: the vowel without its tone, the letter without its marks, anything. */
const WEIGHT = { base: 3, shape: 6, letter: 8, capital: 12 };
/** Costs above this are left to what the code says of confusions never counted. */
const MOST_COST = 8;
/** Two letters have a row of their own when they were seen as this at least so often, and what one by one does not explain. */
const LEAST_PAIR = 2;
const GAIN = 1;

/** What was seen once is chance. */
const LEAST_COUNT = 0.3;

/** Rows of the table from counts (letters -> seen -> how often), smoothed from wider classes down to single letters. */
export function estimateRows(allCounts) {
  const counts = new Map(
    [...allCounts].map(([letter, seen]) => [letter, new Map([...seen].filter(([, count]) => count >= LEAST_COUNT))]),
  );
  const bases = pool(counts, (letter) => (letter === fold(letter) ? letter : `${fold(letter)}*`));
  const shapes = pool(counts, (letter) => splitTone(letter).toneless);
  const small = new Map();
  for (const letter of LETTERS) {
    const base = smooth(bases.get(letter === fold(letter) ? letter : `${fold(letter)}*`), prior(letter), WEIGHT.base);
    const shape = smooth(shapes.get(splitTone(letter).toneless), base, WEIGHT.shape);
    small.set(letter, smooth(counts.get(letter), shape, WEIGHT.letter));
  }
  const rows = new Map(small);
  for (const letter of LETTERS) {
    const own = counts.get(letter.toUpperCase());
    if (own === undefined) continue;
    const wide = new Map();
    for (const [seen, share] of small.get(letter))
      wide.set(seen.toUpperCase(), (wide.get(seen.toUpperCase()) ?? 0) + share);
    rows.set(letter.toUpperCase(), smooth(own, wide, WEIGHT.capital));
  }
  for (const [pair, seen] of poolPairs(counts)) {
    const total = [...pair[0]]
      .flatMap((letter) => [...(shapes.get(letter)?.values() ?? [])])
      .reduce((sum, count) => sum + count, 0);
    for (const first of LETTERS.filter((letter) => splitTone(letter).toneless === pair[0])) {
      const row = pairRow(first, pair[1], seen, total, rows);
      if (row.size > 0) rows.set(first + pair[1], row);
    }
  }
  return [...rows].map(([printed, row]) => ({
    printed,
    seen: new Map(
      [...row]
        .map(([seen, share]) => [seen, -Math.log(share)])
        .filter(([, cost]) => cost <= MOST_COST)
        .sort((a, b) => a[1] - b[1]),
    ),
  }));
}

/** Counts of small letters, joined by what `groupOf` names. */
function pool(counts, groupOf) {
  const groups = new Map();
  for (const [letter, seen] of counts) {
    if ([...letter].length > 1 || letter !== letter.toLowerCase()) continue;
    const group = groups.get(groupOf(letter)) ?? new Map();
    for (const [part, count] of seen) group.set(part, (group.get(part) ?? 0) + count);
    groups.set(groupOf(letter), group);
  }
  return groups;
}

/** A letter is mostly seen as itself without its marks, and a little as itself. */
function prior(letter) {
  const plain = fold(letter);
  return plain === letter
    ? new Map([[letter, 0.95]])
    : new Map([
        [plain, 0.6],
        [letter, 0.1],
      ]);
}

function smooth(counts = new Map(), wider, weight) {
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const shares = new Map([...wider].map(([seen, share]) => [seen, (weight * share) / (total + weight)]));
  for (const [seen, count] of counts) shares.set(seen, (shares.get(seen) ?? 0) + count / (total + weight));
  return shares;
}

/** Counts of two small letters, whatever the tone of the first. */
function poolPairs(counts) {
  const pairs = new Map();
  for (const [pair, seen] of counts) {
    const [first, second] = pair;
    if (second === undefined || pair !== pair.toLowerCase()) continue;
    const group = splitTone(first).toneless + second;
    const pooled = pairs.get(group) ?? new Map();
    for (const [part, count] of seen) pooled.set(part, (pooled.get(part) ?? 0) + count);
    pairs.set(group, pooled);
  }
  return pairs;
}

function pairRow(first, second, seen, total, rows) {
  const row = new Map();
  for (const [part, count] of seen) {
    const share = count / (total + 10);
    if (count >= LEAST_PAIR && share > Math.exp(GAIN) * apart(rows.get(first), rows.get(second), part))
      row.set(part, share);
  }
  return row;
}

/** The best that two letters, one by one, make of a part. */
function apart(first = new Map(), second = new Map(), part) {
  let best = 0;
  for (let at = 0; at <= part.length; at += 1) {
    best = Math.max(best, (first.get(part.slice(0, at)) ?? 0) * (second.get(part.slice(at)) ?? 0));
  }
  return best;
}

const HEAD = `# What an OCR makes of printed letters, for restoring scanned text (src/domain/language/restoring).
# One printed letter (or two together) a line, then what it was seen as and the cost: minus the natural logarithm of the
# probability. \`∅\` is a letter that was lost. A capital without a row of its own is read by that of its small letter.
# Learned by scripts/learn-ocr-confusions.mjs from the OCR text of five decisions and plans (one of them with its lines
# restored by hand), smoothed over letters of one shape; only how often letters were mixed up is in it, no text.
`;

export function writeTable(rows) {
  const lines = rows.map(({ printed, seen }) =>
    [printed, ...[...seen].map(([part, cost]) => `${part === '' ? '∅' : part} ${cost.toFixed(2)}`)].join('\t'),
  );
  return `${HEAD}${lines.join('\n')}\n`;
}
