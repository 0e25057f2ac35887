import { checkAssignments } from '../../domain/tasks/entering/check-assignments.js';
import { assignmentWarningText } from '../../messages/tasks/entering-text.js';
import { nameOf, type TasksAction, wrongUse } from './tasks-work.js';

/** What reminders of open tasks would reach nobody, for the administrator: roles nobody holds, people without a channel. */
export const listUnreached: TasksAction = async (work, args) => {
  if (args.length > 0) return wrongUse(work.io);
  const open = await work.listing.list();
  for (const warning of checkAssignments(
    open.map(({ task }) => task),
    work,
  ))
    work.io.stdout.write(`${assignmentWarningText(warning, (person) => nameOf(work, person))}\n`);
  return 0;
};
