import { type Context, Hono } from 'hono';
import { whoIsIn } from '../../../domain/people/sign-in/sign-in.js';
import { REFUSAL_WORDS } from '../../../messages/channels/web-page.js';
import { toDocument } from '../pages/layout.js';
import { PlainPage } from '../pages/plain-page.js';
import type { WebParts } from '../web-parts.js';
import { readConsoleCookie } from './console-cookie.js';
import type { ConsoleEnv, ConsoleOptions, ConsoleParts, Visit } from './console-parts.js';
import { entryRoutes } from './entry-routes.js';
import { figureRoutes } from './figure-routes.js';
import { listRoutes } from './list-routes.js';
import { sealedRoutes } from './sealed/sealed-routes.js';
import { sheetRoutes } from './sheet-routes.js';
import { readGoal, signInRoutes } from './sign-in-routes.js';

/** `/console`: officials work on cases. Everything but signing in asks who is in, with the roles they have now. */
export function consoleRoutes(options: ConsoleOptions, web: WebParts): Hono<ConsoleEnv> {
  const { assets, clock, origin, cookie, officeName } = web;
  const parts: ConsoleParts = { ...options, assets, clock, origin, cookie, officeName };
  const routes = new Hono<ConsoleEnv>();

  // Whoever does not say where a form comes from is no browser, and nobody works here with anything else.
  routes.use(async (c, next) => {
    const isTold = c.req.header('sec-fetch-site') !== undefined || c.req.header('origin') !== undefined;
    if (c.req.method === 'GET' || c.req.method === 'HEAD' || isTold) return next();
    const page = <PlainPage assets={assets} text={REFUSAL_WORDS['wrong-origin']} base={baseOf(c)} />;
    return c.html(await toDocument(page), 403);
  });
  routes.route('/', signInRoutes(parts));

  routes.use(async (c, next) => {
    if (c.req.path.endsWith('/console/')) return c.redirect('../console', 303);
    const now = clock();
    const token = readConsoleCookie(c);
    const person = token === undefined ? undefined : await whoIsIn(parts, token, now);
    if (!person) return c.redirect(`${baseOf(c)}console/dang-nhap${goalIn(c)}`, 303);
    const everybody = await parts.people.list({ withFormer: true });
    const names = new Map(everybody.map(({ id, name }) => [id, name]));
    const officials = everybody.filter(({ leftAt }) => leftAt === undefined);
    const visit: Visit = { person, base: baseOf(c), now, officials, nameOf: (id) => names.get(id) };
    c.set('visit', visit);
    return next();
  });
  routes.route('/', listRoutes(parts));
  routes.route('/ho-so', sheetRoutes(parts));
  routes.route('/nhap', entryRoutes(parts));
  routes.route('/so-lieu', figureRoutes(parts));
  routes.route('/kin', sealedRoutes(parts));
  return routes;
}

function baseOf(c: Context): string {
  return '../'.repeat(c.req.path.split('/').length - 2);
}

/** Who asked for a case goes on to it after entering. */
function goalIn(c: Context): string {
  const goal = readGoal(/\/console\/ho-so\/(\d+)/.exec(c.req.path)?.[1]);
  return goal ? `?den=${goal}` : '';
}
