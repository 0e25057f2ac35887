import { type Context, Hono } from 'hono';
import { enterCase } from '../../../domain/complaints/console/enter-case.js';
import { mayEnterCases } from '../../../domain/complaints/staff/who-works.js';
import { sealedText } from '../../../messages/complaints/console/entry-words.js';
import { toDocument } from '../pages/layout.js';
import type { ConsoleEnv, ConsoleParts } from './console-parts.js';
import { entryProblemWords } from './entry-problem-words.js';
import { EntryPage, type EntryPageProps } from './pages/entry-page.js';
import { readForm } from './read-form.js';

type ConsoleContext = Context<ConsoleEnv>;

type Shown = Pick<EntryPageProps, 'typed' | 'notice' | 'isDoubtful' | 'held' | 'form'>;

/** `/console/nhap`: the clerk enters letters, calls and visits. */
export function entryRoutes(parts: ConsoleParts): Hono<ConsoleEnv> {
  const routes = new Hono<ConsoleEnv>();

  async function show(c: ConsoleContext, given: Shown, status: 200 | 400 | 403 = 200) {
    const { visit } = c.var;
    const isAllowed = mayEnterCases(visit.person);
    const page = <EntryPage parts={parts} visit={visit} isAllowed={isAllowed} {...given} />;
    return c.html(await toDocument(page), isAllowed ? status : 403);
  }

  routes.get('/', (c) => {
    const number = Number(c.req.query('mat'));
    const notice = { text: sealedText(number), isProblem: false };
    return show(c, Number.isInteger(number) && number > 0 ? { notice } : {});
  });

  routes.post('/', async (c) => {
    const { typed, uploads, form } = await readForm(c);
    if (form === undefined) return show(c, { typed }, 400);
    const { person, now } = c.var.visit;
    const outcome = await enterCase({ typed, uploads, form, dropsHeld: typed.bo === 'yes' }, person, now, parts);
    if (outcome.kind === 'filed') return c.redirect(`ho-so/${outcome.filed.number}?xong=vao-so`, 303);
    if (outcome.kind === 'sealed') return c.redirect(`nhap?mat=${outcome.number}`, 303);
    if (outcome.kind === 'not-allowed') return show(c, { typed }, 403);
    const notice = { text: entryProblemWords(outcome), isProblem: true };
    const isDoubtful = outcome.kind === 'denounces';
    return show(c, { typed, notice, isDoubtful, held: outcome.held, form }, 400);
  });
  return routes;
}
