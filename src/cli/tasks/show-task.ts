import { deadlineState } from '../../domain/tasks/deadline-state.js';
import type { Task, TaskEvent } from '../../domain/tasks/task.js';
import { assigneeName } from './assignee.js';
import { findTask } from './find-task.js';
import { failed, nameOf, type TasksWork, wrongUse } from './tasks-work.js';

/** Everything that is known of a task, with what happened to it. */
export async function showTask(work: TasksWork, [named = '', ...more]: readonly string[]): Promise<number> {
  if (named === '' || more.length > 0) return wrongUse(work.io);
  const found = await findTask(work, named);
  if (!found) return failed(work.io, `no task is called ${named}: look at "tasks list --all"`);
  const { occurrence, task } = found;
  const owners = work.staff.owners(task, work.today).map((person) => nameOf(work, person));
  const lines: (readonly [string, string | undefined])[] = [
    ['number', `NV${occurrence.number}`],
    ['id', occurrence.id],
    ['title', task.title],
    ['assigned', assigneeName(work, task.assignment)],
    ['reminded', owners.join(', ') || 'nobody: see "tasks roles"'],
    ['helping', task.coordinating?.join('; ')],
    ['state', occurrence.state],
    ['due', occurrence.due ?? 'no date'],
    ['deadline', deadlineState(occurrence, work.today)],
    ['repeats', task.schedule.kind === 'recurring' ? task.schedule.rrule : undefined],
    ['urgent', task.isUrgent ? 'yes' : undefined],
    ['milestones', task.milestones?.join(', ')],
    ['source', sourceOf(task)],
  ];
  for (const [name, value] of lines) if (value) work.io.stdout.write(`${name.padEnd(11)}${value}\n`);
  for (const event of await work.store.eventsOf(occurrence.id)) work.io.stdout.write(`${eventLine(work, event)}\n`);
  return 0;
}

function sourceOf({ source }: Task): string | undefined {
  if (!source) return undefined;
  const words = source.deadlineText ? `"${source.deadlineText}"` : '';
  return [source.document, source.ref, words].filter(Boolean).join(', ');
}

function eventLine(work: TasksWork, { at, by, what, from, to, note }: TaskEvent): string {
  const change = to === undefined ? '' : from === undefined ? to : `${from} -> ${to}`;
  return ['event', at.toISOString(), nameOf(work, by), what, change, note ?? '']
    .filter((part) => part !== '')
    .join('\t');
}
