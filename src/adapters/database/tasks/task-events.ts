import type { TaskEvent } from '../../../domain/tasks/task.js';
import type { TaskEvent as TaskEventRow } from '../generated/client.js';

export function toEventRow({ occurrence, at, by, what, from, to, note, cause }: TaskEvent): Omit<TaskEventRow, 'id'> {
  const why = { note: note ?? null, cause: cause ?? null };
  return { occurrence, at, by, what, fromState: from ?? null, toState: to ?? null, ...why };
}

/** In the order in which the statement that adds them reads them. */
export function toEventValues({ at, by, what, from, to, note, cause }: TaskEvent): unknown[] {
  return [at.toISOString().replace('Z', '+00:00'), by, what, from ?? null, to ?? null, note ?? null, cause ?? null];
}

export function toEvent({ occurrence, at, by, what, fromState, toState, note, cause }: TaskEventRow): TaskEvent {
  return {
    occurrence,
    at,
    by,
    what: what as TaskEvent['what'],
    ...(fromState === null ? {} : { from: fromState }),
    ...(toState === null ? {} : { to: toState }),
    ...(note === null ? {} : { note }),
    ...(cause === null ? {} : { cause }),
  };
}
