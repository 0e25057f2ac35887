import type {
  ConversationRegistry,
  ConversationStore,
  ReplyText,
  Retention,
  TranscriptEntry,
  Transcripts,
  UnansweredQueue,
  WaitingQuestion,
} from '../../src/domain/conversation/ports.js';
import type { Inbox } from '../../src/domain/conversation/receiving/inbox.js';
import { keepNewest } from '../../src/domain/conversation/transcript.js';
import type { ConversationState } from '../../src/domain/conversation/turn.js';
import type { TurnEffect, TurnStore } from '../../src/domain/conversation/turn-store.js';
import type { PlannedMessage } from '../../src/domain/delivery/outbound-message.js';
import { createCapability } from '../../src/shared/ids.js';
import { createInboxMemory } from './inbox-memory.js';

interface Kept {
  readonly basis: string;
  lastUsedAt: Date;
  state?: ConversationState;
  transcript: readonly TranscriptEntry[];
  readonly replies: Map<string, readonly ReplyText[]>;
  unanswered: readonly WaitingQuestion[];
}

export interface ConversationMemory {
  readonly conversations: ConversationStore;
  readonly registry: ConversationRegistry;
  readonly transcripts: Transcripts;
  readonly turns: TurnStore;
  readonly inbox: Inbox;
  readonly unanswered: UnansweredQueue;
  readonly retention: Retention;
  /** What turns planned to send. */
  readonly planned: readonly PlannedMessage[];
}

/** The stores of a conversation in memory; passes the same contract as the database. */
export function createConversationMemory(): ConversationMemory {
  const kept = new Map<string, Kept>();
  const planned: PlannedMessage[] = [];
  const { inbox, answer, deleteAnsweredBefore } = createInboxMemory();

  function use(id: string, at: Date): Kept {
    const fresh = { basis: createCapability(), lastUsedAt: at, transcript: [], replies: new Map(), unanswered: [] };
    const found = kept.get(id) ?? fresh;
    found.lastUsedAt = at;
    kept.set(id, found);
    return found;
  }

  function keep({ message, state, replies, unanswered, at }: TurnEffect, conversation: Kept): void {
    if (state) conversation.state = structuredClone(state);
    const time = at.toISOString();
    const said = replies.map(({ text, choices }) => ({ from: 'assistant' as const, text, choices, at: time }));
    if (message.shown !== undefined) {
      const asked: TranscriptEntry = { from: 'person', text: message.shown, choices: [], at: time };
      const lines = message.shown === '' ? said : [asked, ...said];
      conversation.transcript = keepNewest([...conversation.transcript, ...structuredClone(lines)]);
    }
    if (!message.chat) conversation.replies.set(`${message.channel}:${message.messageId}`, structuredClone(replies));
    if (unanswered) {
      conversation.unanswered = [...conversation.unanswered, { id: createCapability(), ...unanswered, at }];
    }
  }

  return {
    planned,
    inbox,
    turns: {
      open: async (id) => ({ state: kept.get(id)?.state, basis: kept.get(id)?.basis ?? '' }),
      commit: async (effect) => {
        if (!answer(effect.message)) return 'repeated';
        const found = kept.get(effect.message.conversation);
        const isSame = effect.basis === '' || effect.basis === found?.basis;
        if (isSame) keep(effect, use(effect.message.conversation, effect.at));
        planned.push(...effect.outbound);
        return 'done';
      },
      repliesTo: async (channel, messageId, id) => kept.get(id)?.replies.get(`${channel}:${messageId}`),
    },
    conversations: {
      load: async (id) => kept.get(id)?.state,
      forget: async (id) => {
        kept.delete(id);
      },
    },
    registry: {
      issue: async (at) => {
        const id = createCapability();
        use(id, at);
        return id;
      },
      isIssued: async (id) => kept.has(id),
    },
    transcripts: { read: async (id) => kept.get(id)?.transcript ?? [] },
    unanswered: {
      list: async (limit) =>
        [...kept.values()]
          .flatMap((conversation) => conversation.unanswered)
          .sort((a, b) => a.at.getTime() - b.at.getTime())
          .slice(0, limit),
    },
    retention: {
      forgetConversationsBefore: async (before) => {
        const old = [...kept].filter(([, conversation]) => conversation.lastUsedAt.getTime() < before.getTime());
        for (const [id] of old) kept.delete(id);
        return old.length;
      },
      deleteUnansweredBefore: async (before) => {
        let count = 0;
        for (const conversation of kept.values()) {
          const left = conversation.unanswered.filter((question) => question.at.getTime() >= before.getTime());
          count += conversation.unanswered.length - left.length;
          conversation.unanswered = left;
        }
        return count;
      },
      deleteHandledBefore: async (before) => deleteAnsweredBefore(before),
    },
  };
}
