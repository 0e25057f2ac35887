import { parseArgs } from 'node:util';
import { z } from 'zod';
import { type Assistant, createAssistant } from '../assistant.js';
import { readConfig } from '../config.js';
import type { Decision } from '../domain/conversation/decision.js';
import { type ConversationState, EMPTY_STATE } from '../domain/conversation/turn.js';
import { withNumberedChoices } from '../messages/numbered-choices.js';
import type { CommandIo } from './command.js';
import { readLines } from './json-lines.js';

const USAGE = 'usage: ask TEXT | ask --json   (--json: one {id,text,context?} a line on standard input)\n';

const QuestionLine = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  /** Earlier turns of the person, oldest first. */
  context: z.array(z.string()).default([]),
});

/** Answers one question, or one a line; resolves to the exit code: 0 done, 1 failed, 2 wrong use. */
export async function askCommand(args: string[], io: CommandIo): Promise<number> {
  const options = readOptions(args);
  if (!options) {
    io.stderr.write(USAGE);
    return 2;
  }
  const assistant = await createAssistant(readConfig(io.env).knowledgeDir);
  if (!options.isJson) {
    io.stdout.write(`${sayPlainly(assistant, assistant.decide({ text: options.text }, EMPTY_STATE))}\n`);
    return 0;
  }
  for await (const line of readLines('-', io.stdin))
    io.stdout.write(`${JSON.stringify(answerLine(line, assistant))}\n`);
  return 0;
}

function readOptions(args: string[]): { isJson: boolean; text: string } | undefined {
  try {
    const { values, positionals } = parseArgs({ args, options: { json: { type: 'boolean' } }, allowPositionals: true });
    const text = positionals.join(' ').trim();
    const isJson = values.json === true;
    return isJson === (text === '') ? { isJson, text } : undefined;
  } catch {
    return undefined;
  }
}

function answerLine(line: string, assistant: Assistant): object {
  const parsed = parseLine(line);
  if ('error' in parsed) return parsed;
  const { id, text, context } = parsed;
  let state: ConversationState = EMPTY_STATE;
  for (const turn of context) state = assistant.decide({ text: turn }, state).state;
  const startedAt = performance.now();
  const decision = assistant.decide({ text }, state);
  const ms = Math.round((performance.now() - startedAt) * 1000) / 1000;
  return {
    id,
    outcome: decision.outcome,
    text: sayPlainly(assistant, decision),
    sources: decision.sources,
    procedures: decision.procedures,
    fields: decision.fields,
    ...(decision.choices.length > 0 ? { options: decision.choices.map(({ label }) => label) } : {}),
    ms,
  };
}

function parseLine(line: string): z.output<typeof QuestionLine> | { id?: unknown; error: string } {
  let raw: unknown;
  try {
    raw = JSON.parse(line);
  } catch {
    return { error: 'not JSON' };
  }
  const parsed = QuestionLine.safeParse(raw);
  if (parsed.success) return parsed.data;
  const id = typeof raw === 'object' && raw !== null && 'id' in raw ? { id: raw.id } : {};
  return { ...id, error: parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ') };
}

function sayPlainly(assistant: Assistant, decision: Decision): string {
  return withNumberedChoices(assistant.say(decision));
}
