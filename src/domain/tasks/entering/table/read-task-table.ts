import { findHeader, type TableHeader } from './find-header.js';
import { readRow } from './read-row.js';
import type { EnteredTask, TableContext, TableNote, TableProblem, TableReading } from './table-reading.js';
import { isHeading, isNoTask, tableRow } from './table-row.js';
import { REQUIRED_COLUMNS } from './task-columns.js';

/** Reads every row of a table and tells everything that is wrong with it at once. */
export function readTaskTable(rows: readonly (readonly string[])[], context: TableContext): TableReading {
  const header = findHeader(rows);
  if (!header) return { tasks: [], problems: [{ kind: 'no-header' }], notes: [] };
  const notes: TableNote[] = header.unused.map((name) => ({ kind: 'unused-column', header: name }));
  const problems = headerProblems(header);
  if (problems.length > 0) return { tasks: [], problems, notes };
  const tasks = new Map<string, EnteredTask>();
  for (const [at, cells] of rows.entries()) {
    if (at < header.firstRow) continue;
    const row = tableRow(cells, header, at + 1);
    if (isNoTask(row)) continue;
    if (isHeading(row)) {
      notes.push({ kind: 'heading', row: row.number, value: row.cell('title') });
      continue;
    }
    const read = readRow(row, context);
    problems.push(...read.problems);
    notes.push(...read.notes);
    for (const task of read.tasks) {
      if (tasks.has(task.id)) notes.push({ kind: 'doubled-row', row: task.row, value: task.draft.title });
      else tasks.set(task.id, task);
    }
  }
  if (tasks.size === 0 && problems.length === 0) problems.push({ kind: 'empty' });
  return { tasks: [...tasks.values()], problems, notes };
}

function headerProblems({ columns, doubled }: TableHeader): TableProblem[] {
  const missing = REQUIRED_COLUMNS.filter((column) => !columns.has(column));
  return [
    ...missing.map((column) => ({ kind: 'missing-column', column }) as const),
    ...doubled.map((header) => ({ kind: 'doubled-column', header }) as const),
  ];
}
