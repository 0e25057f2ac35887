import { symbolKey } from '../../domain/imports/same-document.js';
import { deadlineState } from '../../domain/tasks/deadline-state.js';
import type { ListedTask } from '../../domain/tasks/task-listing.js';
import { assigneeName, readAssignee } from './assignee.js';
import type { TasksOptions } from './tasks-options.js';
import { failed, type TasksWork, wrongUse } from './tasks-work.js';

/** One line for each occurrence: number, state, due date and how it stands, who owes it, title, where it comes from. */
export async function listTasks(work: TasksWork, args: readonly string[], options: TasksOptions): Promise<number> {
  if (args.length > 0) return wrongUse(work.io);
  const assignee = readAssignee(work, options.role === undefined ? { person: options.person } : { role: options.role });
  if (assignee && 'problem' in assignee) return failed(work.io, assignee.problem);
  const withEnded = options.all === true || options.state === 'done' || options.state === 'cancelled';
  const isAsked = (one: ListedTask) =>
    (options.state === undefined || one.occurrence.state === options.state) &&
    (!options.late || deadlineState(one.occurrence, work.today) === 'overdue') &&
    (options.document === undefined || isSameSymbol(one.task.source?.document, options.document)) &&
    (assignee === undefined || isOwedBy(work, one, assignee));
  for (const one of (await work.listing.list({ withEnded })).filter(isAsked))
    work.io.stdout.write(`${options.json ? JSON.stringify(toJson(work, one)) : toLine(work, one)}\n`);
  return 0;
}

function isOwedBy(work: TasksWork, { task }: ListedTask, assignee: { readonly kind: string }): boolean {
  const asked = assignee as ListedTask['task']['assignment'];
  if (asked.kind === 'person') return work.staff.owners(task, work.today).includes(asked.person);
  if (asked.kind !== 'role' || task.assignment.kind !== 'role') return false;
  return work.roles.keyOf(task.assignment.role) === work.roles.keyOf(asked.role);
}

function isSameSymbol(own: string | undefined, asked: string): boolean {
  return (
    own !== undefined &&
    (own === asked || symbolKey({ symbol: own, recipients: [] }) === symbolKey({ symbol: asked, recipients: [] }))
  );
}

function toLine(work: TasksWork, { occurrence, task }: ListedTask): string {
  const { number, due, state } = occurrence;
  const source = task.source ? `[${[task.source.document, task.source.ref].filter(Boolean).join(', ')}]` : '';
  const stands = deadlineState(occurrence, work.today);
  return [`NV${number}`, state, due ?? '-', stands, assigneeName(work, task.assignment), task.title, source]
    .filter((part) => part !== '')
    .join('\t');
}

function toJson(work: TasksWork, { occurrence, task }: ListedTask): object {
  const { id, number, due, state, doneOn } = occurrence;
  return {
    id,
    number: `NV${number}`,
    task: task.id,
    title: task.title,
    state,
    deadline: deadlineState(occurrence, work.today),
    ...(due === undefined ? {} : { due }),
    ...(doneOn === undefined ? {} : { doneOn }),
    assignee: assigneeName(work, task.assignment),
    ...(task.source ? { source: task.source } : {}),
  };
}
