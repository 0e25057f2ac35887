import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { loadChatWords } from '../src/adapters/knowledge-files/load-chat-words.js';
import { loadScope } from '../src/adapters/knowledge-files/load-scope.js';
import { loadSyllableModel } from '../src/adapters/knowledge-files/load-syllable-model.js';
import type { ScopeFinding } from '../src/domain/conversation/scope/finding.js';
import { createScopeGuard, type SafetyWatch, type ScopeGuard } from '../src/domain/conversation/scope/scope-guard.js';
import { fold } from '../src/domain/language/letters/fold.js';
import { type ReadQuestion, readQuestionPlainly } from '../src/domain/language/reading/question.js';
import { createQuestionReader } from '../src/domain/language/reading/read-question.js';

/**
 * `kind: null` is an ordinary question: nothing but a weak finding may come of it, and danger only with `note: true`, where
 * danger is mentioned beside the question.
 */
const exampleSchema = z.strictObject({
  text: z.string(),
  kind: z.string().nullable(),
  topic: z.string().optional(),
  note: z.boolean().optional(),
});
type Example = z.infer<typeof exampleSchema>;

const examples = readFileSync(new URL('corpus/scope.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => exampleSchema.parse(JSON.parse(line)));
const dangers = examples.filter(({ kind }) => kind === 'emergency');
const ordinary = examples.filter(({ kind }) => kind === null);
const noted = examples.filter(({ note }) => note);

let guard: ScopeGuard & SafetyWatch;
let readMended: ReadQuestion;

beforeAll(async () => {
  guard = createScopeGuard(await loadScope('knowledge'));
  const [model, chatWords] = await Promise.all([loadSyllableModel('knowledge'), loadChatWords('knowledge')]);
  readMended = createQuestionReader({ model, chatWords });
});

function isAsExpected({ kind, note }: Example, finding: ScopeFinding | undefined): boolean {
  if (kind === null)
    return finding === undefined || (finding.strength === 'weak' && (note === true || finding.kind !== 'emergency'));
  return finding?.kind === kind && (kind !== 'emergency' || finding.strength === 'certain');
}

function missesAmong(group: readonly Example[], read: ReadQuestion, change = (text: string) => text): string[] {
  return group
    .filter((example) => !isAsExpected(example, guard.assess(read(change(example.text)))))
    .map((example) => example.text);
}

test('the corpus is there and large enough', () => {
  expect(examples.length).toBeGreaterThanOrEqual(250);
  expect(ordinary.length).toBeGreaterThanOrEqual(100);
  expect(dangers.length).toBeGreaterThanOrEqual(50);
});

describe.each([
  ['as the product reads', () => readMended],
  ['by folding only', () => readQuestionPlainly],
])('%s', (_, reader) => {
  test('danger is seen', () => {
    expect(missesAmong(dangers, reader()).length).toBeLessThanOrEqual(dangers.length * 0.01);
  });

  test('ordinary questions are left alone', () => {
    expect(missesAmong(ordinary, reader()).length).toBeLessThanOrEqual(ordinary.length * 0.01);
  });

  test('all kinds', () => {
    expect(missesAmong(examples, reader()).length).toBeLessThanOrEqual(examples.length * 0.05);
  });
});

test('without diacritics danger is seen and ordinary questions are left alone', () => {
  expect(missesAmong(dangers, readMended, fold).length).toBeLessThanOrEqual(dangers.length * 0.03);
  expect(missesAmong(ordinary, readMended, fold).length).toBeLessThanOrEqual(ordinary.length * 0.02);
});

test('danger beside another question is noted, and only there', () => {
  const isNoted = ({ text }: Example): boolean => guard.safetyNote(readMended(text));
  expect(noted.length).toBeGreaterThanOrEqual(5);
  expect(noted.filter((example) => !isNoted(example))).toEqual([]);
  const alarms = ordinary.filter((example) => !example.note && isNoted(example));
  expect(alarms.length).toBeLessThanOrEqual(ordinary.length * 0.01);
});
