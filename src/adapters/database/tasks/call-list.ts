import type { ReminderKind } from '../../../domain/reminders/reminder.js';
import { type CallEntry, type CallList, WAITS_AT_MOST_MS } from '../../../domain/reminders/sending/call-list.js';
import type { PrismaClient } from '../generated/client.js';

interface Row {
  readonly person: string;
  readonly kind: string;
  readonly occurrence: string;
  readonly title: string;
  readonly due: string;
  readonly since: bigint;
  readonly status: string;
  readonly reason: string | null;
  readonly document: string | null;
  readonly ref: string | null;
  readonly deadlineText: string | null;
}

export function createCallList(client: PrismaClient): CallList {
  const stuckBefore = (now: Date) => BigInt(now.getTime() - WAITS_AT_MOST_MS);
  return {
    async entries(now) {
      return (await client.$queryRawUnsafe<Row[]>(ENTRIES, stuckBefore(now))).map(toEntry);
    },
    async count(now) {
      const [row] = await client.$queryRawUnsafe<{ count: bigint }[]>(
        `SELECT count(*) AS count FROM (${ENTRIES})`,
        stuckBefore(now),
      );
      return Number(row?.count ?? 0);
    },
    async noteCalled(person, now) {
      const rows = await client.$queryRawUnsafe<Row[]>(
        `SELECT * FROM (${ENTRIES}) WHERE person = ?`,
        stuckBefore(now),
        person,
      );
      const about = JSON.stringify(rows.map(({ occurrence, kind, due }) => [occurrence, kind, due]));
      await client.$executeRawUnsafe(CALLED, BigInt(now.getTime()), person, about);
      return rows.length;
    },
  };
}

/** Not certain to have been told, still owed by the same date, not called, and not told of it by a later one. */
const ENTRIES = `
  SELECT r.person, r.kind, r.occurrence, t.title, r.due, min(r.at) AS since, r.status, r.reason, t.document, t.ref, t."deadlineText"
  FROM "Reminder" r JOIN "TaskOccurrence" o ON o.id = r.occurrence JOIN "Task" t ON t.id = o."taskId"
  WHERE (r.status = 'uncertain' OR (r.status = 'missed' AND r.reason <> 'overtaken') OR (r.status = 'bundled' AND r.at < ?))
    AND r."calledAt" IS NULL AND o.due = r.due AND o.state IN ('not-started', 'in-progress', 'returned')
    AND NOT EXISTS (SELECT 1 FROM "Reminder" later WHERE later.occurrence = r.occurrence AND later.person = r.person
      AND later.kind = r.kind AND later.due = r.due AND later.status = 'sent' AND later.at > r.at)
  GROUP BY r.person, r.kind, r.occurrence, r.due ORDER BY r.person, r.due, r.occurrence, r.kind`;
const CALLED = `
  UPDATE "Reminder" SET "calledAt" = ?
  WHERE person = ? AND status IN ('uncertain', 'missed', 'bundled') AND "calledAt" IS NULL
    AND (occurrence, kind, due) IN (SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(?))`;

function toEntry(row: Row): CallEntry {
  const { person, kind, occurrence, title, due, since, status, reason, document, ref, deadlineText } = row;
  return {
    person,
    kind: kind as ReminderKind,
    occurrence,
    title,
    due,
    since: new Date(Number(since)),
    reason:
      status === 'uncertain'
        ? 'uncertain'
        : status === 'bundled'
          ? 'waiting'
          : reason === 'too-late'
            ? 'too-late'
            : 'no-channel',
    ...(document === null ? {} : { document }),
    ...(ref === null ? {} : { ref }),
    ...(deadlineText === null ? {} : { deadlineText }),
  };
}
