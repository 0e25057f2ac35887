import type { TaskListing } from '../../../domain/tasks/task-listing.js';
import type { PrismaClient } from '../generated/client.js';
import { toOccurrence, toTask } from './task-rows.js';

export function createTaskListing(client: PrismaClient): TaskListing {
  return {
    async list({ withEnded = false } = {}) {
      const rows = await client.taskOccurrence.findMany({
        where: withEnded ? {} : { isEnded: false },
        include: { task: true },
        orderBy: [{ due: { sort: 'asc', nulls: 'last' } }, { number: 'asc' }],
      });
      return rows.map((row) => ({ occurrence: toOccurrence(row), task: toTask(row.task) }));
    },
    async tasksFrom(idPrefix) {
      const rows = await client.task.findMany({ where: { id: { startsWith: idPrefix } }, orderBy: { id: 'asc' } });
      return rows.map(toTask);
    },
  };
}
