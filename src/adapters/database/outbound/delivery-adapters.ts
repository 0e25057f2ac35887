import type { ChatReach, OutboxStore } from '../../../domain/delivery/outbox-store.js';
import type { Subscriptions } from '../../../domain/delivery/subscriptions.js';
import type { PrismaClient } from '../generated/client.js';
import type { Worker } from '../worker.js';
import { createChatReach } from './chat-reach.js';
import { createOutbox } from './outbox.js';
import { createSubscriptions } from './subscriptions.js';

/** Everything that delivery keeps, on one database; `worker` is who claims. */
export interface DeliveryAdapters {
  readonly outbox: OutboxStore;
  readonly reach: ChatReach;
  readonly subscriptions: Subscriptions;
}

export function createDeliveryAdapters(client: PrismaClient, officeKey: Uint8Array, worker: Worker): DeliveryAdapters {
  return {
    outbox: createOutbox(client, officeKey, worker),
    reach: createChatReach(client),
    subscriptions: createSubscriptions(client),
  };
}
