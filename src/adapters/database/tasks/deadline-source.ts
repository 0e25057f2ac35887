import type { CalendarDeadline, DeadlineSource } from '../../../domain/tasks/calendars/calendar-feeds.js';
import type { PrismaClient } from '../generated/client.js';
import { toOccurrence, toTask } from './task-rows.js';

/** So many ids are asked for at once: SQLite takes a limited number of values. */
const CHUNK = 500;

export function createDeadlineSource(client: PrismaClient): DeadlineSource {
  async function changedAtOf(occurrences: readonly string[]): Promise<ReadonlyMap<string, Date>> {
    const found = new Map<string, Date>();
    for (let start = 0; start < occurrences.length; start += CHUNK) {
      const where = { occurrence: { in: occurrences.slice(start, start + CHUNK) } };
      const groups = await client.taskEvent.groupBy({ by: ['occurrence'], where, _max: { at: true } });
      for (const { occurrence, _max } of groups) if (_max.at) found.set(occurrence, _max.at);
    }
    return found;
  }

  return {
    async roles() {
      const where = { assignmentKind: 'role' };
      const rows = await client.task.findMany({ where, distinct: ['assignee'], select: { assignee: true } });
      return rows.map(({ assignee }) => assignee);
    },

    async deadlines({ from, people, roles }) {
      const rows = await client.taskOccurrence.findMany({
        where: {
          due: { gte: from },
          task: {
            OR: [
              { assignmentKind: 'person', assignee: { in: [...people] } },
              { assignmentKind: 'role', assignee: { in: [...roles] } },
            ],
          },
        },
        include: { task: true },
        orderBy: [{ due: 'asc' }, { id: 'asc' }],
      });
      const changedAt = await changedAtOf(rows.map(({ id }) => id));
      return rows.flatMap((row): CalendarDeadline[] => {
        const { revision, ...occurrence } = toOccurrence(row);
        const { due } = occurrence;
        if (due === undefined) return [];
        const task = toTask(row.task);
        return [{ occurrence: { ...occurrence, due }, task, revision, changedAt: changedAt.get(row.id) ?? row.since }];
      });
    },
  };
}
