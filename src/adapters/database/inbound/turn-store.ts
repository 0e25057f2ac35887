import type { ConversationState, InboundMessage } from '../../../domain/conversation/turn.js';
import type { TurnEffect, TurnStore } from '../../../domain/conversation/turn-store.js';
import { gather } from '../../../shared/gather.js';
import { hashId } from '../../../shared/ids.js';
import type { OpenedDatabase } from '../opening/open-database.js';
import { insertOutbound } from '../outbound/insert-outbound.js';
import type { SealedParts } from '../outbound/sealed-parts.js';
import type { ConversationKeys } from '../sealing/conversation-keys.js';
import { unsealJson } from '../sealing/seal.js';
import type { Statements } from '../statements/statements.js';
import { contextOf, keepOfConversation } from './keep-of-conversation.js';

/** Turns that are decided together are written in one transaction, each still whole or not at all. */
export function createTurnStore(
  { statements }: Pick<OpenedDatabase, 'statements'>,
  texts: Pick<SealedParts, 'seal'>,
  keys: ConversationKeys,
): TurnStore {
  const commitTogether = gather((effects: readonly TurnEffect[]) =>
    statements.transaction(async (tx) => {
      const endings: ('done' | 'repeated')[] = [];
      for (const effect of effects) endings.push(await commitOne(tx, effect));
      return endings;
    }),
  );

  async function commitOne(tx: Statements, effect: TurnEffect): Promise<'done' | 'repeated'> {
    const { message, basis, at } = effect;
    const conversation = hashId(message.conversation);
    if (!(await markAnswered(tx, message, conversation, at))) return 'repeated';
    const used = await keys.useIn(tx, { conversation, basis, at });
    // A conversation that was deleted since the turn began, or began anew, gets nothing back.
    if (used && (basis === '' || basis === used.basis)) await keepOfConversation(tx, effect, used);
    await insertOutbound(tx, texts, effect.outbound, at);
    await unblock(tx, message);
    return 'done';
  }

  return {
    async open(id) {
      const conversation = hashId(id);
      const [row] = await statements.rows<OpenRow>(OPEN, [conversation]);
      const owner = row && keys.unwrap({ conversation, wrappedKey: row.wrappedKey });
      if (!owner) return { state: undefined, basis: '' };
      const state = row.ciphertext
        ? unsealJson<ConversationState>(owner.key, row.ciphertext, contextOf.state(owner))
        : undefined;
      return { state, basis: owner.basis };
    },
    commit: (effect) => commitTogether(effect),
    async repliesTo(channel, messageId, id) {
      const owner = await keys.find(id);
      if (!owner) return undefined;
      const [row] = await statements.rows<ReplyRow>(REPLY, [channel, messageId, owner.conversation]);
      if (!row) return undefined;
      return unsealJson(owner.key, row.ciphertext, contextOf.replies({ channel, messageId }));
    },
  };
}

interface OpenRow {
  readonly wrappedKey: Uint8Array;
  readonly ciphertext: Uint8Array | null;
}

const OPEN = `SELECT "k"."wrappedKey", "s"."ciphertext" FROM "ConversationKey" "k"
  LEFT JOIN "ConversationState" "s" ON "s"."conversation" = "k"."conversation" WHERE "k"."conversation" = ?`;

interface ReplyRow {
  readonly ciphertext: Uint8Array;
}

const REPLY = `SELECT "ciphertext" FROM "HandledReply" WHERE "channel" = ? AND "messageId" = ? AND "conversation" = ?`;

const MARK_RECEIVED = `UPDATE "InboundMessage" SET "status" = 'answered', "answeredAt" = ?,
  "wrappedKey" = NULL, "ciphertext" = NULL, "leaseOwner" = NULL, "leaseUntil" = NULL
  WHERE "channel" = ? AND "messageId" = ? AND "status" = 'received'`;

const ADD_ANSWERED = `INSERT INTO "InboundMessage" ("channel", "messageId", "conversation", "status", "receivedAt", "answeredAt")
  VALUES (?, ?, ?, 'answered', ?, ?) ON CONFLICT ("channel", "messageId") DO NOTHING`;

/** What was received becomes answered, what a page asked comes answered; false for what was answered before. */
async function markAnswered(
  tx: Statements,
  { channel, messageId, receivedAt }: InboundMessage,
  conversation: string,
  at: Date,
): Promise<boolean> {
  const isReceived = (await tx.change(MARK_RECEIVED, [at, channel, messageId])) > 0;
  return isReceived || (await tx.change(ADD_ANSWERED, [channel, messageId, conversation, receivedAt, at])) > 0;
}

const UNBLOCK = `UPDATE "Chat" SET "blockedAt" = NULL, "blockedReason" = NULL
  WHERE "channel" = ? AND "chat" = ? AND "blockedAt" IS NOT NULL`;

/** Whoever writes can be reached again. */
async function unblock(tx: Statements, { channel, chat }: InboundMessage): Promise<void> {
  if (chat) await tx.change(UNBLOCK, [channel, chat.id]);
}
