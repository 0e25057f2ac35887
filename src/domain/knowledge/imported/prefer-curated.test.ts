import { expect, test } from 'vitest';
import { samplePlan } from '../../../../test/support/sample-records.js';
import { readQuestionPlainly } from '../../language/reading/question.js';
import type { FactFinding, FactReply } from '../facts/fact-reply.js';
import type { FactFinder } from '../facts/find-facts.js';
import type { KnowledgeDocument } from '../record.js';
import type { ImportedLibrary } from './imported-library.js';
import { preferCurated } from './prefer-curated.js';

const QUESTION = readQuestionPlainly('Hạn trồng cây là khi nào?');

function finding(
  name: string,
  confidence: number,
  kind: FactReply['kind'],
  document: Partial<KnowledgeDocument> = {},
): FactFinding {
  const item = { document: samplePlan(document), fact: { id: name, kind: 'task', ref: 'I', subject: name } } as const;
  const reply: FactReply =
    kind === 'fact-lacking'
      ? { kind, asked: 'deadline', nearest: item }
      : { kind: 'fact-answer', asked: ['deadline'], items: [item], context: [] };
  return { reply, confidence, keys: [name] };
}

function choose(curated: FactFinding | undefined, imported: FactFinding | undefined): string | undefined {
  const finder = { find: () => curated } as unknown as FactFinder;
  return preferCurated(finder, { find: () => imported } as unknown as ImportedLibrary).find(QUESTION)?.keys[0];
}

const answer = (name: string, confidence: number) => finding(name, confidence, 'fact-answer');
const lacking = finding('lacking', 0.7, 'fact-lacking');
const copy = (confidence: number) => finding('copy', confidence, 'fact-answer', { isCopy: true });

test('a curated answer stands unless an imported one is clearly surer', () => {
  expect(choose(answer('curated', 0.7), answer('imported', 0.75))).toBe('curated');
  expect(choose(answer('curated', 0.6), answer('imported', 0.9))).toBe('imported');
});

test('an imported document tells what curated records do not', () => {
  expect(choose(undefined, answer('imported', 0.6))).toBe('imported');
  expect(choose(lacking, answer('imported', 0.6))).toBe('imported');
  expect(choose(lacking, undefined)).toBe('lacking');
});

test('the copy of a curated document speaks only where nothing curated does, and only when sure', () => {
  expect(choose(lacking, copy(0.95))).toBe('lacking');
  expect(choose(answer('curated', 0.5), copy(0.95))).toBe('curated');
  expect(choose(undefined, copy(0.7))).toBeUndefined();
  expect(choose(undefined, copy(0.9))).toBe('copy');
});
