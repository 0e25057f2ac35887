import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { localDayOf } from '../../domain/calendar/office-time.js';
import { REGISTER_FORMATS } from '../../domain/complaints/register/case-register.js';
import { sumScores } from '../../domain/complaints/register/figures.js';
import { RegisterTooLong } from '../../domain/complaints/register/register-too-long.js';
import { countReceivedForAll } from '../../domain/complaints/sealed/withheld/withheld.js';
import { FIGURE_COLUMNS, figureCells, sealedLine } from '../../messages/complaints/staff/register.js';
import { MOST_IN_DOCX, writeRegister } from '../../parts/cases/write-register.js';
import {
  actorOf,
  ComplaintsError,
  type ComplaintsOptions,
  ComplaintsUsageError,
  type ComplaintsWork,
} from './complaints-work.js';
import { oneOf, periodOf, takesNothing } from './read-options.js';

/** The register of reception in the layout of the form; who printed it is on record. */
export async function printRegister(
  work: ComplaintsWork,
  args: readonly string[],
  options: ComplaintsOptions,
): Promise<number> {
  takesNothing(args);
  const { room, people, io, at } = work;
  const period = periodOf(options);
  const format = oneOf('--format', options.format, REGISTER_FORMATS) ?? 'csv';
  if (format !== 'csv' && options.out === undefined)
    throw new ComplaintsUsageError(`--out FILE is needed for ${format}`);
  const actor = await actorOf(work, options);
  await room.audit.record([
    { at, actor, action: 'export-register', subject: `register:${period.from}/${period.until}` },
  ]);
  const sealed = await countReceivedForAll(period, localDayOf(at), { ...room, people });
  const chunks = writeRegister(format, { ...period, today: localDayOf(at) }, sealed, room);
  try {
    if (options.out === undefined) for await (const chunk of chunks) io.stdout.write(chunk);
    else await pipeline(Readable.from(chunks), createWriteStream(options.out, { mode: 0o600 }));
  } catch (error) {
    if (!(error instanceof RegisterTooLong)) throw error;
    throw new ComplaintsError(`more than ${MOST_IN_DOCX} lines: choose a shorter period, or --format xlsx`);
  }
  if (sealed > 0) io.stderr.write(`${sealedLine(sealed)}\n`);
  return 0;
}

/** Counts as report 158 has them, with a total. */
export async function printFigures(
  { room, io, at }: ComplaintsWork,
  args: readonly string[],
  options: ComplaintsOptions,
): Promise<number> {
  takesNothing(args);
  const period = periodOf(options);
  const figures = await room.register.figures(period, at);
  if (options.json) {
    io.stdout.write(`${JSON.stringify(figures)}\n`);
    return 0;
  }
  const rows = figures.map(figureCells);
  const total = FIGURE_COLUMNS.slice(1).map((_name, column) =>
    rows.reduce((sum, row) => sum + Number(row[column + 1]), 0),
  );
  for (const row of [FIGURE_COLUMNS, ...rows, ['Tổng', ...total]]) io.stdout.write(`${row.join('\t')}\n`);
  const { count, sum, average } = sumScores(await room.register.scores(period));
  if (average !== undefined)
    io.stderr.write(`Scores of the cases closed in the period: ${count}, ${sum} points, ${average} on average\n`);
  return 0;
}
