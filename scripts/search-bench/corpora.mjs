import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { parse } from 'yaml';
import { noisyTwins } from './noise.mjs';
import { createRandom } from './random.mjs';

const ROOT = join(import.meta.dirname, '..', '..');
const SHARED = join(ROOT, '..', 'shared', 'eval', 'search');
const OWN_SIZE = 4000;
const ASKED = [
  'cần giấy tờ gì',
  'nộp ở đâu',
  'mất bao nhiêu tiền',
  'làm trong mấy ngày',
  'như thế nào',
  'có làm trực tuyến được không',
];

/** The shared expectations, or undefined on a machine that has none. */
export function readSharedCorpus() {
  if (!existsSync(SHARED)) return undefined;
  return {
    passages: lines(gunzipSync(readFileSync(join(SHARED, 'corpus.jsonl.gz'))).toString('utf8')),
    queries: lines(readFileSync(join(SHARED, 'queries-dev.jsonl'), 'utf8')),
  };
}

function lines(text) {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
}

/** The same on every machine: our procedures and records, and passages mixed from their sentences. */
export function makeOwnCorpus() {
  const random = createRandom(20250701);
  const procedures = readFolder('procedures');
  const facts = readFolder('documents').flatMap(({ facts: all = [] }) => all);
  const sentences = [
    ...facts.map(({ statement, subject }) => statement ?? subject),
    ...procedures.flatMap(({ name, evidence, result, whereToFile }) => [
      name,
      result,
      whereToFile,
      ...(evidence ?? []),
    ]),
  ].filter((sentence) => typeof sentence === 'string' && sentence.length > 8);
  const passages = procedures.map((procedure) => ({
    id: procedure.id,
    title: procedure.name,
    text: [
      ...procedure.aliases,
      procedure.whereToFile,
      ...(procedure.evidence ?? []),
      procedure.result,
      procedure.notes,
    ]
      .filter(Boolean)
      .join('. '),
  }));
  while (passages.length < OWN_SIZE) passages.push(mixedPassage(passages.length, sentences, random));
  const queries = procedures.flatMap(({ id, name, aliases }) =>
    [name, ...aliases.slice(0, 2)].flatMap((subject, at) => {
      const text = `${random.pick(['cho tôi hỏi ', 'muốn ', ''])}${subject} ${random.pick(ASKED)}`;
      return Object.entries(noisyTwins(text, random)).map(([set, typed]) => {
        return { id: `${id}-${at}/${set}`, set, text: typed, relevant: [id] };
      });
    }),
  );
  return { passages, queries };
}

function mixedPassage(number, sentences, random) {
  const title = random
    .pick(sentences)
    .split(' ')
    .slice(0, 6 + random.below(8))
    .join(' ');
  const text = Array.from({ length: 8 + random.below(12) }, () => random.pick(sentences)).join('. ');
  return { id: `mixed-${number}`, title, text };
}

function readFolder(name) {
  const folder = join(ROOT, 'knowledge', name);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .sort()
    .map((file) => parse(readFileSync(join(folder, file), 'utf8')));
}

/** Passages of other passages' sentences up to a size, each with some sentences in disorder: to know how size tells. */
export function enlarge(passages, size) {
  const random = createRandom(42);
  const sentences = passages.flatMap(({ text }) => text.split(/(?<=[.;:])\s+/)).filter(({ length }) => length > 10);
  const large = [...passages];
  while (large.length < size) {
    const model = random.pick(passages);
    let text = '';
    while (text.length < model.text.length) {
      const words = random.pick(sentences).split(' ');
      if (random.chance(0.15)) words.sort(() => random.below(3) - 1);
      text += `${words.join(' ')} `;
    }
    const title = model.title
      .split(' ')
      .map((word) => (random.chance(0.3) ? random.pick(random.pick(passages).title.split(' ')) : word))
      .join(' ');
    large.push({ id: `mixed-${large.length}`, title, text: text.slice(0, model.text.length + 50) });
  }
  return large;
}
