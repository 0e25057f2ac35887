import { writeXlsx } from 'hucre/xlsx';

export interface PrintedColumn {
  readonly header: string;
  /** In characters. */
  readonly width: number;
}

/** One page of a workbook: a header that stays in sight, cells that wrap, dates as days. */
export interface PrintedSheet {
  readonly name: string;
  readonly columns: readonly PrintedColumn[];
  readonly rows: readonly (readonly (string | number)[])[];
}

const HEADER = { font: { bold: true }, alignment: { wrapText: true, vertical: 'center' } } as const;
const CELL = { alignment: { wrapText: true, vertical: 'top' } } as const;

/** An XLSX file. */
export function writeTable({ name, columns, rows }: PrintedSheet): Promise<Uint8Array> {
  const all = [columns.map(({ header }) => header), ...rows];
  const cells = new Map(
    all.flatMap((row, at) =>
      row.map((value, column) => [`${at},${column}`, { value, style: at === 0 ? HEADER : CELL }] as const),
    ),
  );
  return writeXlsx({
    sheets: [
      {
        name,
        rows: all.map((row) => [...row]),
        cells,
        columns: columns.map(({ width }) => ({ width })),
        freezePane: { rows: 1 },
      },
    ],
  });
}
