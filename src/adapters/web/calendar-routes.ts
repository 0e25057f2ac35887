import { type Context, Hono } from 'hono';
import { etag } from 'hono/etag';
import { isCapability } from '../../shared/ids.js';
import { CALENDAR_EXTENSION } from './calendar-address.js';
import { clientAddress, networkOf } from './client-address.js';
import { createRateLimiter } from './rate-limit.js';
import type { WebParts } from './web-parts.js';

/** The calendar of a secret, as iCalendar text; `undefined` when there is none. */
export type ReadCalendar = (secret: string, at: Date) => Promise<string | undefined>;

/** Calendar programs look again every hour; nobody guesses 128 bits at this rate. */
const LIMIT = { burst: 60, perMinute: 30 };

/** `/calendar/<secret>.ics`. A secret that was revoked answers as one that never was. */
export function calendarRoutes(readCalendar: ReadCalendar, { clock, origin: { isProxyTrusted } }: WebParts): Hono {
  const limiter = createRateLimiter(LIMIT);
  const routes = new Hono();
  routes.get('/:file', etag(), async (c: Context) => {
    const now = clock();
    const wait = limiter.take(networkOf(clientAddress(c, isProxyTrusted)), now);
    if (wait > 0) return c.body(null, 429, { 'Retry-After': String(wait) });
    const file = c.req.param('file') ?? '';
    const secret = file.endsWith(CALENDAR_EXTENSION) ? file.slice(0, -CALENDAR_EXTENSION.length) : '';
    const text = isCapability(secret) ? await readCalendar(secret, now) : undefined;
    if (text === undefined) return c.notFound();
    return c.body(text, 200, {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'inline; filename="han-cong-viec.ics"',
      'Cache-Control': 'private, no-cache',
      'X-Robots-Tag': 'noindex',
    });
  });
  return routes;
}
