import type { TaskBook } from '../../../domain/tasks/acts/known-task.js';
import { openExtension } from '../../../domain/tasks/extension.js';
import type { TaskEvent } from '../../../domain/tasks/task.js';
import type { PrismaClient } from '../generated/client.js';
import { toEvent } from './task-events.js';
import { toOccurrence, toTask } from './task-rows.js';

const WITH_TASK = { include: { task: true } } as const;

/** The ledger as the chat asks it: a list is one query, whatever its length. */
export function createTaskBook(client: PrismaClient): TaskBook {
  return {
    async open() {
      const orderBy = [{ due: { sort: 'asc', nulls: 'last' } }, { number: 'asc' }] as const;
      const rows = await client.taskOccurrence.findMany({
        where: { isEnded: false },
        orderBy: [...orderBy],
        ...WITH_TASK,
      });
      return rows.map((row) => ({ occurrence: toOccurrence(row), task: toTask(row.task) }));
    },
    async find(id) {
      const row = await client.taskOccurrence.findUnique({ where: { id }, ...WITH_TASK });
      return row ? { occurrence: toOccurrence(row), task: toTask(row.task) } : undefined;
    },
    async ofNumber(number) {
      const row = await client.taskOccurrence.findUnique({ where: { number }, ...WITH_TASK });
      return row ? { occurrence: toOccurrence(row), task: toTask(row.task) } : undefined;
    },
    async eventsOf(occurrence) {
      return (await client.taskEvent.findMany({ where: { occurrence }, orderBy: { id: 'asc' } })).map(toEvent);
    },
    async withOpenExtension() {
      const asked = await client.taskEvent.findMany({
        where: { what: 'ask-extension' },
        distinct: ['occurrence'],
        select: { occurrence: true },
      });
      const ids = asked.map(({ occurrence }) => occurrence);
      const open = await client.taskOccurrence.findMany({ where: { id: { in: ids }, isEnded: false } });
      const where = { occurrence: { in: open.map(({ id }) => id) } };
      const rows = await client.taskEvent.findMany({ where, orderBy: { id: 'asc' } });
      const byOccurrence = new Map<string, TaskEvent[]>();
      for (const row of rows)
        byOccurrence.set(row.occurrence, [...(byOccurrence.get(row.occurrence) ?? []), toEvent(row)]);
      return new Set([...byOccurrence].filter(([, history]) => openExtension(history)).map(([id]) => id));
    },
  };
}
