import type { Subscriptions } from '../../../domain/delivery/channels/subscriptions.js';
import type { ChatReach, OutboxStore } from '../../../domain/delivery/outbox-store.js';
import type { OpenedDatabase } from '../opening/open-database.js';
import type { Worker } from '../worker.js';
import { createChatReach } from './chat-reach.js';
import { createOutbox } from './outbox.js';
import { createSealedParts, type SealedParts } from './sealed-parts.js';
import { createSubscriptions } from './subscriptions.js';

/** Everything that delivery keeps, on one database; `worker` is who claims. */
export interface DeliveryAdapters {
  readonly outbox: OutboxStore;
  readonly reach: ChatReach;
  readonly subscriptions: Subscriptions;
}

export function createDeliveryAdapters(
  database: OpenedDatabase,
  officeKey: Uint8Array,
  worker: Worker,
  texts: SealedParts = createSealedParts(officeKey),
): DeliveryAdapters {
  const { client } = database;
  return {
    outbox: createOutbox(database, texts, worker),
    reach: createChatReach(database),
    subscriptions: createSubscriptions(client),
  };
}
