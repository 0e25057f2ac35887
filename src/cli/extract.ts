import { parseArgs } from 'node:util';
import { readConfig } from '../config.js';
import type { ReadDocument, ReadFigure, ReadTarget, ReadTask } from '../domain/documents/document-reading.js';
import { createFileReader } from '../importing/file-reader.js';
import { describeTextProblem } from '../messages/imports/text-problems.js';
import type { CommandIo } from './command.js';

const USAGE = 'usage: extract FILE --json   (text, PDF or DOCX; one JSON object on standard output)\n';

/** What a list of leads says where the document names nobody. */
const NOT_STATED = 'không nêu';

/** Reads one document and prints what is in it; resolves to the exit code: 0 done, 1 failed, 2 wrong use. */
export async function extractCommand(args: string[], { stdout, stderr, env }: CommandIo): Promise<number> {
  const file = readFileArgument(args);
  if (file === undefined) {
    stderr.write(USAGE);
    return 2;
  }
  const reader = createFileReader(readConfig(env).knowledgeDir);
  try {
    const read = await reader.read(file);
    if (!read.ok) {
      stderr.write(`${file}: ${describeTextProblem(read.problem)}\n`);
      return 1;
    }
    stdout.write(`${JSON.stringify(toOutput(read.value.draft.reading))}\n`);
    return 0;
  } finally {
    reader.close();
  }
}

function readFileArgument(args: string[]): string | undefined {
  try {
    const { values, positionals } = parseArgs({ args, options: { json: { type: 'boolean' } }, allowPositionals: true });
    return values.json === true && positionals.length === 1 ? positionals[0] : undefined;
  } catch {
    return undefined;
  }
}

function toOutput({ document, tasks, targets, figures }: ReadDocument): object {
  const { symbol, type, issuer, place, date, title, signer } = document;
  return {
    document: {
      symbol: symbol ?? null,
      type: type ?? null,
      issuer: issuer ?? null,
      place: place ?? null,
      date: date ?? null,
      title: title ?? null,
      signer: signer ?? null,
    },
    tasks: tasks.map(toTask),
    targets: targets.map(toTarget),
    figures: figures.map(toFigure),
  };
}

function toTask(task: ReadTask): object {
  const { ref, title, lead, coordinating, approver, guidance, deadlineText, deadline, line, page, confidence, doubt } =
    task;
  return {
    ref,
    title,
    lead: lead.length > 0 ? lead : [NOT_STATED],
    coordinating,
    approver: approver ?? null,
    ...(guidance === undefined ? {} : { guidance }),
    deadlineText,
    deadline,
    line,
    page,
    confidence,
    ...(doubt === undefined ? {} : { doubt }),
  };
}

function toTarget({ ref, indicator, operator, value, valueText, unit, line, page, confidence, doubt }: ReadTarget) {
  const doubtful = doubt === undefined ? {} : { doubt };
  return { ref, indicator, operator, value, valueText, unit, line, page, confidence, ...doubtful };
}

function toFigure({ ref, what, value, unit, period, line, page, confidence, doubt }: ReadFigure): object {
  const doubtful = doubt === undefined ? {} : { doubt };
  return { ref, what, value, unit, period: period ?? null, line, page, confidence, ...doubtful };
}
