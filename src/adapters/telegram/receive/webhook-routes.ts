import { Hono } from 'hono';
import { isSameSecret } from '../../../shared/is-same-secret.js';
import { describeError, type Log } from '../../../shared/log.js';
import { readBody } from '../../../shared/read-body.js';

/** A message of 4,096 characters that answers another one is far below. */
const MAX_BODY_BYTES = 1024 * 1024;
const RETRY_AFTER_SECONDS = '5';

export interface WebhookParts {
  readonly secret: string;
  /** Rejects when the update could not be kept: Telegram then sends it again. */
  readonly take: (update: unknown) => Promise<void>;
  readonly log: Log;
}

/** POST / for updates. Only who knows the secret is listened to; the answer says whether the update is kept, not what it says. */
export function webhookRoutes({ secret, take, log }: WebhookParts): Hono {
  const routes = new Hono();
  routes.use(async (c, next) => {
    const given = c.req.header('x-telegram-bot-api-secret-token') ?? '';
    return isSameSecret(given, secret) ? next() : c.body(null, 401);
  });
  routes.post('/', async (c) => {
    const body = await readBody(c.req.raw, MAX_BODY_BYTES);
    if (body === undefined) return c.body(null, 413);
    try {
      await take(readUpdate(body));
      return c.body(null, 200);
    } catch (error) {
      log.error(describeError(error), 'an update from Telegram could not be kept; Telegram sends it again');
      return c.body(null, 503, { 'Retry-After': RETRY_AFTER_SECONDS });
    }
  });
  return routes;
}

function readUpdate(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
