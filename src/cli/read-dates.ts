import { parseArgs } from 'node:util';
import { z } from 'zod';
import { loadWorkingCalendar } from '../adapters/knowledge-files/load-working-calendar.js';
import { readConfig } from '../config.js';
import { readDates } from '../domain/calendar/read-dates.js';
import type { WorkingCalendar } from '../domain/calendar/working-days.js';
import type { CommandIo } from './command.js';
import { readLines } from './json-lines.js';

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
  for await (const line of readLines('-', io.stdin)) io.stdout.write(`${JSON.stringify(readLine(line, calendar))}\n`);
  return 0;
}

function isWellUsed(args: string[]): boolean {
  try {
    return parseArgs({ args, options: { json: { type: 'boolean' } } }).values.json === true;
  } catch {
    return false;
  }
}

function readLine(line: string, calendar: WorkingCalendar): object {
  let raw: unknown;
  try {
    raw = JSON.parse(line);
  } catch {
    return { error: 'not JSON' };
  }
  const parsed = TextLine.safeParse(raw);
  if (!parsed.success) {
    const id = typeof raw === 'object' && raw !== null && 'id' in raw ? { id: raw.id } : {};
    return { ...id, error: parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ') };
  }
  const { id, text, ref, documentDate } = parsed.data;
  const expressions = readDates(text, { ref, calendar, ...(documentDate === undefined ? {} : { documentDate }) });
  return { id, expressions };
}
