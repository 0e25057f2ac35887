import type { Hono } from 'hono';
import { createWebApp, type WebOptions } from '../adapters/web/create-web-app.js';
import { checkDelivery, renderDelivery } from '../adapters/web/delivery-health.js';
import type { HealthChecks } from '../adapters/web/web-parts.js';
import type { Config } from '../config.js';
import type { Foundation } from './foundation.js';

type Health = Parameters<typeof checkDelivery>[0];

export interface WebDeps
  extends Pick<
    WebOptions,
    'conversations' | 'handle' | 'webhooks' | 'readCalendar' | 'caseLookup' | 'console' | 'officeName' | 'clock' | 'log'
  > {
  readonly foundation: Foundation;
  readonly config: Config;
  readonly health: Health;
  /** Beside those of delivery, database and knowledge. */
  readonly checks: HealthChecks;
  /** More for `/metrics`. */
  readonly moreGauges: () => Promise<string>;
}

/** The pages and routes of the product, and what tells whether it is ready. */
export function openWeb({ foundation, config, health, checks, moreGauges, ...given }: WebDeps): Hono {
  const { stores, database, assistant, photos } = foundation;
  return createWebApp({
    ...stores,
    ...given,
    photos: { files: stores.files, clean: photos.clean },
    waitsForClerk: async (id, at) => (await stores.handovers.openOf(id, at)) !== undefined,
    publicUrl: config.publicUrl,
    isProxyTrusted: config.isProxyTrusted,
    operationsToken: config.operationsToken,
    conversationDays: config.retention.conversationDays,
    gauges: async () => `${await renderDelivery(health)}${await moreGauges()}`,
    checks: {
      ...checks,
      delivery: () => checkDelivery(health),
      database: async () => {
        await database.client.$queryRawUnsafe('SELECT 1');
        return { isReady: true, detail: { driver: database.driver } };
      },
      index: async () => {
        const { procedures, documents } = assistant.knowledge;
        const imported = assistant.imported.documents.length;
        const detail = { procedures: procedures.length, documents: documents.length, imported };
        return { isReady: detail.procedures > 0 && detail.documents > 0, detail };
      },
    },
  });
}
