import { draftId, type TaskDraft } from '../new-task.js';
import { readLeads } from '../read-leads.js';
import { readSchedule, type ScheduleReading } from '../read-schedule.js';
import type { EnteredTask, RowProblem, TableContext, TableNote } from './table-reading.js';
import type { TableRow } from './table-row.js';
import type { TaskColumn } from './task-column.js';

export interface RowReading {
  readonly tasks: readonly EnteredTask[];
  readonly problems: readonly RowProblem[];
  readonly notes: readonly TableNote[];
}

/** One task for each date and each lead of a row; none while something is wrong with it. */
export function readRow(row: TableRow, context: TableContext): RowReading {
  const schedule = readSchedule(row.cell('due'), context);
  const problems = [
    ...(row.cell('title') === '' ? [problem(row, 'no-title', 'title')] : []),
    ...(schedule.kind === 'read' ? dateProblems(row, schedule, context) : [problem(row, schedule.kind, 'due')]),
  ];
  if (problems.length > 0 || schedule.kind !== 'read') return { tasks: [], problems, notes: [] };
  const assumed = { kind: 'day-assumed', row: row.number, value: row.cell('due') } as const;
  return { tasks: tasksOf(row, schedule, context), problems, notes: schedule.isDayAssumed ? [assumed] : [] };
}

type Read = Extract<ScheduleReading, { kind: 'read' }>;

function dateProblems(row: TableRow, { schedules }: Read, context: TableContext): RowProblem[] {
  const dues = schedules.flatMap((one) => (one.kind === 'once' ? [one.due] : []));
  const start = readSchedule(row.cell('start'), context);
  if (start.kind !== 'read') return [problem(row, start.kind, 'start')];
  const [first] = start.schedules;
  if (first?.kind === 'once' && dues.some((due) => due < first.due)) return [problem(row, 'ends-before-start', 'due')];
  const isPast = dues.some((due) => due < context.today);
  return isPast && !context.takesPast ? [problem(row, 'past', 'due')] : [];
}

function problem(row: TableRow, kind: RowProblem['kind'], column: TaskColumn): RowProblem {
  return { kind, row: row.number, header: row.headerOf(column), value: row.cell(column) };
}

function tasksOf(row: TableRow, { schedules }: Read, context: TableContext): EnteredTask[] {
  const note = row.cell('note');
  const coordinating = row
    .cell('coordinating')
    .split(/\s*[;\n]\s*/u)
    .filter(Boolean);
  const rest = {
    title: row.cell('title').replace(/\s+/gu, ' '),
    isUrgent: isUrgent(row.cell('urgent')),
    ...(coordinating.length > 0 ? { coordinating } : {}),
    ...sourceOf(row),
  };
  return readLeads(row.cell('lead'), context).flatMap((assignment) =>
    schedules.map((schedule): EnteredTask => {
      const draft: TaskDraft = { ...rest, assignment, schedule };
      return { id: draftId(draft), draft, row: row.number, ...(note ? { note } : {}) };
    }),
  );
}

function sourceOf(row: TableRow): Pick<TaskDraft, 'source'> {
  const document = row.cell('document');
  const deadlineText = row.cell('due');
  if (document === '') return {};
  return { source: { document, ref: row.cell('ref'), ...(deadlineText ? { deadlineText } : {}) } };
}

function isUrgent(cell: string): boolean {
  return /^(?:x|có|khẩn|thượng khẩn|hỏa tốc|hoả tốc|1|true)$/iu.test(cell);
}
