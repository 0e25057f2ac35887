import type { CalendarDeadline, DeadlineSource } from '../../../domain/tasks/calendars/calendar-feeds.js';
import type { PrismaClient } from '../generated/client.js';
import { toOccurrence, toTask } from './task-rows.js';

/** So many ids are asked for at once: SQLite takes a limited number of values. */
const CHUNK = 500;

type Changes = Pick<CalendarDeadline, 'revision' | 'changedAt'>;

export function createDeadlineSource(client: PrismaClient): DeadlineSource {
  /** How often and when what people did changed them last; that their reminders were planned anew is no change. */
  async function changesOf(occurrences: readonly string[]): Promise<ReadonlyMap<string, Changes>> {
    const found = new Map<string, Changes>();
    for (let start = 0; start < occurrences.length; start += CHUNK) {
      const where = { occurrence: { in: occurrences.slice(start, start + CHUNK) } };
      const groups = await client.taskEvent.groupBy({ by: ['occurrence'], where, _max: { at: true }, _count: true });
      for (const { occurrence, _max, _count } of groups)
        if (_max.at) found.set(occurrence, { revision: _count - 1, changedAt: _max.at });
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
      const changes = await changesOf(rows.map(({ id }) => id));
      return rows.flatMap((row): CalendarDeadline[] => {
        const { revision: _, ...occurrence } = toOccurrence(row);
        const { due } = occurrence;
        if (due === undefined) return [];
        const task = toTask(row.task);
        return [
          {
            occurrence: { ...occurrence, due },
            task,
            ...(changes.get(row.id) ?? { revision: 0, changedAt: row.since }),
          },
        ];
      });
    },
  };
}
