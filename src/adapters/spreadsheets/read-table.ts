import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { parseCsv } from 'hucre/csv';
import { readXlsx, type Sheet } from 'hucre/xlsx';

/** A page of a table: rows from the first one on, cells as text; dates are ISO days. */
export interface TableSheet {
  /** Empty for CSV. */
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
}

/** Lists of tasks are small; what is larger is some other file. */
const LARGEST_BYTES = 20_000_000;

/** The file is no table, or too large; `message` tells the operator what to do. */
export class UnreadableTableError extends Error {}

/**
 * Reads CSV (comma, semicolon or tab; UTF-8 or UTF-16 with its mark) and XLSX. A cell merged over rows stands in each of them.
 * @throws UnreadableTableError for what is neither.
 */
export async function readTable(path: string): Promise<readonly TableSheet[]> {
  const { size } = await stat(path);
  if (size > LARGEST_BYTES) throw new UnreadableTableError(`${path} is larger than 20 MB: split it`);
  const bytes = await readFile(path);
  if (isZip(bytes)) return readWorkbook(path, bytes);
  if (bytes.subarray(0, 4).toString('hex') === OLD_EXCEL)
    throw new UnreadableTableError(`${path} is in the format of Excel 97: save it as .xlsx`);
  return [{ name: '', rows: parseCsv(decode(path, bytes)).map((row) => row.map(toText)) }];
}

const OLD_EXCEL = 'd0cf11e0';

function isZip(bytes: Buffer): boolean {
  return bytes.subarray(0, 2).toString('latin1') === 'PK';
}

async function readWorkbook(path: string, bytes: Buffer): Promise<TableSheet[]> {
  try {
    return (await readXlsx(bytes)).sheets.map((sheet) => ({ name: sheet.name, rows: rowsOf(sheet) }));
  } catch (error) {
    throw new UnreadableTableError(`${path} cannot be read as XLSX (${extname(path)}): open it and save it anew`, {
      cause: error,
    });
  }
}

function rowsOf({ rows, merges = [] }: Sheet): string[][] {
  const cells = rows.map((row) => row.map(toText));
  for (const { startRow, endRow, startCol } of merges) {
    const value = cells[startRow]?.[startCol] ?? '';
    for (let at = startRow + 1; at <= endRow; at += 1) {
      const row = cells[at];
      if (row) row[startCol] = value;
    }
  }
  return cells.map((row) => Array.from(row, (cell) => cell ?? ''));
}

/** A date cell is a day without a zone, which the package gives as midnight UTC. */
function toText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return String(value).normalize('NFC').trim();
}

function decode(path: string, bytes: Buffer): string {
  const mark = bytes.length >= 2 ? bytes.readUInt16BE(0) : 0;
  if (mark === 0xfffe) return bytes.subarray(2).toString('utf16le').normalize('NFC');
  const text = bytes.toString('utf8');
  if (text.includes('\u{fffd}'))
    throw new UnreadableTableError(`${path} is not UTF-8: save it as "CSV UTF-8" or .xlsx`);
  return text.normalize('NFC');
}
