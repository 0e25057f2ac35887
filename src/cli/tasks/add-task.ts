import { checkAssignments } from '../../domain/tasks/entering/check-assignments.js';
import { draftId, newTask, type TaskDraft } from '../../domain/tasks/entering/new-task.js';
import type { Task } from '../../domain/tasks/task.js';
import { assignmentWarningText } from '../../messages/tasks/entering-text.js';
import { readAssignee } from './assignee.js';
import { enteredText } from './entered-text.js';
import { readWhen } from './read-when.js';
import type { TasksOptions } from './tasks-options.js';
import { doingOf, failed, nameOf, type TasksWork, wrongUse } from './tasks-work.js';
import { tellUrgent } from './tell-urgent.js';

/** Enters one task by hand; a deadline that names several dates makes one for each. */
export async function addTask(work: TasksWork, [given = '', ...more]: readonly string[], options: TasksOptions) {
  const title = given.normalize('NFC').trim().replace(/\s+/gu, ' ');
  const assignment = readAssignee(work, options);
  if (title === '' || more.length > 0 || !assignment || (options.due !== undefined && options.rrule !== undefined))
    return wrongUse(work.io);
  if ('problem' in assignment) return failed(work.io, assignment.problem);
  const milestones = readMilestones(options.milestones);
  if (milestones === 'wrong') return failed(work.io, '--milestones takes days before the due date, as 15,7,1,0,-1');
  const when = readWhen(work, options);
  if ('problem' in when) return failed(work.io, when.problem);
  const rest = {
    title,
    assignment,
    isUrgent: options.urgent === true,
    ...(milestones ? { milestones } : {}),
    ...(options.with ? { coordinating: options.with } : {}),
    ...sourceOf(options),
  };
  return enter(
    work,
    when.schedules.map((schedule): TaskDraft => ({ ...rest, schedule })),
    options,
  );
}

async function enter(work: TasksWork, drafts: readonly TaskDraft[], options: TasksOptions): Promise<number> {
  const tasks = drafts.map((draft): Task => ({ ...draft, id: draftId(draft) }));
  const words = options.due ? `hạn ghi: ${options.due}` : undefined;
  const note = [options.note, words].filter(Boolean).join('; ');
  const doing = doingOf(work, { ...options, note });
  const added = new Set(await work.entry.addAll(tasks.map((task) => newTask(task, doing))));
  const entered = await work.listing.list();
  for (const task of tasks) {
    const { id } = task;
    const first = entered.find((one) => one.task.id === id);
    if (!added.has(id)) work.io.stderr.write(`${id} is there already: look at "tasks show ${id}"\n`);
    else {
      work.io.stdout.write(`${id}\n`);
      work.io.stderr.write(`${enteredText(work, task, first?.occurrence)}\n`);
    }
  }
  await tellUrgent(work, added);
  for (const warning of checkAssignments(tasks, work))
    work.io.stderr.write(`${assignmentWarningText(warning, (person) => nameOf(work, person))}\n`);
  return added.size > 0 ? 0 : 1;
}

function sourceOf({ document, ref, words }: TasksOptions): Pick<TaskDraft, 'source'> {
  return document === undefined
    ? {}
    : { source: { document, ref: ref ?? '', ...(words ? { deadlineText: words } : {}) } };
}

function readMilestones(text: string | undefined): readonly number[] | 'wrong' | undefined {
  if (text === undefined) return undefined;
  const days = text
    .split(/[,;\s]+/)
    .filter(Boolean)
    .map(Number);
  const isRight = days.length > 0 && days.every((day) => Number.isInteger(day) && Math.abs(day) <= 366);
  return isRight ? [...new Set(days)].sort((a, b) => b - a) : 'wrong';
}
