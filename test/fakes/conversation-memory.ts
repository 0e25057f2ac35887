import type {
  ConversationRegistry,
  ConversationStore,
  HandledMessages,
  ReplyText,
  Retention,
  TranscriptEntry,
  Transcripts,
  UnansweredQueue,
  WaitingQuestion,
} from '../../src/domain/conversation/ports.js';
import { keepNewest } from '../../src/domain/conversation/transcript.js';
import type { ConversationState } from '../../src/domain/conversation/turn.js';
import { createCapability } from '../../src/shared/ids.js';

interface Kept {
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
  readonly handled: HandledMessages;
  readonly unanswered: UnansweredQueue;
  readonly retention: Retention;
}

/** The stores of a conversation in memory; passes the same contract as the database. */
export function createConversationMemory(): ConversationMemory {
  const kept = new Map<string, Kept>();
  const claimed = new Map<string, Date>();

  function use(id: string, at: Date): Kept {
    const found = kept.get(id) ?? { lastUsedAt: at, transcript: [], replies: new Map(), unanswered: [] };
    found.lastUsedAt = at;
    kept.set(id, found);
    return found;
  }

  return {
    conversations: {
      load: async (id) => kept.get(id)?.state,
      save: async (id, state, at) => {
        use(id, at).state = structuredClone(state);
      },
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
    transcripts: {
      read: async (id) => kept.get(id)?.transcript ?? [],
      append: async (id, entries, at) => {
        const conversation = use(id, at);
        conversation.transcript = keepNewest([...conversation.transcript, ...structuredClone(entries)]);
      },
    },
    handled: {
      claim: async (channel, messageId, at) => {
        const name = `${channel}:${messageId}`;
        if (claimed.has(name)) return 'repeated';
        claimed.set(name, at);
        return 'new';
      },
      keepReplies: async (channel, messageId, id, replies, at) => {
        const { replies: known } = use(id, at);
        const name = `${channel}:${messageId}`;
        if (!known.has(name)) known.set(name, structuredClone(replies));
      },
      repliesTo: async (channel, messageId, id) => kept.get(id)?.replies.get(`${channel}:${messageId}`),
    },
    unanswered: {
      add: async ({ conversation: id, text, outcome, at }) => {
        const conversation = use(id, at);
        conversation.unanswered = [...conversation.unanswered, { id: createCapability(), text, outcome, at }];
      },
      list: async (limit) =>
        [...kept.values()]
          .flatMap((conversation) => conversation.unanswered)
          .sort((a, b) => a.at.getTime() - b.at.getTime())
          .slice(0, limit),
    },
    retention: {
      forgetConversationsBefore: async (before) =>
        deleteWhere(kept, (conversation) => conversation.lastUsedAt.getTime() < before.getTime()),
      deleteUnansweredBefore: async (before) => {
        let count = 0;
        for (const conversation of kept.values()) {
          const left = conversation.unanswered.filter((question) => question.at.getTime() >= before.getTime());
          count += conversation.unanswered.length - left.length;
          conversation.unanswered = left;
        }
        return count;
      },
      deleteHandledBefore: async (before) => deleteWhere(claimed, (at) => at.getTime() < before.getTime()),
    },
  };
}

function deleteWhere<Value>(map: Map<string, Value>, isOld: (value: Value) => boolean): number {
  const old = [...map].filter(([, value]) => isOld(value)).map(([name]) => name);
  for (const name of old) map.delete(name);
  return old.length;
}
