import type { TaskColumn } from './task-column.js';
import { columnMeant, columnOf } from './task-columns.js';

/** Where the header of a table stands and what its columns are. */
export interface TableHeader {
  /** The first row below it, counted from 0. */
  readonly firstRow: number;
  readonly columns: ReadonlyMap<TaskColumn, { readonly at: number; readonly name: string }>;
  /** Headers that say nothing to us. */
  readonly unused: readonly string[];
  /** Two columns with the same meaning. */
  readonly doubled: readonly string[];
}

type Rows = readonly (readonly string[])[];

/** A title, an address and a motto may stand above a table. */
const ROWS_LOOKED_AT = 20;
const FEWEST_COLUMNS = 2;

/**
 * The row, or the two rows where cells are merged ("Phân công" over "Chủ trì" and "Phối hợp"), that name most columns; undefined when
 * no row names two.
 */
export function findHeader(rows: Rows): TableHeader | undefined {
  let best: TableHeader | undefined;
  for (let at = 0; at < Math.min(rows.length, ROWS_LOOKED_AT); at += 1) {
    for (const height of [1, 2]) {
      const header = headerAt(rows, at, height);
      if (header.columns.size > (best?.columns.size ?? FEWEST_COLUMNS - 1)) best = header;
    }
  }
  return best;
}

function headerAt(rows: Rows, from: number, height: number): TableHeader {
  const parts = rows.slice(from, from + height);
  const width = Math.max(0, ...parts.map((row) => row.length));
  const columns = new Map<TaskColumn, { readonly at: number; readonly name: string }>();
  const unlisted: { readonly at: number; readonly name: string; readonly column: TaskColumn | undefined }[] = [];
  const doubled: string[] = [];
  for (let at = 0; at < width; at += 1) {
    const names = parts.map((row) => row[at] ?? '').filter((name) => name !== '');
    // The lower row says it more exactly.
    const listed = names.toReversed().find((one) => columnOf(one) !== undefined);
    const column = listed === undefined ? undefined : columnOf(listed);
    const name = listed ?? names.at(-1);
    if (name === undefined) continue;
    // The second of two rows may be the first task of the table: only the upper one is read by its words.
    if (column === undefined) unlisted.push({ at, name, column: columnMeant(parts[0]?.[at] ?? '') });
    else if (columns.has(column)) doubled.push(name);
    else columns.set(column, { at, name });
  }
  const unused = unlisted.flatMap(({ at, name, column }) => {
    // "Ngày hoàn thành" beside "Thời hạn" is when it was done.
    if (column === undefined || columns.has(column)) return [name];
    columns.set(column, { at, name: parts[0]?.[at] ?? name });
    return [];
  });
  return { firstRow: from + height, columns, unused, doubled };
}
