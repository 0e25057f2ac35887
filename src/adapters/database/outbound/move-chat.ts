import type { ChatAddress } from '../../../domain/delivery/messenger.js';
import type { Statements } from '../statements/statements.js';

/** What is being sent stays: how it ends says what becomes of it. */
const MOVE_PLANNED = `UPDATE "OutboundMessage" SET "chat" = ? WHERE "channel" = ? AND "chat" = ? AND "status" = 'planned'`;

const SUBSCRIBE_THERE = `INSERT INTO "Subscription" ("channel", "chat", "topic", "area", "subscribedAt")
  SELECT "channel", ?, "topic", "area", "subscribedAt" FROM "Subscription" WHERE "channel" = ? AND "chat" = ?
  ON CONFLICT DO NOTHING`;

const END_HERE = `DELETE FROM "Subscription" WHERE "channel" = ? AND "chat" = ?`;

/** A chat has another id from now on. Twice is the same as once. */
export async function moveChat(tx: Statements, { channel, chat }: ChatAddress, to: string): Promise<void> {
  if (to === chat) return;
  await tx.change(MOVE_PLANNED, [to, channel, chat]);
  await tx.change(SUBSCRIBE_THERE, [to, channel, chat]);
  await tx.change(END_HERE, [channel, chat]);
}
