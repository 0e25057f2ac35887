import type { LocalDay } from '../calendar/office-time.js';
import type { Occurrence, Task, TaskEvent } from './task.js';

/** An occurrence with what planning needs of its history. */
export interface KeptOccurrence extends Occurrence {
  /** When it was assigned, moved or taken up again last; an assignment before anything was planned does not count. */
  readonly since: Date;
  readonly isAcknowledged: boolean;
}

/** Which state of an occurrence was planned for. */
export interface Revision {
  readonly id: string;
  readonly revision: number;
}

export interface ChangedOccurrence extends KeptOccurrence, Revision {
  /** Its reminders have not been planned for this state yet. */
  readonly isChanged: boolean;
}

export interface TaskStore {
  putTask(task: Task): Promise<void>;
  findTask(id: string): Promise<Task | undefined>;
  /** Many at once, by their ids. */
  findTasks(ids: readonly string[]): Promise<ReadonlyMap<string, Task>>;
  recurringTasks(): Promise<readonly Task[]>;
  findOccurrence(id: string): Promise<ChangedOccurrence | undefined>;
  findOccurrences(ids: readonly string[]): Promise<readonly ChangedOccurrence[]>;
  /** In order of their due dates. */
  occurrencesOf(task: string): Promise<readonly ChangedOccurrence[]>;
  /** Of each recurring task the last day of its rule that an occurrence was made for; those without one are left out. */
  lastDaysMade(tasks: readonly string[]): Promise<ReadonlyMap<string, LocalDay>>;
  open(): Promise<readonly ChangedOccurrence[]>;
  /**
   * Keeps an occurrence with the events that made it what it is, in one transaction, and notes that it changed. With a `basis` only
   * while it still has that revision: false when somebody else changed it meanwhile, and nothing was kept.
   */
  save(occurrence: KeptOccurrence, events: readonly TaskEvent[], basis?: number): Promise<boolean>;
  /** Notes that everything open changed, at once; what was due before `from` is not made up for. */
  changeOpen(from: Date): Promise<void>;
  /** Notes that what is open and counts from a later instant changed, and those of the ids: from now on they count from the instant at the latest. */
  changeFuture(now: Date, ids: readonly string[]): Promise<void>;
  /** Notes that what is open, was due before the day and nobody has taken note of changed: more is to be planned for it. */
  changeLate(before: LocalDay): Promise<void>;
  eventsOf(occurrence: string): Promise<readonly TaskEvent[]>;
  /** Saved since their reminders were planned last, at most so many. */
  changed(limit: number): Promise<readonly ChangedOccurrence[]>;
  /** Those that changed again meanwhile stay changed. */
  markPlanned(occurrences: readonly Revision[]): Promise<void>;
}
