import { type Context, Hono } from 'hono';
import { compress } from 'hono/compress';
import { HTTPException } from 'hono/http-exception';
import { REFUSAL_WORDS, WEB_WORDS } from '../../messages/channels/web-page.js';
import type { Clock } from '../../shared/clock.js';
import { describeError, type Log } from '../../shared/log.js';
import { loadAssets } from './assets.js';
import { calendarRoutes, type ReadCalendar } from './calendar-routes.js';
import { type CaseLookup, caseRoutes } from './case-routes.js';
import type { Refusal } from './chat-input.js';
import { chatRoutes } from './chat-routes.js';
import type { ConsoleOptions } from './console/console-parts.js';
import { consoleRoutes } from './console/console-routes.js';
import { healthRoutes } from './health-routes.js';
import { createLimits, DEFAULT_LIMITS, type LimitRules } from './limits.js';
import { createMetrics } from './metrics.js';
import { toDocument } from './pages/layout.js';
import { PlainPage } from './pages/plain-page.js';
import { type PhotoIntake, photoRoutes } from './photo-routes.js';
import { refuse, STATUS } from './refuse.js';
import { isSameOrigin } from './same-origin.js';
import { securityHeaders } from './security-headers.js';
import { type ChatParts, createWebChat } from './take-turn.js';
import type { HealthChecks, WebParts } from './web-parts.js';

export interface WebOptions extends ChatParts {
  readonly publicUrl: string | undefined;
  readonly isProxyTrusted: boolean;
  readonly operationsToken: string | undefined;
  readonly conversationDays: number;
  readonly officeName?: string | undefined;
  /** Whether a clerk answers in a conversation instead of the bot; never, where it is left out. */
  readonly waitsForClerk?: ((conversation: string, at: Date) => Promise<boolean>) | undefined;
  readonly checks: HealthChecks;
  readonly gauges?: () => Promise<string>;
  readonly limits?: LimitRules;
  /** Where platforms hand over messages: `/webhooks/<name>`. */
  readonly webhooks?: Readonly<Record<string, Hono>> | undefined;
  /** Deadlines as iCalendar under `/calendar/<secret>.ics`; none, where it is left out. */
  readonly readCalendar?: ReadCalendar | undefined;
  /** How pictures from the page are taken in; none are, where it is left out. */
  readonly photos?: PhotoIntake | undefined;
  /** Cases by their code under `/ho-so`; none, where it is left out. */
  readonly caseLookup?: CaseLookup | undefined;
  /** Where officials work on cases, under `/console`; nowhere, where it is left out. */
  readonly console?: ConsoleOptions | undefined;
  readonly clock: Clock;
  readonly log: Log;
}

/** The web channel as one request handler; it listens nowhere by itself. */
export function createWebApp(options: WebOptions): Hono {
  const { publicUrl, isProxyTrusted, log } = options;
  const parts: WebParts = {
    chat: createWebChat(options),
    assets: loadAssets(),
    cookie: { publicUrl, isProxyTrusted, maxAgeDays: options.conversationDays },
    origin: { publicUrl, isProxyTrusted },
    limits: createLimits(options.limits ?? DEFAULT_LIMITS, isProxyTrusted),
    metrics: createMetrics(),
    takesPhotos: options.photos !== undefined,
    waitsForClerk: options.waitsForClerk ?? (async () => false),
    checks: options.checks,
    gauges: options.gauges,
    operationsToken: options.operationsToken,
    officeName: options.officeName ?? WEB_WORDS.defaultOffice,
    clock: options.clock,
    log,
  };

  const app = new Hono();
  // Before what browsers need: programs call these, prove themselves and get no page.
  for (const [name, routes] of Object.entries(options.webhooks ?? {})) app.route(`/webhooks/${name}`, routes);
  app.use(securityHeaders(publicUrl?.startsWith('https:') ?? false));
  app.use(compress());
  app.use(async (c, next) => {
    const isChange = c.req.method !== 'GET' && c.req.method !== 'HEAD';
    if (isChange && !isSameOrigin(c, parts.origin)) return answer(c, parts, 'wrong-origin');
    return next();
  });
  app.route('/', chatRoutes(parts));
  if (options.photos) app.route('/', photoRoutes(options.photos, parts));
  app.route('/', healthRoutes(parts));
  if (options.readCalendar) app.route('/calendar', calendarRoutes(options.readCalendar, parts));
  if (options.caseLookup) app.route('/', caseRoutes(options.caseLookup, publicUrl, parts));
  if (options.console) app.route('/console', consoleRoutes(options.console, parts));
  app.route('/assets', parts.assets.routes);
  app.notFound((c) => answer(c, parts, 'not-found'));
  app.onError((error, c) => {
    const isClients = (error instanceof HTTPException && error.status < 500) || isHangUp(error);
    if (isClients) return answer(c, parts, 'malformed');
    log.error({ path: c.req.routePath, ...describeError(error) }, 'a request failed');
    return answer(c, parts, 'failed');
  });
  return app;
}

/** The client went away before it had sent everything: nobody is left to tell. */
function isHangUp(error: Error): boolean {
  return 'code' in error && error.code === 'ECONNRESET';
}

/** A page for people, JSON for programs and for the page's own script. */
async function answer(c: Context, parts: WebParts, refusal: Refusal): Promise<Response> {
  const isProgram = c.req.path.startsWith('/api/') || c.req.header('x-fragment') === '1';
  if (isProgram) return refuse(c, parts, refusal);
  parts.metrics.countRefusal(refusal);
  const depth = c.req.path.split('/').length - 2;
  const page = <PlainPage assets={parts.assets} text={REFUSAL_WORDS[refusal]} base={'../'.repeat(depth)} />;
  return c.html(await toDocument(page), STATUS[refusal]);
}
