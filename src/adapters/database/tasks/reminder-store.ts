import { addDays, instantAt } from '../../../domain/calendar/office-time.js';
import type { ReminderStore, SettledReminder } from '../../../domain/reminders/ports.js';
import type { MissedReason, Reminder, ReminderKind, ReminderStatus } from '../../../domain/reminders/reminder.js';
import { Prisma, type PrismaClient, type Reminder as ReminderRow } from '../generated/client.js';

/** Rows of one statement; SQLite reads them from one JSON text, which is ten times as fast as a parameter for each field. */
const AT_ONCE = 5_000;
const LAST_TICK = 'last-tick';
const UNIQUE_VIOLATION = 'P2002';

export function createReminderStore(client: PrismaClient): ReminderStore {
  const ofKeys = (keys: readonly string[]) => JSON.stringify(keys);

  return {
    async ofOccurrences(occurrences) {
      const rows = await client.$queryRawUnsafe<ReminderRow[]>(
        'SELECT * FROM "Reminder" WHERE occurrence IN (SELECT value FROM json_each(?))',
        JSON.stringify(occurrences),
      );
      return rows.map(toReminder);
    },

    async change({ arm, cancel }) {
      const statements: Prisma.PrismaPromise<unknown>[] = [];
      for (let from = 0; from < arm.length; from += AT_ONCE)
        statements.push(client.$executeRawUnsafe(ARM, JSON.stringify(arm.slice(from, from + AT_ONCE).map(toArmed))));
      if (cancel.length > 0) statements.push(client.$executeRawUnsafe(CANCEL, ofKeys(cancel)));
      if (statements.length > 0) await client.$transaction(statements);
    },

    async dueAt(now) {
      const rows = await client.reminder.findMany({
        where: { status: 'armed', at: { lte: now.getTime() } },
        orderBy: [{ at: 'asc' }, { key: 'asc' }],
      });
      return rows.map(toReminder);
    },

    async bundle(notice, keys) {
      const rows = await client.$queryRawUnsafe<ReminderRow[]>(BUNDLE, notice, ofKeys(keys));
      return rows.map(toReminder);
    },

    async bundled() {
      return (await client.reminder.findMany({ where: { status: 'bundled' }, orderBy: { key: 'asc' } })).map(
        toReminder,
      );
    },

    async settle(keys, status, at, reason) {
      const settledAt = status === 'cancelled' ? null : BigInt(at.getTime());
      await client.$executeRawUnsafe(SETTLE, status, settledAt, reason ?? null, ofKeys(keys));
    },

    async settledOn(day) {
      const from = instantAt(day, 0).getTime();
      const until = instantAt(addDays(day, 1), 0).getTime();
      const rows = await client.reminder.findMany({ where: { settledAt: { gte: from, lt: until } } });
      return rows.flatMap((row): SettledReminder[] =>
        row.settledAt === null ? [] : [{ ...toReminder(row), settledAt: toDate(row.settledAt) }],
      );
    },

    async note(key, at) {
      try {
        await client.reminderNote.create({ data: { key, at } });
        return true;
      } catch (error) {
        if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === UNIQUE_VIOLATION) return false;
        throw error;
      }
    },

    async isNoted(key) {
      return (await client.reminderNote.count({ where: { key } })) > 0;
    },

    async lastTickAt() {
      return (await client.reminderNote.findUnique({ where: { key: LAST_TICK } }))?.at;
    },

    async setLastTickAt(at) {
      await client.reminderNote.upsert({ where: { key: LAST_TICK }, create: { key: LAST_TICK, at }, update: { at } });
    },
  };
}

/** Only what is not on its way or final may be armed again: the same reminder is never sent twice. */
const ARM = `
  INSERT INTO "Reminder" (key, kind, occurrence, person, milestone, due, at, "usefulUntil", "isUrgent", status)
  SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, value ->> 7, value ->> 8, 'armed'
  FROM json_each(?) WHERE true
  ON CONFLICT (key) DO UPDATE SET status = 'armed', at = excluded.at, "usefulUntil" = excluded."usefulUntil",
    "isUrgent" = excluded."isUrgent"
  WHERE "Reminder".status IN ('armed', 'cancelled')`;
const CANCEL = `UPDATE "Reminder" SET status = 'cancelled' WHERE status = 'armed' AND key IN (SELECT value FROM json_each(?))`;
const BUNDLE = `
  UPDATE "Reminder" SET status = 'bundled', notice = ?
  WHERE status = 'armed' AND key IN (SELECT value FROM json_each(?)) RETURNING *`;
const SETTLE = `
  UPDATE "Reminder" SET status = ?, "settledAt" = ?, reason = ?
  WHERE status IN ('armed', 'bundled') AND key IN (SELECT value FROM json_each(?))`;

function toArmed({ key, kind, occurrence, person, milestone, due, at, usefulUntil, isUrgent }: Reminder): unknown[] {
  return [key, kind, occurrence, person, milestone, due, at.getTime(), usefulUntil.getTime(), isUrgent ? 1 : 0];
}

function toReminder(row: ReminderRow): Reminder {
  const { key, kind, occurrence, person, milestone, due, at, usefulUntil, isUrgent, status, notice, reason } = row;
  return {
    key,
    kind: kind as ReminderKind,
    occurrence,
    person,
    milestone: Number(milestone),
    due,
    at: toDate(at),
    usefulUntil: toDate(usefulUntil),
    isUrgent: Boolean(isUrgent),
    status: status as ReminderStatus,
    ...(notice === null ? {} : { notice }),
    ...(reason === null ? {} : { reason: reason as MissedReason }),
  };
}

function toDate(ms: bigint): Date {
  return new Date(Number(ms));
}
