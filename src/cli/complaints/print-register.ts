import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { writeDocxTable } from '../../adapters/exports/docx-table.js';
import { CSV_START, csvLine } from '../../adapters/exports/write-csv.js';
import { streamTable } from '../../adapters/spreadsheets/stream-table.js';
import type { Period } from '../../domain/complaints/register/case-register.js';
import {
  FIGURE_COLUMNS,
  figureCells,
  REGISTER_COLUMNS,
  REGISTER_TITLE,
  registerCells,
  sealedLine,
} from '../../messages/complaints/register.js';
import { formatDate } from '../../messages/format-date.js';
import {
  actorOf,
  ComplaintsError,
  type ComplaintsOptions,
  ComplaintsUsageError,
  type ComplaintsWork,
} from './complaints-work.js';
import { oneOf, periodOf } from './read-options.js';

type Cells = readonly (string | number)[];

const FORMATS = ['csv', 'xlsx', 'docx'] as const;
/** A printed document of more is no longer opened by anybody. */
const MOST_IN_DOCX = 5_000;

/** The register of reception in the layout of the form; who printed it is on record. */
export async function printRegister(
  work: ComplaintsWork,
  _: readonly string[],
  options: ComplaintsOptions,
): Promise<number> {
  const { room, io, at } = work;
  const period = periodOf(options);
  const format = oneOf('--format', options.format, FORMATS) ?? 'csv';
  if (format !== 'csv' && options.out === undefined)
    throw new ComplaintsUsageError(`--out FILE is needed for ${format}`);
  const actor = await actorOf(work, options);
  await room.audit.record([
    { at, actor, action: 'export-register', subject: `register:${period.from}/${period.until}` },
  ]);
  const sealed = await room.sealed.countReceived(period.from, period.until);
  const chunks =
    format === 'csv'
      ? toCsv(work, period)
      : format === 'xlsx'
        ? toXlsx(work, period, sealed)
        : toDocx(work, period, sealed);
  if (options.out === undefined) for await (const chunk of chunks) io.stdout.write(chunk);
  else await pipeline(Readable.from(chunks), createWriteStream(options.out, { mode: 0o600 }));
  if (sealed > 0) io.stderr.write(`${sealedLine(sealed)}\n`);
  return 0;
}

async function* cellsOf({ room }: ComplaintsWork, period: Period): AsyncIterable<Cells> {
  let order = 0;
  for await (const page of room.register.rows(period)) {
    for (const row of page) {
      order += 1;
      yield registerCells(row, order);
    }
  }
}

async function* toCsv(work: ComplaintsWork, period: Period): AsyncIterable<string> {
  yield CSV_START + csvLine(REGISTER_COLUMNS.map(({ header }) => header));
  let order = 0;
  for await (const page of work.room.register.rows(period)) {
    const first = order;
    order += page.length;
    yield page.map((row, at) => csvLine(registerCells(row, first + at + 1))).join('');
  }
}

function toXlsx(work: ComplaintsWork, period: Period, sealed: number): AsyncIterable<Uint8Array> {
  async function* all(): AsyncIterable<Cells> {
    yield* cellsOf(work, period);
    if (sealed > 0) yield ['', '', '', '', sealedLine(sealed)];
  }
  return streamTable('Mẫu 03-TCD', REGISTER_COLUMNS, all());
}

async function* toDocx(work: ComplaintsWork, period: Period, sealed: number): AsyncIterable<Uint8Array> {
  const rows: Cells[] = [];
  for await (const cells of cellsOf(work, period)) {
    rows.push(cells);
    if (rows.length > MOST_IN_DOCX)
      throw new ComplaintsError(`more than ${MOST_IN_DOCX} lines: choose a shorter period, or --format xlsx`);
  }
  yield writeDocxTable({
    title: REGISTER_TITLE,
    subtitle: `Từ ngày ${formatDate(period.from)} đến ngày ${formatDate(period.until)}`,
    columns: REGISTER_COLUMNS,
    rows,
    ...(sealed > 0 ? { note: sealedLine(sealed) } : {}),
  });
}

/** Counts as report 158 has them, with a total. */
export async function printFigures(
  { room, io }: ComplaintsWork,
  _: readonly string[],
  options: ComplaintsOptions,
): Promise<number> {
  const figures = await room.register.figures(periodOf(options));
  if (options.json) {
    io.stdout.write(`${JSON.stringify(figures)}\n`);
    return 0;
  }
  const rows = figures.map(figureCells);
  const total = FIGURE_COLUMNS.slice(1).map((_name, at) => rows.reduce((sum, row) => sum + Number(row[at + 1]), 0));
  for (const row of [FIGURE_COLUMNS, ...rows, ['Tổng', ...total]]) io.stdout.write(`${row.join('\t')}\n`);
  return 0;
}
