import { fingerprint } from '../../../shared/ids.js';
import { addDays, localDayOf } from '../../calendar/office-time.js';
import type { Doing } from '../ledger.js';
import { HORIZON_DAYS, occurrencesUntil } from '../occurrences.js';
import type { Task, TaskEvent } from '../task.js';
import type { KeptOccurrence } from '../task-store.js';

/** A task that has no id yet. */
export type TaskDraft = Omit<Task, 'id'>;

/** A task with its first occurrences and the events that made them, to be kept whole. */
export interface NewTask {
  readonly task: Task;
  readonly occurrences: readonly KeptOccurrence[];
  readonly events: readonly TaskEvent[];
}

/** Where new tasks are kept. */
export interface TaskEntry {
  /** All of them or none, in one transaction; those whose id is known are left as they are. Resolves to the ids that are new. */
  addAll(tasks: readonly NewTask[]): Promise<readonly string[]>;
}

const ID_LENGTH = 9;

/** The same draft has the same id, so that entering a table twice enters it once. */
export function draftId({ title, assignment, schedule, source }: TaskDraft): string {
  return `v${fingerprint(JSON.stringify([title, assignment, schedule, source ?? null])).slice(0, ID_LENGTH)}`;
}

export function newTask(task: Task, { by, at, note }: Doing): NewTask {
  const occurrences = occurrencesUntil(task, addDays(localDayOf(at), HORIZON_DAYS));
  return {
    task,
    occurrences: occurrences.map((occurrence) => ({ ...occurrence, since: at, isAcknowledged: false })),
    events: occurrences.map(({ id, due }) => ({
      occurrence: id,
      at,
      by,
      what: 'create',
      ...(due === undefined ? {} : { to: due }),
      ...(note ? { note } : {}),
    })),
  };
}
