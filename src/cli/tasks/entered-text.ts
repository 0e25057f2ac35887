import { DEFAULT_RULES } from '../../domain/reminders/office-rules.js';
import { createTimesOf, desiredReminders } from '../../domain/reminders/planning/desired-reminders.js';
import type { Occurrence, Task } from '../../domain/tasks/task.js';
import { enteredTaskText } from '../../messages/tasks/entering-text.js';
import { nameOf, type TasksWork } from './tasks-work.js';

/** What became of a task that was entered: its number, its date, and who is reminded when. */
export function enteredText(work: TasksWork, task: Task, first: Occurrence | undefined): string {
  const { staff, calendar, today, at } = work;
  const planned = first && { revision: 0, occurrence: first, task, since: at, isAcknowledged: false };
  const times = createTimesOf({ rules: DEFAULT_RULES, calendar }, today);
  const reminders = planned ? desiredReminders(planned, { owners: staff.owners, leaders: () => [] }, times) : [];
  const owners = staff.owners(task, today).map((person) => nameOf(work, person));
  return enteredTaskText(task, first, owners, reminders);
}
