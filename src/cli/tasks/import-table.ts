import { readTable, type TableSheet, UnreadableTableError } from '../../adapters/spreadsheets/read-table.js';
import { checkAssignments } from '../../domain/tasks/entering/check-assignments.js';
import { newTask } from '../../domain/tasks/entering/new-task.js';
import { readTaskTable } from '../../domain/tasks/entering/table/read-task-table.js';
import type { TableReading } from '../../domain/tasks/entering/table/table-reading.js';
import { assignmentWarningText, tableNoteText, tableProblemText } from '../../messages/tasks/entering-text.js';
import { isSystemError } from './system-error.js';
import { doingOf, failed, nameOf, type TasksAction, type TasksWork, wrongUse } from './tasks-work.js';
import { tellUrgent } from './tell-urgent.js';

/** Enters all rows of a table, or none and everything that is wrong with it. */
export const importTable: TasksAction = async (work, [path = '', ...more], options) => {
  if (path === '' || more.length > 0) return wrongUse(work.io);
  const sheets = await readSheets(path);
  if (typeof sheets === 'string') return failed(work.io, sheets);
  const reading = readBest(sheets, work, options.past === true);
  for (const note of reading.notes) work.io.stderr.write(`${tableNoteText(note)}\n`);
  if (reading.problems.length > 0)
    return failed(work.io, ...reading.problems.map(tableProblemText), 'Chưa ghi nhiệm vụ nào.');
  const tasks = reading.tasks.map(({ id, draft, note }) => ({ task: { ...draft, id }, note }));
  for (const warning of checkAssignments(
    tasks.map(({ task }) => task),
    work,
  ))
    work.io.stderr.write(`${assignmentWarningText(warning, (person) => nameOf(work, person))}\n`);
  if (options['dry-run']) {
    work.io.stdout.write(`${tasks.length} to be entered\n`);
    return 0;
  }
  const doing = doingOf(work, options);
  const added = await work.entry.addAll(
    tasks.map(({ task, note }) => newTask(task, { ...doing, ...(note ? { note } : {}) })),
  );
  await tellUrgent(work, new Set(added));
  work.io.stdout.write(`${added.length} entered, ${tasks.length - added.length} there already\n`);
  return 0;
};

async function readSheets(path: string): Promise<readonly TableSheet[] | string> {
  try {
    return await readTable(path);
  } catch (error) {
    if (error instanceof UnreadableTableError) return error.message;
    if (isSystemError(error)) return `${path} cannot be opened: ${error.code}`;
    throw error;
  }
}

/** The first sheet with a header of ours; a workbook may begin with a cover. */
function readBest(sheets: readonly TableSheet[], work: TasksWork, takesPast: boolean): TableReading {
  const people = work.people.filter(({ leftAt }) => leftAt === undefined);
  const { today, calendar, roles } = work;
  const readings = sheets.map(({ rows }) => readTaskTable(rows, { today, calendar, people, roles, takesPast }));
  const hasHeader = ({ problems }: TableReading) => !problems.some(({ kind }) => kind === 'no-header');
  return readings.find(hasHeader) ?? { tasks: [], problems: [{ kind: 'no-header' }], notes: [] };
}
