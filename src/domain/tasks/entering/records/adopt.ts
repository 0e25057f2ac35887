import type { Doing, Ledger } from '../../ledger.js';
import type { TaskListing } from '../../task-listing.js';
import type { TaskStore } from '../../task-store.js';
import { newTask, type TaskEntry } from '../new-task.js';
import { type Adoption, compareWithLedger } from './compare-with-ledger.js';
import { documentTasks, idPrefix, type RecordContext, type SourceDocument } from './document-tasks.js';

export interface PlannedAdoption extends Adoption {
  /** Titles of which the document says no day: the last one of the period was taken. */
  readonly assumed: ReadonlySet<string>;
}

/** What adopting a document would change; undefined when it has no tasks. */
export async function planAdoption(
  document: SourceDocument,
  { listing, takesPast, ...context }: RecordContext & { readonly listing: TaskListing; readonly takesPast: boolean },
): Promise<PlannedAdoption | undefined> {
  const wanted = documentTasks(document, context);
  if (wanted.length === 0) return undefined;
  const known = await listing.tasksFrom(idPrefix(document));
  const assumed = new Set(wanted.filter(({ isDayAssumed }) => isDayAssumed).map(({ draft }) => draft.title));
  return { ...compareWithLedger(wanted, known, { today: context.today, takesPast }), assumed };
}

export interface AdoptParts {
  readonly entry: TaskEntry;
  readonly ledger: Pick<Ledger, 'move'>;
  readonly store: Pick<TaskStore, 'putTask'>;
}

/** Adds what is new and moves what has another date now; twice is the same as once. */
export async function carryOutAdoption(
  { add, move }: Adoption,
  doing: Doing,
  { entry, ledger, store }: AdoptParts,
): Promise<void> {
  await entry.addAll(add.map((task) => newTask(task, doing)));
  for (const { task, to, next } of move) {
    await ledger.move(task.id, to, doing);
    await store.putTask(next);
  }
}
