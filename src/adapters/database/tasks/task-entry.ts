import type { TaskEntry } from '../../../domain/tasks/entering/new-task.js';
import type { TaskEvent } from '../../../domain/tasks/task.js';
import type { PrismaClient } from '../generated/client.js';
import { toOccurrenceRow, toTaskRow } from './task-rows.js';

/** SQLite takes so many values in one statement. */
const AT_ONCE = 500;
/** Long tables on a slow disk, and somebody else who writes. */
const TRANSACTION = { timeout: 60_000, maxWait: 60_000 } as const;

export function createTaskEntry(client: PrismaClient): TaskEntry {
  return {
    addAll: (tasks) =>
      client.$transaction(async (tx) => {
        // Written first: whoever adds at the same time waits, so numbers are given once.
        const rows = JSON.stringify(tasks.map(({ task }) => toTaskRow(task)));
        const added = (await tx.$queryRawUnsafe<{ id: string }[]>(ADD_TASKS, rows)).map(({ id }) => id);
        const isNew = new Set(added);
        const fresh = tasks.filter(({ task }) => isNew.has(task.id));
        const last = (await tx.taskOccurrence.aggregate({ _max: { number: true } }))._max.number ?? 0;
        const occurrences = fresh
          .flatMap((one) => one.occurrences)
          .map((one, at) => ({ ...toOccurrenceRow(one, true), number: last + at + 1 }));
        for (const data of chunks(occurrences)) await tx.taskOccurrence.createMany({ data });
        for (const data of chunks(fresh.flatMap(({ events }) => events).map(toRow)))
          await tx.taskEvent.createMany({ data });
        return added;
      }, TRANSACTION),
  };
}

const ADD_TASKS = `
  INSERT INTO "Task" (id, title, "assignmentKind", assignee, coordinating, "scheduleKind", due, rrule, "fromDay", "isUrgent", milestones,
    document, ref, "deadlineText")
  SELECT value ->> 'id', value ->> 'title', value ->> 'assignmentKind', value ->> 'assignee', value ->> 'coordinating',
    value ->> 'scheduleKind', value ->> 'due', value ->> 'rrule', value ->> 'fromDay', value ->> 'isUrgent', value ->> 'milestones',
    value ->> 'document', value ->> 'ref', value ->> 'deadlineText'
  FROM json_each(?) WHERE true ON CONFLICT (id) DO NOTHING RETURNING id`;

function chunks<T>(rows: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(rows.length / AT_ONCE) }, (_, at) =>
    rows.slice(at * AT_ONCE, (at + 1) * AT_ONCE),
  );
}

function toRow({ occurrence, at, by, what, from, to, note }: TaskEvent) {
  return { occurrence, at, by, what, fromState: from ?? null, toState: to ?? null, note: note ?? null };
}
