import type { ReminderStore, SettledReminder } from '../../../domain/reminders/ports.js';
import type { MissedReason, Reminder, ReminderKind, ReminderStatus } from '../../../domain/reminders/reminder.js';
import type { Reminder as ReminderRow } from '../generated/client.js';
import type { OpenedDatabase } from '../opening/open-database.js';
import type { SqlValue } from '../statements/statements.js';

const LAST_TICK = 'last-tick';
/** What follows it in the key is what was planned for. */
const PLANNED_FOR = 'planned-for|';

export function createReminderStore({ client, statements }: OpenedDatabase): ReminderStore {
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
      if (arm.length + cancel.length === 0) return;
      await statements.transaction(async (tx) => {
        const rows = arm.map(toArmed);
        if (statements.isPrepared) for (const row of rows) await tx.change(ARM, row);
        else if (rows.length > 0) await tx.change(ARM_TOGETHER, [JSON.stringify(rows)]);
        if (cancel.length > 0) await tx.change(CANCEL, [ofKeys(cancel)]);
      });
    },

    async dueAt(now) {
      const rows = await client.reminder.findMany({
        where: { status: 'armed', at: { lte: now.getTime() } },
        orderBy: [{ at: 'asc' }, { key: 'asc' }],
      });
      return rows.map(toReminder);
    },

    async bundle(bundles) {
      const pairs = bundles.flatMap(({ notice, keys }) => keys.map((key) => [key, notice]));
      return (await client.$queryRawUnsafe<ReminderRow[]>(BUNDLE, JSON.stringify(pairs))).map(toReminder);
    },

    async bundled() {
      return (await client.$queryRawUnsafe<ReminderRow[]>(NOT_HANDED_OVER)).map(toReminder);
    },

    async settle(keys, status, at, reason) {
      const settledAt = status === 'cancelled' ? null : BigInt(at.getTime());
      await client.$executeRawUnsafe(SETTLE, status, settledAt, reason ?? null, ofKeys(keys));
    },

    async givenUpAfter(now) {
      const rows = await client.$queryRawUnsafe<{ occurrence: string }[]>(
        `SELECT DISTINCT occurrence FROM "Reminder" WHERE ${GIVEN_UP_AFTER}`,
        now.getTime(),
        now.getTime(),
      );
      return rows.map(({ occurrence }) => occurrence);
    },

    async armGivenUpAfter(now) {
      await client.$executeRawUnsafe(ARM_GIVEN_UP, now.getTime(), now.getTime());
    },

    async settledBetween(after, until) {
      const rows = await client.reminder.findMany({
        where: { settledAt: { gt: after.getTime(), lte: until.getTime() } },
        orderBy: { key: 'asc' },
      });
      return rows.flatMap((row): SettledReminder[] =>
        row.settledAt === null ? [] : [{ ...toReminder(row), settledAt: toDate(row.settledAt) }],
      );
    },

    countUnderWay: () => client.reminder.count({ where: { status: 'bundled' } }),

    async oldestUnsent(now) {
      const until = now.getTime();
      const oldest = await Promise.all(
        ['armed', 'bundled'].map((status) =>
          client.reminder.findFirst({
            where: { status, at: { lte: until } },
            orderBy: { at: 'asc' },
            select: { at: true },
          }),
        ),
      );
      const times = oldest.flatMap((row) => (row ? [Number(row.at)] : []));
      return times.length === 0 ? undefined : new Date(Math.min(...times));
    },

    async note(keys, at) {
      const noted = await client.$queryRawUnsafe<{ key: string }[]>(NOTE, at, ofKeys(keys));
      return noted.map(({ key }) => key);
    },

    async notNoted(keys) {
      const rows = await client.reminderNote.findMany({ where: { key: { in: [...keys] } } });
      const noted = new Set(rows.map(({ key }) => key));
      return keys.filter((key) => !noted.has(key));
    },

    async lastTickAt() {
      return (await client.reminderNote.findUnique({ where: { key: LAST_TICK } }))?.at;
    },

    async setLastTickAt(at) {
      await client.reminderNote.upsert({ where: { key: LAST_TICK }, create: { key: LAST_TICK, at }, update: { at } });
    },

    async plannedFor() {
      const row = await client.reminderNote.findFirst({ where: { key: { startsWith: PLANNED_FOR } } });
      return row?.key.slice(PLANNED_FOR.length);
    },

    async setPlannedFor(fingerprint, at) {
      await client.$transaction([
        client.reminderNote.deleteMany({ where: { key: { startsWith: PLANNED_FOR } } }),
        client.reminderNote.create({ data: { key: `${PLANNED_FOR}${fingerprint}`, at } }),
      ]);
    },
  };
}

/** Only what is not on its way or final may be armed again: the same reminder is never sent twice. */
const REARM = `
  ON CONFLICT (key) DO UPDATE SET status = 'armed', at = excluded.at, "usefulUntil" = excluded."usefulUntil",
    "isUrgent" = excluded."isUrgent"
  WHERE "Reminder".status IN ('armed', 'cancelled')`;
const INTO = `INSERT INTO "Reminder" (key, kind, occurrence, person, milestone, due, at, "usefulUntil", "isUrgent", status)`;
const ARM = `${INTO} VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 'armed') ${REARM}`;
const ARM_TOGETHER = `${INTO}
  SELECT value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5, value ->> 6, value ->> 7, value ->> 8, 'armed'
  FROM json_each(?) WHERE true ${REARM}`;
const CANCEL = `UPDATE "Reminder" SET status = 'cancelled' WHERE status = 'armed' AND key IN (SELECT value FROM json_each(?))`;
/** By the keys: without the empty text SQLite would look through all that are armed, once for each key. */
const BUNDLE = `
  UPDATE "Reminder" SET status = 'bundled', notice = wanted.value ->> 1 FROM json_each(?) AS wanted
  WHERE "Reminder".key = wanted.value ->> 0 AND status || '' = 'armed' RETURNING *`;
const NOT_HANDED_OVER = `
  SELECT r.* FROM "Reminder" r WHERE r.status = 'bundled'
    AND NOT EXISTS (SELECT 1 FROM "Notice" n WHERE n.id = r.notice) ORDER BY r.key`;
/** What was in a message may still arrive, and whoever was called has heard of it. */
const GIVEN_UP_AFTER = `"settledAt" > ? AND status = 'missed' AND "usefulUntil" > ? AND notice IS NULL AND "calledAt" IS NULL`;
const ARM_GIVEN_UP = `UPDATE "Reminder" SET status = 'armed', reason = NULL, "settledAt" = NULL WHERE ${GIVEN_UP_AFTER}`;
const NOTE = `
  INSERT INTO "ReminderNote" (key, at) SELECT value, ? FROM json_each(?) WHERE true ON CONFLICT (key) DO NOTHING RETURNING key`;
const SETTLE = `
  UPDATE "Reminder" SET status = ?, "settledAt" = ?, reason = ?
  WHERE status IN ('armed', 'bundled') AND key IN (SELECT value FROM json_each(?))`;

function toArmed({ key, kind, occurrence, person, milestone, due, at, usefulUntil, isUrgent }: Reminder): SqlValue[] {
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
