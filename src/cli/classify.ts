import { parseArgs } from 'node:util';
import { z } from 'zod';
import { readConfig } from '../config.js';
import { createNoticing } from '../parts/cases/noticing.js';
import type { CommandIo } from './command.js';
import { answerJsonLines } from './json-line.js';

const USAGE = 'usage: classify --json   (one {id,text} a line on standard input)\n';

const MessageLine = z.object({ id: z.union([z.string(), z.number()]), text: z.string() });

/** Says of one message a line what cases it holds; resolves to the exit code: 0 done, 1 failed, 2 wrong use. */
export async function classifyCommand(args: string[], io: CommandIo): Promise<number> {
  if (!isWellUsed(args)) {
    io.stderr.write(USAGE);
    return 2;
  }
  const noticer = await createNoticing(readConfig(io.env).knowledgeDir);
  await answerJsonLines(io, MessageLine, ({ id, text }) => {
    const { kind, category, isUrgent, cases } = noticer.notice(text);
    return { id, kind, category, urgent: isUrgent, cases };
  });
  return 0;
}

function isWellUsed(args: string[]): boolean {
  try {
    return parseArgs({ args, options: { json: { type: 'boolean' } } }).values.json === true;
  } catch {
    return false;
  }
}
