import type { Ledger } from '../tasks/ledger.js';
import type { KeptOccurrence, TaskStore } from '../tasks/task-store.js';
import type { FoundOccurrence, LedgerView } from './ports.js';

/** The ledger as reminding sees it. */
export function createLedgerView(ledger: Pick<Ledger, 'rollForward'>, store: TaskStore): LedgerView {
  async function withTasks<Kept extends KeptOccurrence>(occurrences: readonly Kept[]) {
    const tasks = await store.findTasks([...new Set(occurrences.map(({ task }) => task))]);
    return occurrences.flatMap((occurrence) => {
      const task = tasks.get(occurrence.task);
      return task ? [{ occurrence, task }] : [];
    });
  }

  return {
    async changed(now, limit) {
      await ledger.rollForward(now);
      return (await withTasks(await store.changed(limit))).map(({ occurrence, task }) => {
        const { since, isAcknowledged, revision } = occurrence;
        return { occurrence, task, since, isAcknowledged, revision };
      });
    },
    markPlanned: (occurrences) => store.markPlanned(occurrences),
    async find(ids) {
      const found = await withTasks(await store.findOccurrences([...new Set(ids)]));
      return new Map(found.map((one): [string, FoundOccurrence] => [one.occurrence.id, one]));
    },
    open: async () => withTasks(await store.open()),
  };
}
