import { localDayOf } from '../domain/calendar/office-time.js';
import type { Assignment, Task } from '../domain/tasks/task.js';
import type { SimulationEvent } from './simulation-event.js';

/** The task that an event gives. */
export function toTask(event: Extract<SimulationEvent, { event: 'task' }>): Task {
  const { id, title = id, person, role, due, rrule, urgent } = event;
  return {
    id,
    title,
    isUrgent: urgent,
    assignment: assignmentOf({ person, role }),
    schedule: rrule
      ? { kind: 'recurring', rrule, from: due ?? localDayOf(event.at) }
      : due
        ? { kind: 'once', due }
        : { kind: 'undated' },
  };
}

/** Whom an event means. */
export function assignmentOf({
  person,
  role,
}: {
  readonly person?: string | undefined;
  readonly role?: string | undefined;
}): Assignment {
  if (person) return { kind: 'person', person };
  return role ? { kind: 'role', role } : { kind: 'nobody' };
}
