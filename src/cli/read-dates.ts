import { parseArgs } from 'node:util';
import { z } from 'zod';
import { loadWorkingCalendar } from '../adapters/knowledge-files/load-working-calendar.js';
import { readConfig } from '../config.js';
import { readDates } from '../domain/calendar/read-dates.js';
import type { CommandIo } from './command.js';
import { answerJsonLines } from './json-line.js';

const USAGE = 'usage: read-dates --json   (one {id,text,ref,documentDate?} a line on standard input)\n';

const TextLine = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  /** An instant, with its offset. */
  ref: z.iso.datetime({ offset: true }),
  documentDate: z.iso.date().optional(),
});

/** Reads the time expressions of one text a line; resolves to the exit code: 0 done, 1 failed, 2 wrong use. */
export async function readDatesCommand(args: string[], io: CommandIo): Promise<number> {
  if (!isWellUsed(args)) {
    io.stderr.write(USAGE);
    return 2;
  }
  const calendar = await loadWorkingCalendar(readConfig(io.env).knowledgeDir);
  await answerJsonLines(io, TextLine, ({ id, text, ref, documentDate }) => ({
    id,
    expressions: readDates(text, { ref, calendar, ...(documentDate === undefined ? {} : { documentDate }) }),
  }));
  return 0;
}

function isWellUsed(args: string[]): boolean {
  try {
    return parseArgs({ args, options: { json: { type: 'boolean' } } }).values.json === true;
  } catch {
    return false;
  }
}
