import { Hono } from 'hono';
import { isSameSecret } from '../../../shared/is-same-secret.js';
import { describeError, type Log } from '../../../shared/log.js';
import { readBody } from '../../../shared/read-body.js';
import type { ZaloEvent } from '../schema.js';
import { readEvents } from './read-events.js';

const SECRET_HEADER = 'X-Bot-Api-Secret-Token';
const MAX_BODY_BYTES = 256 * 1024;

export interface WebhookParts {
  readonly secret: string;
  /** Resolves once the event is safe. */
  readonly take: (event: ZaloEvent) => Promise<void>;
  readonly log: Log;
}

/**
 * Acknowledged as soon as the message is kept; answering comes later. The platform's probe has an empty body and is not looked at.
 * What cannot be read is acknowledged as well: it would not read better a second time. Only what could not be kept is refused.
 */
export function zaloWebhookRoute({ secret, take, log }: WebhookParts): Hono {
  const routes = new Hono();
  routes.post('/', async (c) => {
    const body = await readBody(c.req.raw, MAX_BODY_BYTES);
    if (body === undefined) return c.body(null, 413);
    if (body.trim() === '') return c.body(null, 200);
    if (!isSameSecret(c.req.header(SECRET_HEADER) ?? '', secret)) {
      log.warn(
        { channel: 'zalo' },
        'a webhook request without the right secret was refused; if Zalo sent it, restart to register the secret again',
      );
      return c.body(null, 401);
    }
    const events = eventsIn(body);
    if (events.length === 0) log.warn({ channel: 'zalo', bytes: body.length }, 'a webhook request held no event');
    try {
      for (const event of events) await take(event);
    } catch (error) {
      log.error(
        { channel: 'zalo', ...describeError(error) },
        'a message could not be kept; Zalo was asked to send it again',
      );
      return c.body(null, 503);
    }
    return c.body(null, 200);
  });
  return routes;
}

function eventsIn(body: string): readonly ZaloEvent[] {
  try {
    return readEvents(JSON.parse(body));
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}
