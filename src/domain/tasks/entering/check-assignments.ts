import type { LocalDay } from '../../calendar/office-time.js';
import { awayOf } from '../../reminders/overviews/away.js';
import type { StaffView } from '../../reminders/ports.js';
import type { Task } from '../task.js';

/** Why reminders of tasks would reach nobody. */
export type AssignmentWarning =
  | { readonly kind: 'nobody'; readonly tasks: number }
  | { readonly kind: 'role-unheld'; readonly role: string; readonly tasks: number }
  | { readonly kind: 'person-gone'; readonly person: string; readonly tasks: number }
  | { readonly kind: 'no-channel'; readonly person: string; readonly tasks: number }
  /** Everybody who owes them is away with nobody to stand in; the person is back first. */
  | { readonly kind: 'away'; readonly person: string; readonly until: LocalDay; readonly tasks: number };

export interface OfficeToday {
  readonly staff: Pick<StaffView, 'owners' | 'away'>;
  readonly today: LocalDay;
  /** People with a linked chat. */
  readonly reachable: ReadonlySet<string>;
}

/** Roles that nobody holds and people without a channel, each once with how many tasks wait for it; most first. */
export function checkAssignments(
  tasks: readonly Task[],
  { staff, today, reachable }: OfficeToday,
): AssignmentWarning[] {
  const warnings = new Map<string, AssignmentWarning>();
  const warn = (warning: AssignmentWarning) => {
    const { tasks: _, ...what } = warning;
    const key = JSON.stringify(what);
    warnings.set(key, { ...warning, tasks: (warnings.get(key)?.tasks ?? 0) + 1 });
  };
  for (const task of tasks) {
    const owners = staff.owners(task, today);
    const { assignment } = task;
    if (assignment.kind === 'nobody') warn({ kind: 'nobody', tasks: 1 });
    else if (owners.length === 0 && assignment.kind === 'role')
      warn({ kind: 'role-unheld', role: assignment.role, tasks: 1 });
    else if (owners.length === 0 && assignment.kind === 'person')
      warn({ kind: 'person-gone', person: assignment.person, tasks: 1 });
    const away = awayOf({ task }, today, staff);
    if (away) warn({ kind: 'away', person: away.person, until: away.to, tasks: 1 });
    for (const person of owners) if (!reachable.has(person)) warn({ kind: 'no-channel', person, tasks: 1 });
  }
  return [...warnings.values()].sort((a, b) => b.tasks - a.tasks);
}
