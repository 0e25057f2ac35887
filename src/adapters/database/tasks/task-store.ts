import type { LocalDay } from '../../../domain/calendar/office-time.js';
import { dayOfOccurrence } from '../../../domain/tasks/occurrences.js';
import type { Task } from '../../../domain/tasks/task.js';
import type { TaskStore } from '../../../domain/tasks/task-store.js';
import type { TaskOccurrence as OccurrenceRow, PrismaClient, Task as TaskRow } from '../generated/client.js';
import { toEvent, toEventRow, toEventValues } from './task-events.js';
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
    async findTasks(ids) {
      const rows = await client.$queryRawUnsafe<TaskRow[]>(ofIds('Task'), JSON.stringify(ids));
      return new Map(rows.map((row): [string, Task] => [row.id, toTask(row)]));
    },
    async recurringTasks() {
      return (await client.task.findMany({ where: { scheduleKind: 'recurring' } })).map(toTask);
    },
    async findOccurrence(id) {
      const row = await client.taskOccurrence.findUnique({ where: { id } });
      return row ? toOccurrence(row) : undefined;
    },
    async findOccurrences(ids) {
      return (await client.$queryRawUnsafe<OccurrenceRow[]>(ofIds('TaskOccurrence'), JSON.stringify(ids))).map(
        toOccurrence,
      );
    },
    async occurrencesOf(taskId) {
      return (await client.taskOccurrence.findMany({ where: { taskId }, orderBy: { due: 'asc' } })).map(toOccurrence);
    },
    async lastDaysMade(tasks) {
      const rows = await client.$queryRawUnsafe<{ task: string; id: string }[]>(LAST_MADE, JSON.stringify(tasks));
      return new Map(rows.map(({ task, id }): [string, LocalDay] => [task, dayOfOccurrence({ id, task })]));
    },
    async open() {
      const rows = await client.taskOccurrence.findMany({ where: { isEnded: false }, orderBy: { due: 'asc' } });
      return rows.map(toOccurrence);
    },
    async save(occurrence, events, basis) {
      const row = toOccurrenceRow(occurrence, true);
      const change = { ...row, revision: { increment: 1 } };
      const { id } = occurrence;
      if (basis === undefined) {
        await client.$transaction([
          client.taskOccurrence.upsert({ where: { id }, create: row, update: change }),
          client.$executeRawUnsafe(GIVE_NUMBER, id),
          client.taskEvent.createMany({ data: events.map(toEventRow) }),
        ]);
        return true;
      }
      const [, { count }] = await client.$transaction([
        client.$executeRawUnsafe(ADD_EVENTS, JSON.stringify(events.map(toEventValues)), id, basis),
        client.taskOccurrence.updateMany({ where: { id, revision: basis }, data: change }),
      ]);
      return count > 0;
    },
    async changeOpen(from) {
      await client.$executeRawUnsafe(CHANGE_OPEN, from);
    },
    async changeFuture(now, ids) {
      await client.$executeRawUnsafe(CHANGE_FUTURE, now, now, JSON.stringify(ids));
    },
    async changeLate(before) {
      const where = { isEnded: false, isAcknowledged: false, due: { lt: before } };
      await client.taskOccurrence.updateMany({ where, data: { isChanged: true } });
    },
    async eventsOf(occurrence) {
      return (await client.taskEvent.findMany({ where: { occurrence }, orderBy: { id: 'asc' } })).map(toEvent);
    },
    async changed(limit) {
      return (await client.$queryRawUnsafe<OccurrenceRow[]>(CHANGED, limit)).map(toOccurrence);
    },
    async markPlanned(planned) {
      await client.$executeRawUnsafe(MARK_PLANNED, JSON.stringify(planned.map(({ id, revision }) => [id, revision])));
    },
  };
}

/** As many as one likes: a list of parameters ends at 32,766. */
function ofIds(table: 'Task' | 'TaskOccurrence'): string {
  return `SELECT * FROM "${table}" WHERE id IN (SELECT value FROM json_each(?))`;
}

/** Ids of occurrences of one task end with the day, so that the last day has the greatest one. */
const LAST_MADE = `
  SELECT "taskId" AS task, max(id) AS id FROM "TaskOccurrence"
  WHERE "taskId" IN (SELECT value FROM json_each(?)) GROUP BY "taskId"`;

/** Instants are texts of one form, so the later one is the greater text. */
const CHANGE_OPEN = `
  UPDATE "TaskOccurrence" SET since = max(since, ?), "isChanged" = true, revision = revision + 1 WHERE "isEnded" = false`;
const CHANGE_FUTURE = `
  UPDATE "TaskOccurrence" SET since = min(since, ?), "isChanged" = true, revision = revision + 1
  WHERE "isEnded" = false AND (since > ? OR id IN (SELECT value FROM json_each(?)))`;
const CHANGED = `SELECT * FROM "TaskOccurrence" WHERE "isChanged" = true LIMIT ?`;
const MARK_PLANNED = `
  UPDATE "TaskOccurrence" SET "isChanged" = false FROM json_each(?) AS planned
  WHERE "TaskOccurrence".id = planned.value ->> 0 AND revision = planned.value ->> 1`;

/** The next number that nobody has. */
const GIVE_NUMBER = `
  UPDATE "TaskOccurrence" SET number = (SELECT COALESCE(MAX(number), 0) + 1 FROM "TaskOccurrence")
  WHERE id = ? AND number IS NULL`;
/** Before the change, and only while it can be made: both are one transaction. */
const ADD_EVENTS = `
  INSERT INTO "TaskEvent" (occurrence, at, "by", what, "fromState", "toState", note, cause)
  SELECT own.id, event.value ->> 0, event.value ->> 1, event.value ->> 2, event.value ->> 3, event.value ->> 4,
    event.value ->> 5, event.value ->> 6
  FROM json_each(?) AS event, "TaskOccurrence" AS own WHERE own.id = ? AND own.revision = ?`;
