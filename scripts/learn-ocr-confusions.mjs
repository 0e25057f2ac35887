/**
 * Learns `knowledge/language/ocr-confusions.tsv` from what an OCR made of Vietnamese documents: restores their text with the
 * table as it is, aligns what it wrote with what was seen, letter by letter, and counts. Repeated a few times, the table
 * explains the texts better and better (expectation and maximisation); pairs restored by hand count with them.
 * Use: node --import tsx scripts/learn-ocr-confusions.mjs FOLDER_OF_TXT [PAIRS.jsonl]... [--rounds N] [--out FILE]
 * PAIRS: lines {"ocr","gold"}. The table that is there is the start of the first round.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadRestorer, parseConfusions } from '../src/adapters/knowledge-files/load-restorer.ts';
import { createConfusions } from '../src/domain/language/restoring/channel/confusions.ts';
import { splitPieces } from '../src/domain/language/restoring/page/split-pieces.ts';
import { isVietnameseSyllable } from '../src/domain/language/valid-syllable.ts';
import { alignedParts } from './learn-ocr/align.mjs';
import { estimateRows, writeTable } from './learn-ocr/estimate.mjs';

const TABLE = 'knowledge/language/ocr-confusions.tsv';
/** Words that the restorer is less sure of teach nothing. */
const LEAST_CONFIDENCE = 0.7;

const { values, positionals } = parseArgs({
  options: {
    rounds: { type: 'string', default: '4' },
    out: { type: 'string', default: TABLE },
    table: { type: 'string', default: TABLE },
  },
  allowPositionals: true,
});
const [folder, ...pairFiles] = positionals;
if (folder === undefined) {
  console.error(
    'Use: node --import tsx scripts/learn-ocr-confusions.mjs FOLDER_OF_TXT [PAIRS.jsonl]... [--rounds N] [--out FILE]',
  );
  process.exit(2);
}
const texts = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(join(folder, name), 'utf8').normalize('NFC'));
const pairs = pairFiles.flatMap(pairsOfFile);

let rows = parseConfusions(readFileSync(values.table, 'utf8'), values.table);
for (let round = 1; round <= Number(values.rounds); round += 1) {
  const confusions = createConfusions(rows);
  const restorer = await loadRestorer('knowledge', confusions);
  const words = [...pairs, ...texts.flatMap((text) => wordsOf(restorer.restore(text)))];
  const counts = new Map();
  let cost = 0;
  for (const { printed, seen } of words) cost += alignedParts(confusions, printed, seen, counts);
  rows = estimateRows(counts);
  console.error(
    `round ${round}: ${words.length} words, ${(cost / words.length).toFixed(3)} nats each, ${rows.length} rows`,
  );
}
writeFileSync(values.out, writeTable(rows));

function wordsOf({ lines }) {
  return lines
    .filter(({ isClean }) => !isClean)
    .flatMap(({ tokens }) => tokens)
    .filter(({ from, confidence }) => confidence >= LEAST_CONFIDENCE && !/\s/.test(from))
    .map(({ text, from }) => ({ printed: text, seen: from }))
    .filter(isWord);
}

/** Lines whose pieces are as many as those of what was printed: piece by piece. */
function pairsOfFile(file) {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line))
    .flatMap(({ ocr, gold }) => {
      const [seen, printed] = [ocr, gold].map((text) => splitPieces(text.normalize('NFC')));
      if (seen.length !== printed.length) return [];
      return printed.map(({ text }, at) => ({ printed: text, seen: seen[at].text }));
    })
    .filter(isWord);
}

/** Abbreviations, numbers and lone letters teach nothing of how words are seen. */
function isWord({ printed, seen }) {
  return seen.length > 0 && isVietnameseSyllable(printed.toLowerCase());
}
