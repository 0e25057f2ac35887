import type { MessagePart } from '../../../domain/delivery/messenger.js';
import { type PlannedMessage, PRIORITIES } from '../../../domain/delivery/outbound-message.js';
import type { SqlValue, Statements } from '../statements/statements.js';
import type { SealedParts } from './sealed-parts.js';

const INSERT = `INSERT INTO "OutboundMessage" ("message", "part", "channel", "chat", "rank", "status", "plannedAt", "dueAt",
  "notBefore", "usefulUntil", "wrappedKey", "ciphertext") VALUES (?, ?, ?, ?, ?, 'planned', ?, ?, ?, ?, ?, ?)
  ON CONFLICT ("message", "part") DO NOTHING`;

/** Inside the transaction of its caller. A key that is there already is left as it is. Returns how many messages are new. */
export async function insertOutbound(
  tx: Statements,
  texts: Pick<SealedParts, 'seal'>,
  planned: readonly PlannedMessage[],
  at: Date,
): Promise<number> {
  let added = 0;
  for (const message of planned) {
    const [first, ...others] = message.parts.map((part, index) => toValues(message, part, index, at, texts));
    // The first part says whether the message was planned before: then none of its parts is added.
    if (!first || (await tx.change(INSERT, first)) === 0) continue;
    for (const values of others) await tx.change(INSERT, values);
    added++;
  }
  return added;
}

function toValues(
  message: PlannedMessage,
  content: MessagePart,
  part: number,
  at: Date,
  texts: Pick<SealedParts, 'seal'>,
): readonly SqlValue[] {
  const { key, to, priority, dueAt, usefulUntil = null } = message;
  const { wrappedKey, ciphertext } = texts.seal({ message: key, part }, content, priority === 'answer');
  const rank = PRIORITIES.indexOf(priority);
  return [key, part, to.channel, to.chat, rank, at, dueAt, dueAt, usefulUntil, wrappedKey, ciphertext];
}
