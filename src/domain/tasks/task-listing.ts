import type { Task } from './task.js';
import type { ChangedOccurrence } from './task-store.js';

/** An occurrence with the task that it belongs to. */
export interface ListedTask {
  readonly occurrence: ChangedOccurrence;
  readonly task: Task;
}

/** The ledger to look through. */
export interface TaskListing {
  /** By due date, those without one last; what has ended only when asked for. */
  list(options?: { readonly withEnded?: boolean }): Promise<readonly ListedTask[]>;
  /** Tasks of a document, whatever became of them: their ids begin with the prefix. */
  tasksFrom(idPrefix: string): Promise<readonly Task[]>;
}
