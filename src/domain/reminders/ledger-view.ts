import type { Ledger } from '../tasks/ledger.js';
import type { Task } from '../tasks/task.js';
import type { KeptOccurrence, TaskStore } from '../tasks/task-store.js';
import type { LedgerView } from './ports.js';

/** The ledger as reminding sees it. */
export function createLedgerView(ledger: Ledger, store: TaskStore): LedgerView {
  const withTask = async <Kept extends KeptOccurrence>(
    occurrence: Kept,
  ): Promise<{ occurrence: Kept; task: Task }[]> => {
    const task = await store.findTask(occurrence.task);
    return task ? [{ occurrence, task }] : [];
  };
  const all = async <Kept extends KeptOccurrence>(occurrences: readonly Kept[]) =>
    (await Promise.all(occurrences.map((occurrence) => withTask(occurrence)))).flat();

  return {
    async changed(now, limit) {
      await ledger.rollForward(now);
      return (await all(await store.changed(limit))).map(({ occurrence, task }) => {
        const { since, isAcknowledged, revision } = occurrence;
        return { occurrence, task, since, isAcknowledged, revision };
      });
    },
    markPlanned: (occurrences) => store.markPlanned(occurrences),
    async find(id) {
      const occurrence = await store.findOccurrence(id);
      return occurrence && (await withTask(occurrence))[0];
    },
    open: async () => all(await store.open()),
  };
}
