import type { Ledger } from '../tasks/ledger.js';
import type { Task } from '../tasks/task.js';
import type { KeptOccurrence, TaskStore } from '../tasks/task-store.js';
import type { LedgerView } from './ports.js';

/** The ledger as reminding sees it. */
export function createLedgerView(ledger: Ledger, store: TaskStore): LedgerView {
  const withTask = async (occurrence: KeptOccurrence): Promise<{ occurrence: KeptOccurrence; task: Task }[]> => {
    const task = await store.findTask(occurrence.task);
    return task ? [{ occurrence, task }] : [];
  };
  const all = async (occurrences: readonly KeptOccurrence[]) => (await Promise.all(occurrences.map(withTask))).flat();

  return {
    async takeChanged(now) {
      await ledger.rollForward(now);
      return (await all(await store.takeChanged())).map(({ occurrence, task }) => {
        const { since, isAcknowledged } = occurrence;
        return { occurrence, task, since, isAcknowledged };
      });
    },
    async find(id) {
      const occurrence = await store.findOccurrence(id);
      return occurrence && (await withTask(occurrence))[0];
    },
    open: async () => all(await store.open()),
  };
}
