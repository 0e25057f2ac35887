import { type Context, Hono } from 'hono';
import { enterConsole, whoIsIn } from '../../../domain/people/sign-in/sign-in.js';
import { entryProblemText } from '../../../messages/complaints/console/entry-words.js';
import { CONSOLE_WORDS } from '../../../messages/complaints/console/page-words.js';
import { clientAddress, networkOf } from '../client-address.js';
import { toDocument } from '../pages/layout.js';
import { wellFormed } from '../well-formed.js';
import { clearConsoleCookie, readConsoleCookie, writeConsoleCookie } from './console-cookie.js';
import type { ConsoleParts } from './console-parts.js';
import { type SignInNotice, SignInPage } from './pages/sign-in-page.js';
import { smallForm } from './read-form.js';

const MOST_CODE = 40;
/** The answer to who guesses waits; who has a right code does not. */
const SLOWED_MS = 2_000;

/** `/console/dang-nhap` and `/console/dang-xuat`. */
export function signInRoutes(parts: ConsoleParts): Hono {
  const { access, people, audit, cookie, clock, origin, assets, pause } = parts;
  const routes = new Hono();

  async function page(c: Context, given: { code?: string; goal?: string | undefined; notice?: SignInNotice }) {
    const { code = '', goal, notice } = given;
    return c.html(
      await toDocument(<SignInPage assets={assets} base="../" code={code} goal={goal} notice={notice} />),
      notice?.isProblem ? 403 : 200,
    );
  }

  routes.get('/dang-nhap', (c) => {
    const isLeft = c.req.query('da-ra') !== undefined;
    const code = c.req.query('ma')?.slice(0, MOST_CODE) ?? '';
    return page(c, {
      code,
      goal: readGoal(c.req.query('den')),
      ...(isLeft ? { notice: { text: CONSOLE_WORDS.left, isProblem: false } } : {}),
    });
  });

  routes.post('/dang-nhap', smallForm, async (c) => {
    const { code, goal } = await wellFormed(c.req.parseBody());
    const typed = typeof code === 'string' ? code.slice(0, MOST_CODE) : '';
    const network = networkOf(clientAddress(c, origin.isProxyTrusted));
    const outcome = await enterConsole(parts, typed, network, clock());
    const wanted = readGoal(typeof goal === 'string' ? goal : undefined);
    if (outcome.kind === 'wrong-code' && outcome.isSlowed) await pause(SLOWED_MS, c.req.raw.signal);
    if (outcome.kind !== 'entered')
      return page(c, { code: typed, goal: wanted, notice: { text: entryProblemText(outcome), isProblem: true } });
    const { id } = outcome.person;
    await audit.record([{ at: clock(), actor: id, action: 'enter-console', subject: `person:${id}` }]);
    writeConsoleCookie(c, outcome.token, cookie);
    return c.redirect(wanted ? `ho-so/${wanted}` : '../console', 303);
  });

  routes.post('/dang-xuat', smallForm, async (c) => {
    const token = readConsoleCookie(c);
    const { all } = await wellFormed(c.req.parseBody());
    if (token !== undefined) {
      const person = await whoIsIn({ people, access }, token, clock());
      if (all === '1' && person) await access.closeAll(person.id);
      await access.close(token);
    }
    clearConsoleCookie(c, cookie);
    return c.redirect('dang-nhap?da-ra', 303);
  });
  return routes;
}

/** The number of a case that was asked for before entering. */
export function readGoal(given: string | undefined): string | undefined {
  return given !== undefined && /^\d{1,9}$/.test(given) ? given : undefined;
}
