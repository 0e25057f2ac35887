import type { z } from 'zod';
import { ok, problem, type Result } from '../shared/result.js';
import type { CommandIo } from './command.js';
import { readLines } from './json-lines.js';

/** What is printed for a line that cannot be read: its `id` where it has one, and what is wrong. */
export interface LineProblem {
  readonly id?: unknown;
  readonly error: string;
}

/** One line of input in its shape. */
export function readJsonLine<Line>(line: string, schema: z.ZodType<Line>): Result<Line, LineProblem> {
  let raw: unknown;
  try {
    raw = JSON.parse(line);
  } catch {
    return problem({ error: 'not JSON' });
  }
  const parsed = schema.safeParse(raw);
  if (parsed.success) return ok(parsed.data);
  const id = typeof raw === 'object' && raw !== null && 'id' in raw ? { id: raw.id } : {};
  return problem({
    ...id,
    error: parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '),
  });
}

/** Answers each line of standard input by one line, in order; one that cannot be read is answered by its problem, and the rest goes on. */
export async function answerJsonLines<Line>(
  { stdin, stdout }: CommandIo,
  schema: z.ZodType<Line>,
  answer: (line: Line) => object,
): Promise<void> {
  for await (const line of readLines('-', stdin)) {
    const read = readJsonLine(line, schema);
    stdout.write(`${JSON.stringify(read.ok ? answer(read.value) : read.problem)}\n`);
  }
}
