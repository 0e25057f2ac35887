import { checkAssignments } from '../../domain/tasks/entering/check-assignments.js';
import type { LedgerOutcome } from '../../domain/tasks/ledger.js';
import type { ListedTask } from '../../domain/tasks/task-listing.js';
import type { WorkAction } from '../../domain/tasks/work-state.js';
import { assignmentWarningText } from '../../messages/tasks/entering-text.js';
import { readAssignee } from './assignee.js';
import { findTask } from './find-task.js';
import { readDueDay } from './read-when.js';
import { doingOf, failed, nameOf, type TasksAction, type TasksWork, wrongUse } from './tasks-work.js';
import { tellUrgent } from './tell-urgent.js';

/** Gives a task to somebody else, with everything that is open of it; who gets one that is khẩn is told at once. */
export const assignTask: TasksAction = async (work, [named = '', ...more], options) => {
  const assignment = readAssignee(work, options);
  if (named === '' || more.length > 0 || !assignment) return wrongUse(work.io);
  if ('problem' in assignment) return failed(work.io, assignment.problem);
  return withTask(work, named, async ({ task }) => {
    const outcome = await work.ledger.assign(task.id, assignment, doingOf(work, options));
    for (const warning of checkAssignments([{ ...task, assignment }], work))
      work.io.stderr.write(`${assignmentWarningText(warning, (person) => nameOf(work, person))}\n`);
    if (outcome === 'done') await tellUrgent(work, new Set([task.id]));
    return outcome;
  });
};

/** Moves the date; reminders of the old one are cancelled and those of the new one armed. */
export const moveTask: TasksAction = async (work, [named = '', ...words], options) => {
  if (named === '' || words.length === 0) return wrongUse(work.io);
  const due = readDueDay(work, words.join(' '), options.past);
  if ('problem' in due) return failed(work.io, due.problem);
  return withTask(work, named, ({ occurrence }) => work.ledger.move(occurrence.id, due.day, doingOf(work, options)));
};

/** What is done to the work itself. */
export function actOnTask(action: WorkAction): TasksAction {
  return async (work, [named = '', ...more], options) => {
    if (named === '' || more.length > 0) return wrongUse(work.io);
    return withTask(work, named, ({ occurrence }) => work.ledger.act(occurrence.id, action, doingOf(work, options)));
  };
}

async function withTask(
  work: TasksWork,
  named: string,
  act: (found: ListedTask) => Promise<LedgerOutcome>,
): Promise<number> {
  const found = await findTask(work, named);
  if (!found) return failed(work.io, `no task is called ${named}: look at "tasks list --all"`);
  if ((await act(found)) === 'done') return 0;
  return failed(work.io, `not possible: NV${found.occurrence.number} is ${found.occurrence.state}`);
}
