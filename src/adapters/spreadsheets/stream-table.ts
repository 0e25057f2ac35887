import { writeXlsxStream } from 'hucre/xlsx';
import type { PrintedColumn } from './write-table.js';

/** An XLSX file as it is made, row by row, so that a long one never stands in memory whole. Cells are values, never formulas. */
export function streamTable(
  name: string,
  columns: readonly PrintedColumn[],
  rows: AsyncIterable<readonly (string | number)[]>,
): AsyncIterable<Uint8Array> {
  async function* all() {
    for await (const row of rows) yield [...row];
  }
  return writeXlsxStream(all(), {
    name,
    columns: columns.map(({ header, width }) => ({ header, width })),
    freezePane: { rows: 1 },
  });
}
