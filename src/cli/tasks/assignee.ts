import type { Assignment } from '../../domain/tasks/task.js';
import { type NotOne, onePerson } from '../one-person.js';
import type { TasksOptions } from './tasks-options.js';
import { nameOf, type TasksWork } from './tasks-work.js';

/** Whom `--role` or `--person` means; what is wrong with it otherwise. */
export function readAssignee(
  { people, roles }: TasksWork,
  { role, person }: TasksOptions,
): Assignment | NotOne | undefined {
  if ((role === undefined) === (person === undefined)) return undefined;
  if (role !== undefined) return { kind: 'role', role: roles.nameOf(role) };
  const named = person ?? '';
  const found = onePerson(
    named,
    people.filter(({ leftAt }) => leftAt === undefined),
  );
  return 'problem' in found ? found : { kind: 'person', person: found.id };
}

export function assigneeName(work: TasksWork, assignment: Assignment): string {
  if (assignment.kind === 'person') return nameOf(work, assignment.person);
  return assignment.kind === 'role' ? assignment.role : 'nobody';
}
