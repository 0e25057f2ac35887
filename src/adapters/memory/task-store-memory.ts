import { dayOfOccurrence } from '../../domain/tasks/occurrences.js';
import type { Task, TaskEvent } from '../../domain/tasks/task.js';
import type { ChangedOccurrence, KeptOccurrence, Revision, TaskStore } from '../../domain/tasks/task-store.js';
import { isEnded } from '../../domain/tasks/work-state.js';

/** A ledger that lives as long as the process: for simulating, and for tests. */
export function createMemoryTaskStore(): TaskStore {
  const tasks = new Map<string, Task>();
  const occurrences = new Map<string, KeptOccurrence & Revision>();
  const idsOfTask = new Map<string, string[]>();
  const events = new Map<string, TaskEvent[]>();
  const changed = new Map<string, number>();
  let revisions = 0;

  function find(id: string): ChangedOccurrence | undefined {
    const kept = occurrences.get(id);
    return kept && { ...kept, isChanged: changed.has(id) };
  }
  const all = (ids: Iterable<string>) => [...ids].flatMap((id) => find(id) ?? []);
  const byDue = (a: KeptOccurrence, b: KeptOccurrence) => ((a.due ?? '9999') < (b.due ?? '9999') ? -1 : 1);

  return {
    putTask: async (task) => void tasks.set(task.id, task),
    findTask: async (id) => tasks.get(id),
    findTasks: async (ids) =>
      new Map(ids.flatMap((id) => tasks.get(id) ?? []).map((task): [string, Task] => [task.id, task])),
    recurringTasks: async () => [...tasks.values()].filter(({ schedule }) => schedule.kind === 'recurring'),
    findOccurrence: async (id) => find(id),
    findOccurrences: async (ids) => all(ids),
    occurrencesOf: async (task) => all(idsOfTask.get(task) ?? []).sort(byDue),
    lastDaysMade: async (tasks) =>
      new Map(
        tasks.flatMap((task) => {
          const last = all(idsOfTask.get(task) ?? [])
            .map(dayOfOccurrence)
            .sort()
            .at(-1);
          return last === undefined ? [] : [[task, last]];
        }),
      ),
    open: async () =>
      all(occurrences.keys())
        .filter(({ state }) => !isEnded(state))
        .sort(byDue),
    async save(occurrence, added, basis) {
      const known = occurrences.get(occurrence.id);
      if (basis !== undefined && known?.revision !== basis) return false;
      if (!known) idsOfTask.set(occurrence.task, [...(idsOfTask.get(occurrence.task) ?? []), occurrence.id]);
      const number = known?.number ?? occurrences.size + 1;
      occurrences.set(occurrence.id, { ...occurrence, number, revision: (known?.revision ?? -1) + 1 });
      events.set(occurrence.id, [...(events.get(occurrence.id) ?? []), ...added]);
      revisions += 1;
      changed.set(occurrence.id, revisions);
      return true;
    },
    async changeOpen(from) {
      for (const occurrence of occurrences.values()) {
        if (isEnded(occurrence.state)) continue;
        const { id, since, revision } = occurrence;
        occurrences.set(id, { ...occurrence, since: since > from ? since : from, revision: revision + 1 });
        revisions += 1;
        changed.set(id, revisions);
      }
    },
    async changeFuture(now, ids) {
      for (const occurrence of occurrences.values()) {
        const { id, since, state, revision } = occurrence;
        if (isEnded(state) || (since <= now && !ids.includes(id))) continue;
        occurrences.set(id, { ...occurrence, since: since < now ? since : now, revision: revision + 1 });
        revisions += 1;
        changed.set(id, revisions);
      }
    },
    async changeLate(before) {
      for (const { id, due, state, isAcknowledged } of occurrences.values()) {
        if (due === undefined || due >= before || isAcknowledged || isEnded(state)) continue;
        revisions += 1;
        changed.set(id, revisions);
      }
    },
    eventsOf: async (id) => events.get(id) ?? [],
    changed: async (limit) =>
      all(changed.keys())
        .slice(0, limit)
        .map((occurrence) => ({ ...occurrence, revision: changed.get(occurrence.id) ?? 0 })),
    async markPlanned(planned) {
      for (const { id, revision } of planned) if (changed.get(id) === revision) changed.delete(id);
    },
  };
}
