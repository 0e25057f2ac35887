import type { TableHeader } from './find-header.js';
import type { TaskColumn } from './task-column.js';
import { columnMeant } from './task-columns.js';

/** One row below the header, by the columns of the table. */
export interface TableRow {
  /** Counts from 1, as a spreadsheet shows it. */
  readonly number: number;
  cell(column: TaskColumn): string;
  headerOf(column: TaskColumn): string;
}

export function tableRow(cells: readonly string[], { columns }: TableHeader, number: number): TableRow {
  return {
    number,
    cell: (column) => (cells[columns.get(column)?.at ?? -1] ?? '').trim(),
    headerOf: (column) => columns.get(column)?.name ?? '',
  };
}

const CONTENT = ['title', 'lead', 'coordinating', 'start', 'due', 'document', 'ref', 'urgent', 'note'] as const;

function contentOf(row: TableRow): string[] {
  return CONTENT.map((column) => row.cell(column)).filter((cell) => cell !== '');
}

/** Empty, the header once more on a new page, or the numbers of the columns: `(1) (2) (3)`. */
export function isNoTask(row: TableRow): boolean {
  const cells = contentOf(row);
  const isHeader = columnMeant(row.cell('title')) === 'title' && columnMeant(row.cell('due')) === 'due';
  return cells.length === 0 || isHeader || cells.every((cell) => /^\(?\d{1,2}\)?$/u.test(cell));
}

/** `II. Cải cách thể chế`: a section of the plan, no task. */
export function isHeading(row: TableRow): boolean {
  const isNumbered = /^(?:[IVX]+|[A-ZĐ])[.)]?$/u.test(row.cell('number'));
  const isLettered = /^(?:[IVX]+|[A-ZĐ])[.)]\s+\S/u.test(row.cell('title'));
  return contentOf(row).length === 1 && row.cell('title') !== '' && (isNumbered || isLettered);
}
