import type { Task, TaskEvent } from '../task.js';
import type { ChangedOccurrence } from '../task-store.js';

/** One time a task is due, with the task. */
export interface KnownTask {
  readonly occurrence: ChangedOccurrence;
  readonly task: Task;
}

/** The ledger as people ask it. */
export interface TaskBook {
  /** Everything that has not ended, by due date, what has none last. */
  open(): Promise<readonly KnownTask[]>;
  find(occurrence: string): Promise<KnownTask | undefined>;
  /** By what people call it: 12 for NV12. */
  ofNumber(number: number): Promise<KnownTask | undefined>;
  /** Oldest first. */
  eventsOf(occurrence: string): Promise<readonly TaskEvent[]>;
  /** Open occurrences for which a later date was asked and nobody has answered. */
  withOpenExtension(): Promise<ReadonlySet<string>>;
}
