import type { Occurrence, Task, TaskEvent } from './task.js';

/** An occurrence with what planning needs of its history. */
export interface KeptOccurrence extends Occurrence {
  /** When it was assigned, moved or taken up again last. */
  readonly since: Date;
  readonly isAcknowledged: boolean;
}

export interface TaskStore {
  putTask(task: Task): Promise<void>;
  findTask(id: string): Promise<Task | undefined>;
  recurringTasks(): Promise<readonly Task[]>;
  findOccurrence(id: string): Promise<KeptOccurrence | undefined>;
  /** In order of their due dates. */
  occurrencesOf(task: string): Promise<readonly KeptOccurrence[]>;
  open(): Promise<readonly KeptOccurrence[]>;
  /** Keeps an occurrence with the events that made it what it is, in one transaction, and notes that it changed. */
  save(occurrence: KeptOccurrence, events: readonly TaskEvent[]): Promise<void>;
  eventsOf(occurrence: string): Promise<readonly TaskEvent[]>;
  /** The changed ones, which then count as unchanged. */
  takeChanged(): Promise<readonly KeptOccurrence[]>;
}
