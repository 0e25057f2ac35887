/**
 * Packs the counted syllables, pairs and triples into the two files of `knowledge/language` that the product loads.
 * Use: node --import tsx scripts/build-language-model.mjs SOURCE_DIR [OUTPUT_DIR]
 * SOURCE_DIR holds syllables.tsv, bigrams.tsv.gz and trigrams.tsv.gz (ids and counts); layout of the result: knowledge/language/README.md.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { placeTone } from '../src/domain/language/tones.ts';
import { isVietnameseSyllable } from '../src/domain/language/valid-syllable.ts';

const [source, output = 'knowledge/language'] = process.argv.slice(2);
if (source === undefined) {
  console.error('Use: node --import tsx scripts/build-language-model.mjs SOURCE_DIR [OUTPUT_DIR]');
  process.exit(2);
}
const MARKS = 10;
const OTHER = '<w>';
/** What one line of chat counts for, shared by the square root of its ways so that long lists do not drown the rest. */
const CHAT_WEIGHT = 150;
const LEAST_FOREIGN = 500;
/** Costs are stored as whole twentieths of a nat. */
const STEPS_PER_NAT = 20;

const rows = (text) =>
  text
    .split('\n')
    .filter((line) => /^\d/.test(line))
    .map((line) => line.split('\t'));
const read = (name) => readFileSync(join(source, name));
const counted = (name) => rows(gunzipSync(read(name)).toString('latin1')).map((row) => row.map(Number));

/** Source id -> spelling kept; spellings of one syllable are joined, rare words that are no syllables become `<w>`. */
const spelling = rows(read('syllables.tsv').toString('utf8')).map(([id, word, count]) => {
  if (Number(id) < MARKS) return word;
  const placed = placeTone(word.normalize('NFC'));
  return isVietnameseSyllable(placed) || Number(count) >= LEAST_FOREIGN ? placed : OTHER;
});
const counts = new Map([...spelling.slice(0, MARKS), OTHER].map((mark) => [mark, 0]));
for (const [id, , count] of rows(read('syllables.tsv').toString('utf8'))) {
  const word = spelling[Number(id)];
  counts.set(word, (counts.get(word) ?? 0) + Number(count));
}
const fixed = [...counts.keys()].slice(0, MARKS + 1);
const words = [...counts.keys()].slice(MARKS + 1).sort((a, b) => counts.get(b) - counts.get(a));
const vocabulary = [...fixed, ...words];
const idOf = new Map(vocabulary.map((word, id) => [word, id]));
const newId = spelling.map((word) => idOf.get(word));

const SIZE = 65_536;
function sum(table, least, order) {
  const summed = new Map();
  for (const row of table) {
    const key = row.slice(0, -1).reduce((packed, id) => packed * SIZE + newId[id], 0);
    summed.set(key, (summed.get(key) ?? 0) + row.at(-1));
  }
  for (const { weight, ids } of chatRows()) {
    for (let at = 2; at < ids.length; at += 1) {
      const key = ids.slice(at - order + 1, at + 1).reduce((packed, id) => packed * SIZE + id, 0);
      summed.set(key, (summed.get(key) ?? 0) + weight);
    }
  }
  return [...summed].filter(([, count]) => count >= least).sort(([a], [b]) => a - b);
}
/** Sentences of `chat-sentences.txt` as rows of ids, each way to fill its braces once. */
function* chatRows() {
  const text = readFileSync(join(output, 'chat-sentences.txt'), 'utf8');
  const expand = (line) => {
    const [all, choices] = /\{([^}]*)\}/.exec(line) ?? [];
    return all === undefined ? [line] : choices.split('|').flatMap((choice) => expand(line.replace(all, choice)));
  };
  for (const line of text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))) {
    const ways = expand(line);
    const weight = CHAT_WEIGHT / Math.sqrt(ways.length);
    for (const way of ways) {
      const words = way.split(' ').map((word) => idOf.get(placeTone(word)) ?? idOf.get(OTHER));
      yield { weight, ids: [0, 0, ...words] };
    }
  }
}
const cost = (part, whole) => Math.min(255, Math.max(0, Math.round(-Math.log(part / whole) * STEPS_PER_NAT)));

for (const { weight, ids } of chatRows()) {
  for (const id of ids.slice(1)) counts.set(vocabulary[id], counts.get(vocabulary[id]) + weight);
}
const pairs = sum(counted('bigrams.tsv.gz'), 4, 2);
const pairRow = new Map(pairs.map(([key], row) => [key, row]));
const triples = sum(counted('trigrams.tsv.gz'), 10, 3).filter(([key]) => pairRow.has(Math.floor(key / SIZE)));

const pairLengths = new Uint16Array(vocabulary.length);
const tripleLengths = new Uint16Array(pairs.length);
const pairCosts = pairs.map(([key, count]) => {
  const first = Math.floor(key / SIZE);
  pairLengths[first] += 1;
  return cost(count, counts.get(vocabulary[first]));
});
const tripleCosts = triples.map(([key, count]) => {
  const row = pairRow.get(Math.floor(key / SIZE));
  tripleLengths[row] += 1;
  return cost(count, pairs[row][1]);
});
const bytes = (array) => Buffer.from(array.buffer);
const packed = Buffer.concat([
  bytes(Uint32Array.of(vocabulary.length, pairs.length, triples.length)),
  bytes(pairLengths),
  bytes(tripleLengths),
  bytes(Uint16Array.from(pairs, ([key]) => key % SIZE)),
  bytes(Uint16Array.from(triples, ([key]) => key % SIZE)),
  bytes(Uint8Array.from(pairCosts)),
  bytes(Uint8Array.from(tripleCosts)),
]);
writeFileSync(
  join(output, 'syllables.tsv'),
  vocabulary.map((word) => `${word}\t${Math.round(counts.get(word))}\n`).join(''),
);
writeFileSync(join(output, 'syllable-model.bin.gz'), gzipSync(packed, { level: 9 }));
console.error(
  `${vocabulary.length} syllables, ${pairs.length} pairs, ${triples.length} triples, ${packed.length} bytes unpacked`,
);
