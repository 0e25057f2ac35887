import type { OutboundStatus } from '../../../domain/delivery/outbound-message.js';
import { isTextDestroyed, OUTBOUND_STATUSES, statusesBefore } from '../../../domain/delivery/outbound-status.js';
import type { Settlement } from '../../../domain/delivery/outbox-store.js';
import type { Statements } from '../statements/statements.js';
import { moveChat } from './move-chat.js';

/** In one transaction. True for each that was the claimant's to settle. */
export async function settleAll(tx: Statements, settlements: readonly Settlement[], owner: string): Promise<boolean[]> {
  const settled: boolean[] = [];
  for (const settlement of settlements) {
    const isOurs = await settle(tx, settlement, owner);
    if (isOurs) await followUp(tx, settlement);
    settled.push(isOurs);
  }
  return settled;
}

/** One text for each status: what it comes from, and what it leaves of the message. */
const SETTLE = Object.fromEntries(OUTBOUND_STATUSES.map((status) => [status, settleSql(status)]));

function settleSql(status: OutboundStatus): string {
  // What is planned again surely did not go out; of an uncertain one a person has to say so.
  const before = statusesBefore(status).filter((from) => status !== 'planned' || from === 'sending');
  const lease = status === 'planned' ? ', "leaseOwner" = NULL' : '';
  const text = isTextDestroyed(status) ? ', "wrappedKey" = NULL, "ciphertext" = NULL' : '';
  return `UPDATE "OutboundMessage" SET "status" = '${status}', "reason" = ?, "endedAt" = ?,
    "notBefore" = COALESCE(?, "notBefore"), "platformMessageId" = COALESCE(?, "platformMessageId") ${lease} ${text}
    WHERE "id" = ? AND "leaseOwner" = ? AND "status" IN (${before.map((from) => `'${from}'`)})`;
}

async function settle(tx: Statements, settlement: Settlement, owner: string): Promise<boolean> {
  const { id, status, reason = null, notBefore = null, platformMessageId = null, at } = settlement;
  const endedAt = status === 'planned' ? null : at;
  const sql = SETTLE[status] ?? '';
  return (await tx.change(sql, [reason, endedAt, notBefore, platformMessageId, Number(id), owner])) > 0;
}

const FAIL_REST = `UPDATE "OutboundMessage" SET "status" = 'failed', "reason" = ?, "endedAt" = ?
  WHERE "status" = 'planned' AND "message" = (SELECT "message" FROM "OutboundMessage" WHERE "id" = ?)`;

const BLOCK = `INSERT INTO "Chat" ("channel", "chat", "blockedAt", "blockedReason") VALUES (?, ?, ?, ?)
  ON CONFLICT ("channel", "chat")
  DO UPDATE SET "blockedAt" = excluded."blockedAt", "blockedReason" = excluded."blockedReason"`;

const FAIL_DUE = `UPDATE "OutboundMessage" SET "status" = 'failed', "reason" = ?, "endedAt" = ?
  WHERE "channel" = ? AND "chat" = ? AND "status" = 'planned' AND "dueAt" <= ?`;

const PAUSE_CHAT = `INSERT INTO "Chat" ("channel", "chat", "pausedUntil") VALUES (?, ?, ?)
  ON CONFLICT ("channel", "chat") DO UPDATE SET "pausedUntil" = excluded."pausedUntil"`;

const PAUSE_CHANNEL = `INSERT INTO "ChannelPause" ("channel", "until") VALUES (?, ?)
  ON CONFLICT ("channel") DO UPDATE SET "until" = excluded."until" WHERE "ChannelPause"."until" < excluded."until"`;

/** What the end of one message means for others. */
async function followUp(tx: Statements, settlement: Settlement): Promise<void> {
  const { id, to, status, reason = null, notBefore, pauses, blocks, movesTo, at } = settlement;
  const { channel, chat } = to;
  if (status === 'failed') await tx.change(FAIL_REST, [reason, at, Number(id)]);
  if (blocks) {
    await tx.change(BLOCK, [channel, chat, at, blocks]);
    await tx.change(FAIL_DUE, [blocks, at, channel, chat, at]);
  }
  if (movesTo !== undefined) await moveChat(tx, to, movesTo);
  if (pauses === 'chat' && notBefore) await tx.change(PAUSE_CHAT, [channel, chat, notBefore]);
  if (pauses === 'channel' && notBefore) await tx.change(PAUSE_CHANNEL, [channel, notBefore]);
}
