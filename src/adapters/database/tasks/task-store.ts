import type { TaskEvent } from '../../../domain/tasks/task.js';
import type { TaskStore } from '../../../domain/tasks/task-store.js';
import type { PrismaClient, TaskEvent as TaskEventRow } from '../generated/client.js';
import { toOccurrence, toOccurrenceRow, toTask, toTaskRow } from './task-rows.js';

/** The task ledger in the database. Changed occurrences stay marked until their reminders are planned. */
export function createTaskStore(client: PrismaClient): TaskStore {
  return {
    async putTask(task) {
      const row = toTaskRow(task);
      await client.task.upsert({ where: { id: task.id }, create: row, update: row });
    },
    async findTask(id) {
      const row = await client.task.findUnique({ where: { id } });
      return row ? toTask(row) : undefined;
    },
    async recurringTasks() {
      return (await client.task.findMany({ where: { scheduleKind: 'recurring' } })).map(toTask);
    },
    async findOccurrence(id) {
      const row = await client.taskOccurrence.findUnique({ where: { id } });
      return row ? toOccurrence(row) : undefined;
    },
    async occurrencesOf(taskId) {
      return (await client.taskOccurrence.findMany({ where: { taskId }, orderBy: { due: 'asc' } })).map(toOccurrence);
    },
    async open() {
      const rows = await client.taskOccurrence.findMany({ where: { isEnded: false }, orderBy: { due: 'asc' } });
      return rows.map(toOccurrence);
    },
    async save(occurrence, events) {
      const row = toOccurrenceRow(occurrence, true);
      await client.$transaction([
        client.taskOccurrence.upsert({
          where: { id: occurrence.id },
          create: row,
          update: { ...row, revision: { increment: 1 } },
        }),
        client.taskEvent.createMany({ data: events.map(toEventRow) }),
      ]);
    },
    async eventsOf(occurrence) {
      return (await client.taskEvent.findMany({ where: { occurrence }, orderBy: { id: 'asc' } })).map(toEvent);
    },
    async changed(limit) {
      const rows = await client.taskOccurrence.findMany({ where: { isChanged: true }, take: limit });
      return rows.map(toOccurrence);
    },
    async markPlanned(planned) {
      await client.$executeRawUnsafe(MARK_PLANNED, JSON.stringify(planned.map(({ id, revision }) => [id, revision])));
    },
  };
}

const MARK_PLANNED = `
  UPDATE "TaskOccurrence" SET "isChanged" = false FROM json_each(?) AS planned
  WHERE "TaskOccurrence".id = planned.value ->> 0 AND revision = planned.value ->> 1`;

function toEventRow({ occurrence, at, by, what, from, to, note }: TaskEvent): Omit<TaskEventRow, 'id'> {
  return { occurrence, at, by, what, fromState: from ?? null, toState: to ?? null, note: note ?? null };
}

function toEvent({ occurrence, at, by, what, fromState, toState, note }: TaskEventRow): TaskEvent {
  return {
    occurrence,
    at,
    by,
    what: what as TaskEvent['what'],
    ...(fromState === null ? {} : { from: fromState }),
    ...(toState === null ? {} : { to: toState }),
    ...(note === null ? {} : { note }),
  };
}
