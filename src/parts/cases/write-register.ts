import { writeDocxTable } from '../../adapters/exports/docx-table.js';
import { CSV_START, csvLine } from '../../adapters/exports/write-csv.js';
import { streamTable } from '../../adapters/spreadsheets/stream-table.js';
import type { Printing, RegisterFormat } from '../../domain/complaints/register/case-register.js';
import { RegisterTooLong } from '../../domain/complaints/register/register-too-long.js';
import {
  REGISTER_COLUMNS,
  REGISTER_TITLE,
  registerCells,
  sealedLine,
} from '../../messages/complaints/staff/register.js';
import { formatDate } from '../../messages/format-date.js';
import type { CaseRoom } from './cases.js';

type Cells = readonly (string | number)[];
type Rooms = Pick<CaseRoom, 'register'>;

/** A printed document of more is no longer opened by anybody. */
export const MOST_IN_DOCX = 5_000;

/** The register of reception in the layout of the form, as it is made; `sealed` is how many denunciations came in. */
export function writeRegister(
  format: RegisterFormat,
  period: Printing,
  sealed: number,
  rooms: Rooms,
): AsyncIterable<string | Uint8Array> {
  return WRITERS[format](rooms, period, sealed);
}

const WRITERS: Readonly<
  Record<RegisterFormat, (rooms: Rooms, period: Printing, sealed: number) => AsyncIterable<string | Uint8Array>>
> = { csv: toCsv, xlsx: toXlsx, docx: toDocx };

async function* cellsOf({ register }: Rooms, period: Printing): AsyncIterable<Cells> {
  let order = 0;
  for await (const page of register.rows(period)) {
    for (const row of page) {
      order += 1;
      yield registerCells(row, order);
    }
  }
}

async function* toCsv({ register }: Rooms, period: Printing): AsyncIterable<string> {
  yield CSV_START + csvLine(REGISTER_COLUMNS.map(({ header }) => header));
  let order = 0;
  for await (const page of register.rows(period)) {
    const first = order;
    order += page.length;
    yield page.map((row, at) => csvLine(registerCells(row, first + at + 1))).join('');
  }
}

function toXlsx(rooms: Rooms, period: Printing, sealed: number): AsyncIterable<Uint8Array> {
  async function* all(): AsyncIterable<Cells> {
    yield* cellsOf(rooms, period);
    if (sealed > 0) yield ['', '', '', '', sealedLine(sealed)];
  }
  return streamTable('Mẫu 03-TCD', REGISTER_COLUMNS, all());
}

async function* toDocx(rooms: Rooms, period: Printing, sealed: number): AsyncIterable<Uint8Array> {
  async function* rows(): AsyncIterable<Cells> {
    let count = 0;
    for await (const cells of cellsOf(rooms, period)) {
      count += 1;
      if (count > MOST_IN_DOCX) throw new RegisterTooLong();
      yield cells;
    }
  }
  yield writeDocxTable({
    title: REGISTER_TITLE,
    subtitle: `Từ ngày ${formatDate(period.from)} đến ngày ${formatDate(period.until)}`,
    columns: REGISTER_COLUMNS,
    rows: rows(),
    ...(sealed > 0 ? { note: sealedLine(sealed) } : {}),
  });
}
