import type {
  ConversationRegistry,
  ConversationStore,
  HandledMessages,
  Retention,
  Transcripts,
  UnansweredQueue,
} from '../../domain/conversation/ports.js';
import { createConversationKeys } from './conversation-keys.js';
import { createConversationRegistry, createConversationStore, createTranscripts } from './conversation-store.js';
import type { PrismaClient } from './generated/client.js';
import { createHandledMessages } from './handled-messages.js';
import { createRetention } from './retention.js';
import { createUnansweredQueue } from './unanswered-queue.js';

/** Everything a conversation keeps, on one database and under one office key. */
export interface ConversationAdapters {
  readonly conversations: ConversationStore;
  readonly registry: ConversationRegistry;
  readonly transcripts: Transcripts;
  readonly handled: HandledMessages;
  readonly unanswered: UnansweredQueue;
  readonly retention: Retention;
}

export function createConversationAdapters(client: PrismaClient, officeKey: Uint8Array): ConversationAdapters {
  const keys = createConversationKeys(client, officeKey);
  return {
    conversations: createConversationStore(client, keys),
    registry: createConversationRegistry(keys),
    transcripts: createTranscripts(client, keys),
    handled: createHandledMessages(client, keys),
    unanswered: createUnansweredQueue(client, keys),
    retention: createRetention(client),
  };
}
