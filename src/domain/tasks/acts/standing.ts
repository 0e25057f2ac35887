import type { LocalDay } from '../../calendar/office-time.js';
import { hasRight, isSameRole, type Person } from '../../people/person.js';
import type { StaffView } from '../../reminders/ports.js';
import type { Task } from '../task.js';
import type { TaskAct } from './task-act.js';
import { ACT_RULES } from './task-act.js';

/** What a person has to do with a task. Who has nothing to do with it does not learn that it exists. */
export interface Standing {
  /** Owes it: given to them, to a role of theirs, or they stand in. */
  readonly isOwner: boolean;
  /** Confirms, returns and grants: the leader of who owes it, an administrator, or - where nobody is above - a leader themselves. */
  readonly isDecider: boolean;
}

export function standingOf(person: Person, task: Task, staff: StaffView, today: LocalDay): Standing {
  const { assignment } = task;
  const isOwner =
    staff.owners(task, today).includes(person.id) ||
    (assignment.kind === 'person' && assignment.person === person.id) ||
    (assignment.kind === 'role' && person.roles.some((role) => isSameRole(role, assignment.role)));
  const leaders = staff.leaders(task, today);
  const isOwnLeader = isOwner && leaders.length === 0 && hasRight(person, 'leader');
  const isDecider = leaders.includes(person.id) || hasRight(person, 'administrator') || isOwnLeader;
  return { isOwner, isDecider };
}

export function maySee({ isOwner, isDecider }: Standing): boolean {
  return isOwner || isDecider;
}

export function mayDo(act: TaskAct, { isOwner, isDecider }: Standing): boolean {
  return ACT_RULES[act].by === 'owner' ? isOwner : isDecider;
}
