import type { MessagePart } from '../../../domain/delivery/messenger.js';
import { type PlannedMessage, PRIORITIES } from '../../../domain/delivery/outbound-message.js';
import { Prisma, type PrismaClient } from '../generated/client.js';
import { sealAlone } from '../seal.js';
import { contextOf, toStored } from './outbound-rows.js';

interface Planned {
  readonly message: PlannedMessage;
  readonly at: Date;
}

/** SQLite takes 32,766 parameters in a statement, PostgreSQL 65,535; a row has thirteen. */
const ROWS_AT_ONCE = 1_000;

/** Inside the transaction of its caller. A key that is there already is left as it is. Returns how many messages are new. */
export async function insertOutbound(
  queries: Pick<PrismaClient, '$queryRaw' | '$executeRaw'>,
  officeKey: Uint8Array,
  planned: readonly Planned[],
): Promise<number> {
  const rows = planned.flatMap(({ message, at }) =>
    message.parts.map((part, index) => toRow(message, part, index, at, officeKey)),
  );
  const inserted: Inserted[] = [];
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    const kept = await queries.$queryRaw<Inserted[]>`
      INSERT INTO "OutboundMessage" ("message", "part", "channel", "chat", "rank", "status", "plannedAt", "dueAt", "notBefore",
        "usefulUntil", "wrappedKey", "ciphertext")
      VALUES ${Prisma.join(rows.slice(start, start + ROWS_AT_ONCE))}
      ON CONFLICT ("message", "part") DO NOTHING RETURNING "id", "message", "part"`;
    inserted.push(...kept);
  }
  const isNew = new Set(inserted.filter(({ part }) => Number(part) === 0).map(({ message }) => message));
  const strays = inserted.filter(({ message }) => !isNew.has(message));
  if (strays.length > 0) await removeStrays(queries, strays);
  return isNew.size;
}

interface Inserted {
  readonly id: number | bigint;
  readonly message: string;
  readonly part: number | bigint;
}

/** Parts that a message did not have when it was planned first. */
function removeStrays(queries: Pick<PrismaClient, '$executeRaw'>, strays: readonly Inserted[]): Promise<number> {
  return queries.$executeRaw`DELETE FROM "OutboundMessage" WHERE "id" IN (${Prisma.join(strays.map(({ id }) => id))})`;
}

function toRow(
  message: PlannedMessage,
  content: MessagePart,
  part: number,
  at: Date,
  officeKey: Uint8Array,
): Prisma.Sql {
  const { key, to, priority, dueAt, usefulUntil = null } = message;
  const { wrappedKey, ciphertext } = sealAlone(officeKey, toStored(content), contextOf(key, part));
  return Prisma.sql`(${key}, ${part}, ${to.channel}, ${to.chat}, ${PRIORITIES.indexOf(priority)}, 'planned', ${at},
    ${dueAt}, ${dueAt}, ${usefulUntil}, ${wrappedKey}, ${ciphertext})`;
}
