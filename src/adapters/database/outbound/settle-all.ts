import { isTextDestroyed, statusesBefore } from '../../../domain/delivery/outbound-status.js';
import type { Settlement } from '../../../domain/delivery/outbox-store.js';
import { Prisma, type PrismaClient } from '../generated/client.js';

type Queries = Pick<PrismaClient, '$queryRaw' | '$executeRaw'>;

/** In one transaction. True for each that was the claimant's to settle. */
export async function settleAll(tx: Queries, settlements: readonly Settlement[], owner: string): Promise<boolean[]> {
  const settled = new Set<string>();
  const sent = settlements.filter(({ status }) => status === 'sent');
  const others = settlements.filter(({ status }) => status !== 'sent');
  for (const id of await markSent(tx, sent, owner)) settled.add(id);
  for (const settlement of others) {
    if (!(await markEnded(tx, settlement, owner))) continue;
    settled.add(settlement.id);
    await followUp(tx, settlement);
  }
  return settlements.map(({ id }) => settled.has(id));
}

/** Nearly all of them: one statement. */
async function markSent(tx: Queries, sent: readonly Settlement[], owner: string): Promise<readonly string[]> {
  const [first] = sent;
  if (!first) return [];
  const platformIds = sent.map(
    ({ id, platformMessageId = null }) => Prisma.sql`WHEN ${Number(id)} THEN ${platformMessageId}`,
  );
  const rows = await tx.$queryRaw<{ id: number | bigint }[]>`
    UPDATE "OutboundMessage" SET "status" = 'sent', "reason" = NULL, "endedAt" = ${first.at},
      "platformMessageId" = CASE "id" ${Prisma.join(platformIds, ' ')} END, "wrappedKey" = NULL, "ciphertext" = NULL
    WHERE "id" IN (${Prisma.join(sent.map(({ id }) => Number(id)))}) AND "leaseOwner" = ${owner}
      AND "status" IN (${Prisma.join([...statusesBefore('sent')])})
    RETURNING "id"`;
  return rows.map(({ id }) => String(id));
}

async function markEnded(tx: Queries, settlement: Settlement, owner: string): Promise<boolean> {
  const { id, status, notBefore, at } = settlement;
  const reason = settlement.reason ?? null;
  const again = notBefore ? Prisma.sql`, "notBefore" = ${notBefore}` : Prisma.empty;
  const ended =
    status === 'planned' ? Prisma.sql`"endedAt" = NULL, "leaseOwner" = NULL` : Prisma.sql`"endedAt" = ${at}`;
  const text = isTextDestroyed(status) ? Prisma.sql`, "wrappedKey" = NULL, "ciphertext" = NULL` : Prisma.empty;
  const changed = await tx.$executeRaw`
    UPDATE "OutboundMessage" SET "status" = ${status}, "reason" = ${reason}, ${ended} ${again} ${text}
    WHERE "id" = ${Number(id)} AND "leaseOwner" = ${owner}
      AND "status" IN (${Prisma.join(statusesBefore(status).filter((before) => status !== 'planned' || before === 'sending'))})`;
  return changed > 0;
}

async function followUp(tx: Queries, settlement: Settlement): Promise<void> {
  const { id, to, status, notBefore, pauses, blocks, at } = settlement;
  const { channel, chat } = to;
  const reason = settlement.reason ?? null;
  if (status === 'failed') {
    await tx.$executeRaw`UPDATE "OutboundMessage" SET "status" = 'failed', "reason" = ${reason}, "endedAt" = ${at}
      WHERE "status" = 'planned' AND "message" = (SELECT "message" FROM "OutboundMessage" WHERE "id" = ${Number(id)})`;
  }
  if (blocks) {
    await tx.$executeRaw`INSERT INTO "Chat" ("channel", "chat", "blockedAt", "blockedReason")
      VALUES (${channel}, ${chat}, ${at}, ${blocks}) ON CONFLICT ("channel", "chat")
      DO UPDATE SET "blockedAt" = excluded."blockedAt", "blockedReason" = excluded."blockedReason"`;
    await tx.$executeRaw`UPDATE "OutboundMessage" SET "status" = 'failed', "reason" = ${blocks}, "endedAt" = ${at}
      WHERE "channel" = ${channel} AND "chat" = ${chat} AND "status" = 'planned' AND "dueAt" <= ${at}`;
  }
  if (pauses === 'chat' && notBefore) {
    await tx.$executeRaw`INSERT INTO "Chat" ("channel", "chat", "pausedUntil") VALUES (${channel}, ${chat}, ${notBefore})
      ON CONFLICT ("channel", "chat") DO UPDATE SET "pausedUntil" = excluded."pausedUntil"`;
  }
  if (pauses === 'channel' && notBefore) {
    await tx.$executeRaw`INSERT INTO "ChannelPause" ("channel", "until") VALUES (${channel}, ${notBefore})
      ON CONFLICT ("channel") DO UPDATE SET "until" = excluded."until" WHERE "ChannelPause"."until" < excluded."until"`;
  }
}
