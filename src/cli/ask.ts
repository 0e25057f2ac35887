import { parseArgs } from 'node:util';
import { z } from 'zod';
import { readConfig } from '../config.js';
import type { Decision } from '../domain/conversation/decision.js';
import { type ConversationState, EMPTY_STATE } from '../domain/conversation/turn.js';
import { answerable } from '../domain/imports/answerable.js';
import { createMemoryDocuments } from '../domain/imports/memory-documents.js';
import { createFileReader } from '../importing/file-reader.js';
import { importFolder } from '../importing/import-folder.js';
import { withNumberedChoices } from '../messages/channels/numbered-choices.js';
import { describeTextProblem } from '../messages/imports/text-problems.js';
import { type Assistant, createAssistant } from '../parts/assistant.js';
import { systemClock } from '../shared/clock.js';
import type { CommandIo } from './command.js';
import { answerJsonLines } from './json-line.js';

const USAGE = `usage: ask [--documents DIR --without-curated] TEXT
       ask [--documents DIR --without-curated] --json   (one {id,text,context?} a line on standard input)

  --documents DIR    also answer from the files in DIR, read for this run only
  --without-curated  answer from those files alone: no procedures, no records of the knowledge folder
`;

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
  const { knowledgeDir } = readConfig(io.env);
  const assistant = await createAssistant(knowledgeDir, options);
  await assistant.warmUp();
  if (options.documents !== undefined) await addDocuments(options.documents, assistant, knowledgeDir, io);
  if (!options.isJson) {
    io.stdout.write(`${sayPlainly(assistant, assistant.decide({ text: options.text }, EMPTY_STATE))}\n`);
    return 0;
  }
  await answerJsonLines(io, QuestionLine, (line) => answerLine(line, assistant));
  return 0;
}

interface Options {
  readonly isJson: boolean;
  readonly text: string;
  readonly documents?: string;
  readonly isWithoutCurated: boolean;
}

function readOptions(args: string[]): Options | undefined {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: {
        json: { type: 'boolean', default: false },
        documents: { type: 'string' },
        'without-curated': { type: 'boolean', default: false },
      },
      allowPositionals: true,
    });
    const text = positionals.join(' ').trim();
    const { json: isJson, documents, 'without-curated': isWithoutCurated } = values;
    if (isJson !== (text === '') || (isWithoutCurated && documents === undefined)) return undefined;
    return { isJson, text, isWithoutCurated, ...(documents === undefined ? {} : { documents }) };
  } catch {
    return undefined;
  }
}

/** Reads the files of a folder for this run; a file that cannot be read is named and the others are answered from. */
async function addDocuments(folder: string, assistant: Assistant, knowledgeDir: string, io: CommandIo): Promise<void> {
  const reader = createFileReader(knowledgeDir);
  const documents = createMemoryDocuments();
  try {
    const { problems } = await importFolder(folder, reader, documents, { by: 'ask', at: systemClock() });
    for (const { file, problem } of problems) io.stderr.write(`${file}: ${describeTextProblem(problem)}\n`);
  } finally {
    reader.close();
  }
  assistant.imported.replace(answerable(await documents.currentSince(0), assistant.knowledge.documents));
}

function answerLine({ id, text, context }: z.output<typeof QuestionLine>, assistant: Assistant): object {
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

function sayPlainly(assistant: Assistant, decision: Decision): string {
  return withNumberedChoices(assistant.say(decision));
}
