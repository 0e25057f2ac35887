import { fold } from '../../domain/language/fold.js';
import type { Assignment } from '../../domain/tasks/task.js';
import type { TasksOptions } from './tasks-options.js';
import { nameOf, type TasksWork } from './tasks-work.js';

/** Whom `--role` or `--person` means; what is wrong with it otherwise. */
export function readAssignee(
  { people, roles }: TasksWork,
  { role, person }: TasksOptions,
): Assignment | { readonly problem: string } | undefined {
  if ((role === undefined) === (person === undefined)) return undefined;
  if (role !== undefined) return { kind: 'role', role: roles.nameOf(role) };
  const named = person ?? '';
  const found = people.filter(
    ({ id, name, leftAt }) =>
      leftAt === undefined && named !== '' && (id.startsWith(named) || fold(name) === fold(named.trim())),
  );
  const [first, second] = found;
  if (first && !second) return { kind: 'person', person: first.id };
  return {
    problem: first
      ? `several people are called ${named}: give an id`
      : `nobody is called ${named}: see "officials list"`,
  };
}

export function assigneeName(work: TasksWork, assignment: Assignment): string {
  if (assignment.kind === 'person') return nameOf(work, assignment.person);
  return assignment.kind === 'role' ? assignment.role : 'nobody';
}
