import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { loadAskingRules } from '../src/adapters/knowledge-files/load-asking-rules.js';
import { loadChatWords } from '../src/adapters/knowledge-files/load-chat-words.js';
import { loadKnowledge } from '../src/adapters/knowledge-files/load-knowledge.js';
import { loadSyllableModel } from '../src/adapters/knowledge-files/load-syllable-model.js';
import { type ConversationState, EMPTY_STATE } from '../src/domain/conversation/turn.js';
import {
  createProcedureAnswerer,
  createProcedureCatalogue,
  type ProcedureAnswerer,
  type ProcedureFinding,
} from '../src/domain/knowledge/procedures/procedure-answers.js';
import type { ReadQuestion } from '../src/domain/language/reading/question.js';
import { createQuestionReader } from '../src/domain/language/reading/read-question.js';
import { renderProcedureReply } from '../src/messages/procedures/procedure-answer.js';

/** One question as a person asks it; `context` are the person's earlier messages, oldest first. */
interface Case {
  readonly id: string;
  readonly style: string;
  readonly text: string;
  readonly context?: readonly string[];
  readonly expect: 'answered' | 'clarification' | 'not-found';
  readonly procedure: readonly string[];
  readonly match: 'any' | 'all';
  readonly fields: readonly string[];
  /** What the answer says, and what it must not say. */
  readonly says?: readonly string[];
  readonly lacks?: readonly string[];
  /** For words that only look like a procedure; then nothing need be found. */
  readonly maxConfidence?: number;
}

const KNOWLEDGE = fileURLToPath(new URL('../knowledge', import.meta.url));
const CORPUS: readonly Case[] = readFileSync(new URL('corpus/procedures.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Case);

const OUTCOMES = {
  'procedure-answer': 'answered',
  'procedure-clarification': 'clarification',
  'procedure-unknown': 'not-found',
} as const;

let read: ReadQuestion;
let answerer: ProcedureAnswerer;
let procedureIds: readonly string[];

beforeAll(async () => {
  const [knowledge, rules, model, chatWords] = await Promise.all([
    loadKnowledge(KNOWLEDGE),
    loadAskingRules(KNOWLEDGE),
    loadSyllableModel(KNOWLEDGE),
    loadChatWords(KNOWLEDGE),
  ]);
  read = createQuestionReader({ model, chatWords });
  answerer = createProcedureAnswerer(createProcedureCatalogue(knowledge.procedures, knowledge.synonyms, rules));
  procedureIds = knowledge.procedures.map(({ id }) => id);
});

function lastFinding({ context = [], text }: Case): ProcedureFinding | undefined {
  let state: ConversationState = EMPTY_STATE;
  for (const earlier of context) state = answerer.answer(read(earlier), state)?.nextState ?? state;
  return answerer.answer(read(text), state);
}

function hasProcedure({ procedure, match }: Case, finding: ProcedureFinding | undefined): boolean {
  const found = finding?.procedures ?? [];
  if (procedure.length === 0) return true;
  return match === 'all' ? procedure.every((id) => found.includes(id)) : procedure.some((id) => found.includes(id));
}

/** The outcome, the procedures and what is said are as expected; a doubtful name only has to be doubted. */
function isAsExpected(one: Case, finding: ProcedureFinding | undefined): boolean {
  if (one.maxConfidence !== undefined) return (finding?.confidence ?? 0) <= one.maxConfidence;
  const outcome = finding ? OUTCOMES[finding.reply.kind] : 'not-found';
  if (outcome !== one.expect || !hasProcedure(one, finding)) return false;
  const text = finding ? renderProcedureReply(finding.reply) : '';
  return (
    (one.says ?? []).every((part) => text.includes(part)) && !(one.lacks ?? []).some((part) => text.includes(part))
  );
}

function describeMiss(one: Case, finding: ProcedureFinding | undefined): string {
  const got = finding
    ? `${OUTCOMES[finding.reply.kind]} ${finding.procedures.join(',')} [${finding.fields.join(',')}]`
    : 'nothing';
  return `${one.id} ${one.text} -> ${got}, wanted ${one.expect} ${one.procedure.join(',')} [${one.fields.join(',')}]`;
}

test('the corpus is large, covers every procedure and every way of asking', () => {
  expect(CORPUS.length).toBeGreaterThanOrEqual(260);
  expect(new Set(CORPUS.map(({ id }) => id)).size).toBe(CORPUS.length);
  expect(new Set(CORPUS.map(({ style }) => style)).size).toBeGreaterThanOrEqual(10);
  const covered = new Set(CORPUS.filter(({ expect: wanted }) => wanted === 'answered').flatMap((one) => one.procedure));
  expect(procedureIds.length).toBeGreaterThan(0);
  expect(procedureIds.filter((id) => !covered.has(id))).toEqual([]);
});

test('at least 95 in 100 questions find their procedure, and as many the field asked', () => {
  const misses: string[] = [];
  const wrongFields: string[] = [];
  for (const one of CORPUS) {
    const finding = lastFinding(one);
    if (!isAsExpected(one, finding)) misses.push(describeMiss(one, finding));
    else if (!one.fields.every((field) => finding?.fields.some((given) => given === field)))
      wrongFields.push(describeMiss(one, finding));
  }
  const report = [...misses.map((miss) => `MISS ${miss}`), ...wrongFields.map((miss) => `FIELD ${miss}`)];
  if (report.length > 0) console.warn(report.join('\n'));
  const share = (wrong: readonly string[]) => 1 - wrong.length / CORPUS.length;
  expect(share(misses)).toBeGreaterThanOrEqual(0.95);
  expect(share([...misses, ...wrongFields])).toBeGreaterThanOrEqual(0.95);
});

test('every answer fits one message, names its source and the date of the facts', () => {
  const answers = CORPUS.map(lastFinding).filter((finding) => finding?.reply.kind === 'procedure-answer');
  expect(answers.length).toBeGreaterThan(200);
  for (const finding of answers) {
    if (finding === undefined) continue;
    const text = renderProcedureReply(finding.reply);
    expect(text.length).toBeLessThanOrEqual(1200);
    expect(text).toMatch(/Nguồn: .*\d{2}\/\d{2}\/\d{4}/s);
    expect(text).not.toMatch(/undefined|null|\[object/);
  }
});

test('answers are short: a median of 500 characters at most, 95 in 100 at most 900', () => {
  const lengths = CORPUS.map(lastFinding)
    .flatMap((finding) =>
      finding?.reply.kind === 'procedure-answer' ? [renderProcedureReply(finding.reply).length] : [],
    )
    .sort((left, right) => left - right);
  const share = (part: number) => lengths[Math.floor(part * (lengths.length - 1))] ?? 0;
  expect(lengths.length).toBeGreaterThan(200);
  expect(share(0.5)).toBeLessThanOrEqual(500);
  expect(share(0.95)).toBeLessThanOrEqual(900);
});
