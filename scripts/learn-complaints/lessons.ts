import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { CASE_CATEGORIES, type CaseCategory } from '../../src/domain/complaints/case-category.js';
import { CASE_KINDS, type CaseKind } from '../../src/domain/complaints/case-kind.js';
import type { Urgency } from '../../src/domain/complaints/noticing/noticing-rules.js';

/** A message to learn from; what is left out is not learned from it. */
export interface Lesson {
  readonly text: string;
  readonly kind?: CaseKind | 'not-a-complaint';
  readonly category?: CaseCategory;
  readonly urgency?: Urgency;
  readonly weight: number;
}

const Complaint = z.object({
  text: z.string(),
  kind: z.enum([...CASE_KINDS, 'not-a-complaint']),
  category: z.enum(CASE_CATEGORIES),
  urgent: z.boolean(),
});
const Scope = z.object({ text: z.string(), kind: z.string().nullable(), topic: z.string().optional() });
const Question = z.object({ text: z.string() });

/** The corpora of other parts are many and alike: each of their messages counts less. */
const OF_SCOPE = 0.4;
const OF_QUESTIONS = 0.1;

/** Kinds of the scope corpus that say nothing about a grievance: told by rules there, both ways here. */
const UNSURE = new Set(['complaint', 'redirected', 'emergency', 'abuse', 'unlawful']);

const KIND_OF_TOPIC = new Map<string, CaseKind>([
  ['place', 'phan-anh'],
  ['conduct', 'phan-anh'],
  ['late-dossier', 'phan-anh'],
]);

function kindOf(kind: string | null, topic: string): Pick<Lesson, 'kind'> {
  const ofCase = kind === 'complaint' ? KIND_OF_TOPIC.get(topic) : undefined;
  if (ofCase) return { kind: ofCase };
  return UNSURE.has(kind ?? '') ? {} : { kind: 'not-a-complaint' };
}

/** Everything in `test/corpus` that tells grievances from what is none. The held-out messages are not among it. */
export function readLessons(corpus: string): Lesson[] {
  const complaints = read(`${corpus}/complaints.jsonl`, Complaint).map(
    ({ text, kind, category, urgent }): Lesson => ({
      text,
      kind,
      ...(kind === 'not-a-complaint' ? {} : { category }),
      urgency: urgent ? 'urgent' : 'calm',
      weight: 1,
    }),
  );
  const scope = read(`${corpus}/scope.jsonl`, Scope).map(
    ({ text, kind, topic = '' }): Lesson => ({
      text,
      ...kindOf(kind, topic),
      urgency: kind === 'emergency' ? 'urgent' : 'calm',
      weight: OF_SCOPE,
    }),
  );
  const questions = [...read(`${corpus}/procedures.jsonl`, Question), ...read(`${corpus}/records.jsonl`, Question)].map(
    ({ text }): Lesson => ({ text, kind: 'not-a-complaint', urgency: 'calm', weight: OF_QUESTIONS }),
  );
  return [...complaints, ...scope, ...questions];
}

function read<T>(file: string, schema: z.ZodType<T>): T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => schema.parse(JSON.parse(line)));
}
