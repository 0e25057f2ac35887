import type { TranscriptEntry } from '../../../domain/conversation/ports.js';
import { keepNewest } from '../../../domain/conversation/transcript.js';
import type { TurnEffect } from '../../../domain/conversation/turn-store.js';
import { createCapability } from '../../../shared/ids.js';
import type { UsedKey } from '../sealing/conversation-keys.js';
import { sealJson, unsealJson } from '../sealing/seal.js';
import type { Statements } from '../statements/statements.js';

/** What a turn leaves with its conversation, sealed with its key and destroyed with it. */
export async function keepOfConversation(tx: Statements, effect: TurnEffect, used: UsedKey): Promise<void> {
  await saveState(tx, effect, used);
  await keepReplies(tx, effect, used);
  await appendTranscript(tx, effect, used);
  await addUnanswered(tx, effect, used);
}

const SAVE_STATE = `INSERT INTO "ConversationState" ("conversation", "ciphertext", "updatedAt") VALUES (?, ?, ?)
  ON CONFLICT ("conversation") DO UPDATE SET "ciphertext" = excluded."ciphertext", "updatedAt" = excluded."updatedAt"`;

async function saveState(tx: Statements, { state, at }: TurnEffect, used: UsedKey): Promise<void> {
  if (!state) return;
  const ciphertext = sealJson(used.key, state, contextOf.state(used));
  await tx.change(SAVE_STATE, [used.conversation, ciphertext, at]);
}

const KEEP_REPLIES = `INSERT INTO "HandledReply" ("channel", "messageId", "conversation", "ciphertext", "createdAt")
  VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`;

/** Where there is no chat to send them to, they are what a repeated request reads. */
async function keepReplies(tx: Statements, { message, replies, at }: TurnEffect, used: UsedKey): Promise<void> {
  if (message.chat) return;
  const ciphertext = sealJson(used.key, replies, contextOf.replies(message));
  await tx.change(KEEP_REPLIES, [message.channel, message.messageId, used.conversation, ciphertext, at]);
}

const READ_TRANSCRIPT = `SELECT "ciphertext" FROM "ConversationTranscript" WHERE "conversation" = ?`;

const SAVE_TRANSCRIPT = `INSERT INTO "ConversationTranscript" ("conversation", "ciphertext", "updatedAt") VALUES (?, ?, ?)
  ON CONFLICT ("conversation") DO UPDATE SET "ciphertext" = excluded."ciphertext", "updatedAt" = excluded."updatedAt"`;

async function appendTranscript(tx: Statements, effect: TurnEffect, used: UsedKey): Promise<void> {
  const lines = linesOf(effect);
  if (lines.length === 0) return;
  const { key, conversation } = used;
  const [row] = await tx.rows<{ ciphertext: Uint8Array }>(READ_TRANSCRIPT, [conversation]);
  const before = row ? unsealJson<TranscriptEntry[]>(key, row.ciphertext, contextOf.transcript(used)) : [];
  const ciphertext = sealJson(key, keepNewest([...(before ?? []), ...lines]), contextOf.transcript(used));
  await tx.change(SAVE_TRANSCRIPT, [conversation, ciphertext, effect.at]);
}

function linesOf({ message, replies, at }: TurnEffect): TranscriptEntry[] {
  if (message.shown === undefined) return [];
  const time = at.toISOString();
  const answers = replies.map(({ text, choices }) => ({ from: 'assistant' as const, text, choices, at: time }));
  if (message.shown === '') return answers;
  return [{ from: 'person', text: message.shown, choices: [], at: time }, ...answers];
}

const ADD_UNANSWERED = `INSERT INTO "UnansweredQuestion" ("id", "conversation", "outcome", "ciphertext", "createdAt")
  VALUES (?, ?, ?, ?, ?)`;

async function addUnanswered(tx: Statements, { unanswered, at }: TurnEffect, used: UsedKey): Promise<void> {
  if (!unanswered) return;
  const id = createCapability();
  const ciphertext = sealJson(used.key, unanswered.text, contextOf.unanswered({ id }));
  await tx.change(ADD_UNANSWERED, [id, used.conversation, unanswered.outcome, ciphertext, at]);
}

interface Owned {
  readonly conversation: string;
}

export const contextOf = {
  state: ({ conversation }: Owned) => `state:${conversation}`,
  transcript: ({ conversation }: Owned) => `transcript:${conversation}`,
  unanswered: ({ id }: { readonly id: string }) => `unanswered:${id}`,
  replies: ({ channel, messageId }: { readonly channel: string; readonly messageId: string }) =>
    `reply:${channel}:${messageId}`,
} as const;
