import { createChatLinks } from '../adapters/database/chat-links.js';
import { createConversationAdapters } from '../adapters/database/conversations/conversation-adapters.js';
import { type Database, openDatabase } from '../adapters/database/opening/open-database.js';
import { createDeliveryAdapters } from '../adapters/database/outbound/delivery-adapters.js';
import { createSealedParts } from '../adapters/database/outbound/sealed-parts.js';
import { createPeople } from '../adapters/database/people-store.js';
import { createQuotaCounter } from '../adapters/database/quota-counter.js';
import { readOrCreateKey } from '../adapters/database/sealing/key-file.js';
import { createWorker } from '../adapters/database/worker.js';
import type { Config } from '../config.js';
import type { QuotaCounter } from '../domain/delivery/channels/quota.js';
import type { ChatLinks, People } from '../domain/people/ports.js';
import type { Log } from '../shared/log.js';
import { type Assistant, createAssistant } from './assistant.js';
import { createPhotoDrawer, type PhotoDrawer } from './photo-drawer.js';

/** What every part stands on: the thinking half, the database and the stores that several parts share. */
export interface Foundation {
  readonly assistant: Assistant;
  readonly database: Database;
  readonly officeKey: Uint8Array;
  readonly stores: ReturnType<typeof createConversationAdapters>;
  readonly delivery: ReturnType<typeof createDeliveryAdapters>;
  readonly people: { readonly people: People; readonly links: ChatLinks };
  readonly quota: QuotaCounter;
  readonly photos: PhotoDrawer;
}

export interface FoundationDeps {
  /** Brings the database to the newest schema before it is opened, where that is not to be done in this process. */
  readonly migrate?: ((databaseUrl: string) => Promise<readonly string[]>) | undefined;
  readonly log: Log;
}

export async function openFoundation(config: Config, { migrate, log }: FoundationDeps): Promise<Foundation> {
  const { key, isNew } = readOrCreateKey(config.keyFiles.conversation);
  if (isNew) log.info({ file: config.keyFiles.conversation }, 'a new key for conversations was made');
  const [migrated, assistant] = await Promise.all([
    migrate?.(config.databaseUrl) ?? [],
    createAssistant(config.knowledgeDir),
  ]);
  const database = await openDatabase(config.databaseUrl);
  const { driver, why } = database;
  log.info({ driver, why, migrated: migrated.length + database.migrated.length }, 'database opened');
  const worker = createWorker();
  const texts = createSealedParts(key);
  return {
    assistant,
    database,
    officeKey: key,
    stores: createConversationAdapters(database, key, worker, texts),
    delivery: createDeliveryAdapters(database, key, worker, texts),
    people: { people: createPeople(database.client), links: createChatLinks(database) },
    quota: createQuotaCounter(database.client),
    photos: createPhotoDrawer(log),
  };
}
