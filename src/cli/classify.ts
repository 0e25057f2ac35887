import { parseArgs } from 'node:util';
import { z } from 'zod';
import { readConfig } from '../config.js';
import type { Noticer } from '../domain/complaints/noticing/noticed.js';
import { createNoticing } from '../parts/cases/noticing.js';
import type { CommandIo } from './command.js';
import { readLines } from './json-lines.js';

const USAGE = 'usage: classify --json   (one {id,text} a line on standard input)\n';

const MessageLine = z.object({ id: z.union([z.string(), z.number()]), text: z.string() });

/** Says of one message a line what cases it holds; resolves to the exit code: 0 done, 1 failed, 2 wrong use. */
export async function classifyCommand(args: string[], io: CommandIo): Promise<number> {
  if (!isWellUsed(args)) {
    io.stderr.write(USAGE);
    return 2;
  }
  const noticer = await createNoticing(readConfig(io.env).knowledgeDir);
  for await (const line of readLines('-', io.stdin))
    io.stdout.write(`${JSON.stringify(classifyLine(line, noticer))}\n`);
  return 0;
}

function isWellUsed(args: string[]): boolean {
  try {
    return parseArgs({ args, options: { json: { type: 'boolean' } } }).values.json === true;
  } catch {
    return false;
  }
}

function classifyLine(line: string, noticer: Noticer): object {
  let raw: unknown;
  try {
    raw = JSON.parse(line);
  } catch {
    return { error: 'not JSON' };
  }
  const parsed = MessageLine.safeParse(raw);
  if (!parsed.success) {
    const id = typeof raw === 'object' && raw !== null && 'id' in raw ? { id: raw.id } : {};
    return { ...id, error: parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ') };
  }
  const { kind, category, isUrgent, cases } = noticer.notice(parsed.data.text);
  return { id: parsed.data.id, kind, category, urgent: isUrgent, cases };
}
