/** A byte order mark first: without it spreadsheets read Vietnamese as another code page. */
export const CSV_START = '\ufeff';

/**
 * One line of CSV (RFC 4180). What a spreadsheet would take for a formula gets an apostrophe before it, also in the wide signs that some
 * of them read as the others: the words come from strangers.
 */
export function csvLine(cells: readonly (string | number)[]): string {
  let line = '';
  let comma = '';
  for (const cell of cells) {
    line += comma + csvCell(cell);
    comma = ',';
  }
  return `${line}\r\n`;
}

/** Cells that are not written as they are; most are, and a register has a million of them. */
const CHANGED = /^[=+\-@＝＋－＠\t\r]|[",\r\n;]/;

function csvCell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  if (value === '' || !CHANGED.test(value)) return value;
  const safe = /^[=+\-@＝＋－＠\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n;]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
