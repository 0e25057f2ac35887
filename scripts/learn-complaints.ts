// Learns knowledge/complaints/*.tsv from test/corpus: what each feature of a message weighs for its kind, category and urgency.
// Run `npm run learn:complaints` after a change to the corpus, to concepts.yaml, to scope.yaml or to how messages are read.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadChatWords } from '../src/adapters/knowledge-files/load-chat-words.js';
import { KIND_LABELS, loadConcepts } from '../src/adapters/knowledge-files/load-noticing.js';
import { loadScope } from '../src/adapters/knowledge-files/load-scope.js';
import { loadSyllableModel } from '../src/adapters/knowledge-files/load-syllable-model.js';
import { CASE_CATEGORIES } from '../src/domain/complaints/case-category.js';
import { URGENCIES } from '../src/domain/complaints/noticing/noticing-rules.js';
import { createSignReader } from '../src/domain/complaints/noticing/read-signs.js';
import { createScopeGuard } from '../src/domain/conversation/scope/scope-guard.js';
import { fold } from '../src/domain/language/letters/fold.js';
import { createQuestionReader } from '../src/domain/language/reading/read-question.js';
import { type Lesson, readLessons } from './learn-complaints/lessons.js';
import { type Example, type Trained, train } from './learn-complaints/train.js';

const KNOWLEDGE = 'knowledge';
/** What is stored are hundredths; a row of smaller numbers is left out. */
const SCALE = 100;
const LEAST = 2;

const [model, chatWords, scope, concepts] = await Promise.all([
  loadSyllableModel(KNOWLEDGE),
  loadChatWords(KNOWLEDGE),
  loadScope(KNOWLEDGE),
  loadConcepts(KNOWLEDGE),
]);
const read = createQuestionReader({ model, chatWords });
const { read: readSigns } = createSignReader({ concepts, scope, guard: createScopeGuard(scope) });

/** Each message as it was written and without diacritics. */
const spelled = readLessons('test/corpus').flatMap((lesson, message) =>
  [lesson.text, fold(lesson.text)].map((text) => ({ lesson, message, features: readSigns(read(text)).features })),
);

function examplesOf<Label extends string>(labelOf: (lesson: Lesson) => Label | undefined): Example<Label>[] {
  return spelled.flatMap(({ lesson, message, features }) => {
    const label = labelOf(lesson);
    return label === undefined ? [] : [{ features, label, weight: lesson.weight, message }];
  });
}

function write<Label extends string>(name: string, { labels, rows, numbers }: Trained<Label>): void {
  const lines = [...rows].flatMap(([feature, row]) => {
    const scaled = labels.map((_, at) => Math.round((numbers[row + at] ?? 0) * SCALE));
    const isKept = feature === '' || scaled.some((number) => Math.abs(number) >= LEAST);
    return isKept ? [[feature, ...scaled].join('\t')] : [];
  });
  writeFileSync(join(KNOWLEDGE, 'complaints', `${name}.tsv`), `${['', ...labels].join('\t')}\n${lines.join('\n')}\n`);
  process.stderr.write(`${name}: ${lines.length} features\n`);
}

write(
  'kind',
  train(
    examplesOf(({ kind }) => kind),
    KIND_LABELS,
  ),
);
write(
  'category',
  train(
    examplesOf(({ category }) => category),
    CASE_CATEGORIES,
  ),
);
write(
  'urgency',
  train(
    examplesOf(({ urgency }) => urgency),
    URGENCIES,
  ),
);
