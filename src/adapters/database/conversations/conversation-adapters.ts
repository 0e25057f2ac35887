import type { ReceivedFiles } from '../../../domain/conversation/files/received-files.js';
import type { Handovers } from '../../../domain/conversation/handover/handover.js';
import type {
  ConversationRegistry,
  ConversationStore,
  Retention,
  Transcripts,
  UnansweredQueue,
} from '../../../domain/conversation/ports.js';
import type { Inbox } from '../../../domain/conversation/receiving/inbox.js';
import type { TurnStore } from '../../../domain/conversation/turn-store.js';
import { createInbox } from '../inbound/inbox.js';
import { createTurnStore } from '../inbound/turn-store.js';
import type { OpenedDatabase } from '../opening/open-database.js';
import { createSealedParts, type SealedParts } from '../outbound/sealed-parts.js';
import { createConversationKeys } from '../sealing/conversation-keys.js';
import { createWorker, type Worker } from '../worker.js';
import { createConversationRegistry, createConversationStore, createTranscripts } from './conversation-store.js';
import { createHandovers } from './handovers.js';
import { createReceivedFiles } from './received-files.js';
import { createRetention } from './retention.js';
import { createUnansweredQueue } from './unanswered-queue.js';

/** Everything a conversation keeps, on one database and under one office key. */
export interface ConversationAdapters {
  readonly conversations: ConversationStore;
  readonly registry: ConversationRegistry;
  readonly transcripts: Transcripts;
  readonly turns: TurnStore;
  readonly inbox: Inbox;
  readonly unanswered: UnansweredQueue;
  readonly retention: Retention;
  readonly handovers: Handovers;
  readonly files: ReceivedFiles;
}

/** `worker` is who claims messages; a process that claims none needs not say. `texts` is shared with the
 * outbox, which sends what was answered a moment ago without opening it. */
export function createConversationAdapters(
  database: OpenedDatabase,
  officeKey: Uint8Array,
  worker: Worker = createWorker(),
  texts: SealedParts = createSealedParts(officeKey),
): ConversationAdapters {
  const { client } = database;
  const keys = createConversationKeys(database, officeKey);
  return {
    conversations: createConversationStore(database, keys),
    registry: createConversationRegistry(keys),
    transcripts: createTranscripts(database, keys),
    turns: createTurnStore(database, texts, keys),
    inbox: createInbox(database, officeKey, worker),
    unanswered: createUnansweredQueue(client, keys),
    retention: createRetention(client, keys),
    handovers: createHandovers(database, keys),
    files: createReceivedFiles(client, keys),
  };
}
