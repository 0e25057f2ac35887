import type { TranscriptEntry } from '../../../domain/conversation/ports.js';
import { keepNewest } from '../../../domain/conversation/transcript.js';
import type { ConversationState, InboundMessage } from '../../../domain/conversation/turn.js';
import type { OpenedConversation, TurnEffect, TurnStore } from '../../../domain/conversation/turn-store.js';
import { gather } from '../../../shared/gather.js';
import { createCapability, hashId } from '../../../shared/ids.js';
import type { ConversationKeys, UsedKey } from '../conversation-keys.js';
import { Prisma, type PrismaClient } from '../generated/client.js';
import { insertOutbound } from '../outbound/insert-outbound.js';
import { sealJson, unsealJson } from '../seal.js';

type Queries = Pick<PrismaClient, '$queryRaw' | '$executeRaw'>;

/** A turn that counts, with the key that its conversation's rows are sealed with. */
interface Counting {
  readonly effect: TurnEffect;
  readonly used: UsedKey;
}

/** Turns that are decided together are written in one transaction, each still whole or not at all. */
export function createTurnStore(client: PrismaClient, officeKey: Uint8Array, keys: ConversationKeys): TurnStore {
  const openTogether = gather((ids: readonly string[]) => openAll(ids));
  const commitTogether = gather((effects: readonly TurnEffect[]) => commitAll(effects));

  async function openAll(ids: readonly string[]): Promise<OpenedConversation[]> {
    const hashes = ids.map(hashId);
    const rows = await client.$queryRaw<
      { conversation: string; wrappedKey: Uint8Array; ciphertext: Uint8Array | null }[]
    >`
      SELECT "k"."conversation", "k"."wrappedKey", "s"."ciphertext" FROM "ConversationKey" "k"
      LEFT JOIN "ConversationState" "s" ON "s"."conversation" = "k"."conversation"
      WHERE "k"."conversation" IN (${Prisma.join([...new Set(hashes)])})`;
    const opened = new Map(
      rows.map((row) => {
        const owner = keys.unwrap(row);
        const sealed = row.ciphertext;
        const state =
          owner && sealed ? unsealJson<ConversationState>(owner.key, sealed, contextOf.state(row)) : undefined;
        return [row.conversation, { state, basis: owner?.basis ?? '' }];
      }),
    );
    return hashes.map((hash) => opened.get(hash) ?? { state: undefined, basis: '' });
  }

  async function commitAll(effects: readonly TurnEffect[]): Promise<('done' | 'repeated')[]> {
    const endings = new Map<TurnEffect, 'done' | 'repeated'>();
    for (const round of oneTurnEach(effects)) {
      const counting = await client.$transaction((tx) => commitRound(tx, round));
      for (const effect of round) endings.set(effect, counting.has(effect) ? 'done' : 'repeated');
    }
    return effects.map((effect) => endings.get(effect) ?? 'repeated');
  }

  /** The first statement writes: a transaction that began by reading could not go on beside another process. */
  async function commitRound(tx: Queries, effects: readonly TurnEffect[]): Promise<ReadonlySet<TurnEffect>> {
    const counting = await markAnswered(tx, effects);
    if (counting.length === 0) return new Set();
    const used = await keys.useAll(
      tx,
      counting.map(({ message, basis, at }) => ({ conversation: hashId(message.conversation), basis, at })),
    );
    // A conversation that was deleted since the turn began, or began anew, gets nothing back.
    const turns = counting.flatMap((effect) => {
      const key = used.get(hashId(effect.message.conversation));
      return key && (effect.basis === '' || effect.basis === key.basis) ? [{ effect, used: key }] : [];
    });
    if (turns.length > 0) await keepOfConversations(tx, turns);
    await insertOutbound(
      tx,
      officeKey,
      counting.flatMap(({ outbound, at }) => outbound.map((message) => ({ message, at }))),
    );
    await unblock(tx, counting);
    return new Set(counting);
  }

  return {
    open: (conversation) => openTogether(conversation),
    commit: (effect) => commitTogether(effect),
    async repliesTo(channel, messageId, id) {
      const owner = await keys.find(id);
      if (!owner) return undefined;
      const row = await client.handledReply.findUnique({ where: { channel_messageId: { channel, messageId } } });
      if (row?.conversation !== owner.conversation) return undefined;
      return unsealJson(owner.key, row.ciphertext, contextOf.replies({ channel, messageId }));
    },
  };
}

/** In each round one turn of a conversation: the next one writes over it. */
function oneTurnEach(effects: readonly TurnEffect[]): TurnEffect[][] {
  const rounds: { readonly conversations: Set<string>; readonly effects: TurnEffect[] }[] = [];
  for (const effect of effects) {
    const { conversation } = effect.message;
    const free = rounds.find(({ conversations }) => !conversations.has(conversation));
    const round = free ?? { conversations: new Set(), effects: [] };
    if (!free) rounds.push(round);
    round.conversations.add(conversation);
    round.effects.push(effect);
  }
  return rounds.map(({ effects: turns }) => turns);
}

/** Received messages become answered, a page's come answered; those that were so before do not count. */
async function markAnswered(tx: Queries, effects: readonly TurnEffect[]): Promise<readonly TurnEffect[]> {
  const byName = new Map(effects.toReversed().map((effect) => [nameOf(effect.message), effect]));
  const rows = [...byName.values()].map(
    ({ message, at }) => Prisma.sql`(${message.channel}, ${message.messageId}, ${hashId(message.conversation)},
      'answered', ${message.receivedAt}, ${at})`,
  );
  const marked = await tx.$queryRaw<{ channel: string; messageId: string }[]>`
    INSERT INTO "InboundMessage" ("channel", "messageId", "conversation", "status", "receivedAt", "answeredAt")
    VALUES ${Prisma.join(rows)}
    ON CONFLICT ("channel", "messageId") DO UPDATE SET "status" = 'answered', "answeredAt" = excluded."answeredAt",
      "wrappedKey" = NULL, "ciphertext" = NULL, "leaseOwner" = NULL, "leaseUntil" = NULL
      WHERE "InboundMessage"."status" = 'received'
    RETURNING "channel", "messageId"`;
  const names = new Set(marked.map(nameOf));
  return [...byName].filter(([name]) => names.has(name)).map(([, effect]) => effect);
}

async function keepOfConversations(tx: Queries, turns: readonly Counting[]): Promise<void> {
  await saveStates(tx, turns);
  await keepReplies(tx, turns);
  await appendTranscripts(tx, turns);
  await addUnanswered(tx, turns);
}

async function saveStates(tx: Queries, turns: readonly Counting[]): Promise<void> {
  const rows = turns.map(({ effect, used }) => {
    const ciphertext = sealJson(used.key, effect.state, contextOf.state(used));
    return Prisma.sql`(${used.conversation}, ${ciphertext}, ${effect.at})`;
  });
  await tx.$executeRaw`INSERT INTO "ConversationState" ("conversation", "ciphertext", "updatedAt") VALUES ${Prisma.join(rows)}
    ON CONFLICT ("conversation") DO UPDATE SET "ciphertext" = excluded."ciphertext", "updatedAt" = excluded."updatedAt"`;
}

/** Where there is no chat to send them to, they are what a repeated request reads. */
async function keepReplies(tx: Queries, turns: readonly Counting[]): Promise<void> {
  const rows = turns
    .filter(({ effect }) => effect.message.chat === undefined)
    .map(({ effect: { message, replies, at }, used }) => {
      const ciphertext = sealJson(used.key, replies, contextOf.replies(message));
      return Prisma.sql`(${message.channel}, ${message.messageId}, ${used.conversation}, ${ciphertext}, ${at})`;
    });
  if (rows.length === 0) return;
  await tx.$executeRaw`INSERT INTO "HandledReply" ("channel", "messageId", "conversation", "ciphertext", "createdAt")
    VALUES ${Prisma.join(rows)} ON CONFLICT DO NOTHING`;
}

async function appendTranscripts(tx: Queries, turns: readonly Counting[]): Promise<void> {
  for (const { effect, used } of turns) {
    const lines = linesOf(effect);
    if (lines.length === 0) continue;
    const { key, conversation } = used;
    const rows = await tx.$queryRaw<{ ciphertext: Uint8Array }[]>`
      SELECT "ciphertext" FROM "ConversationTranscript" WHERE "conversation" = ${conversation}`;
    const before = rows[0] ? unsealJson<TranscriptEntry[]>(key, rows[0].ciphertext, contextOf.transcript(used)) : [];
    const ciphertext = sealJson(key, keepNewest([...(before ?? []), ...lines]), contextOf.transcript(used));
    await tx.$executeRaw`INSERT INTO "ConversationTranscript" ("conversation", "ciphertext", "updatedAt")
      VALUES (${conversation}, ${ciphertext}, ${effect.at})
      ON CONFLICT ("conversation") DO UPDATE SET "ciphertext" = excluded."ciphertext", "updatedAt" = excluded."updatedAt"`;
  }
}

function linesOf({ message, replies, at }: TurnEffect): TranscriptEntry[] {
  if (message.shown === undefined) return [];
  const time = at.toISOString();
  const answers = replies.map(({ text, choices }) => ({ from: 'assistant' as const, text, choices, at: time }));
  if (message.shown === '') return answers;
  return [{ from: 'person', text: message.shown, choices: [], at: time }, ...answers];
}

async function addUnanswered(tx: Queries, turns: readonly Counting[]): Promise<void> {
  const rows = turns.flatMap(({ effect: { unanswered, at }, used }) => {
    if (!unanswered) return [];
    const id = createCapability();
    const ciphertext = sealJson(used.key, unanswered.text, contextOf.unanswered({ id }));
    return [Prisma.sql`(${id}, ${used.conversation}, ${unanswered.outcome}, ${ciphertext}, ${at})`];
  });
  if (rows.length === 0) return;
  await tx.$executeRaw`INSERT INTO "UnansweredQuestion" ("id", "conversation", "outcome", "ciphertext", "createdAt")
    VALUES ${Prisma.join(rows)}`;
}

/** Whoever writes can be reached again. */
async function unblock(tx: Queries, effects: readonly TurnEffect[]): Promise<void> {
  const chats = effects.flatMap(({ message: { channel, chat } }) =>
    chat ? [Prisma.sql`("channel" = ${channel} AND "chat" = ${chat.id})`] : [],
  );
  if (chats.length === 0) return;
  await tx.$executeRaw`UPDATE "Chat" SET "blockedAt" = NULL, "blockedReason" = NULL
    WHERE "blockedAt" IS NOT NULL AND (${Prisma.join(chats, ' OR ')})`;
}

function nameOf({ channel, messageId }: Pick<InboundMessage, 'messageId'> & { readonly channel: string }): string {
  return `${channel}:${messageId}`;
}

interface Owned {
  readonly conversation: string;
}

const contextOf = {
  state: ({ conversation }: Owned) => `state:${conversation}`,
  transcript: ({ conversation }: Owned) => `transcript:${conversation}`,
  unanswered: ({ id }: { readonly id: string }) => `unanswered:${id}`,
  replies: ({ channel, messageId }: { readonly channel: string; readonly messageId: string }) =>
    `reply:${channel}:${messageId}`,
} as const;
