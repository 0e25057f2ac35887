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
        // It was entered while the clock stood ahead.
        return { occurrence, task, since: since < now ? since : now, isAcknowledged, revision };
      });
    },
    markPlanned: (occurrences) => store.markPlanned(occurrences),
    async find(ids) {
      const found = await withTasks(await store.findOccurrences([...new Set(ids)]));
      return new Map(found.map((one): [string, FoundOccurrence] => [one.occurrence.id, one]));
    },
    bringBack: (now, occurrences) => store.changeFuture(now, occurrences),
    open: async () => withTasks(await store.open()),
  };
}
