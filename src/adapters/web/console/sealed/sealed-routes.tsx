import { Hono } from 'hono';
import { sealedList } from '../../../../domain/complaints/console/denunciations/sealed-list.js';
import { isSealedVerb } from '../../../../domain/complaints/console/denunciations/sealed-verbs.js';
import { workOnSealed } from '../../../../domain/complaints/console/denunciations/work-on-sealed.js';
import { formHash } from '../../../../domain/complaints/console/held-uploads.js';
import { mayOpenSealed } from '../../../../domain/complaints/sealed/open-sealed.js';
import { proofProblemText } from '../../../../messages/complaints/console/entry-words.js';
import { CONSOLE_WORDS } from '../../../../messages/complaints/console/page-words.js';
import {
  sealedVerbLabel,
  sealedWorkText,
  SEALED_WORDS as WORDS,
} from '../../../../messages/complaints/console/sealed-words.js';
import { createKeyedQueue } from '../../../../shared/keyed-queue.js';
import { toDocument } from '../../pages/layout.js';
import type { ConsoleEnv, ConsoleParts } from '../console-parts.js';
import { readForm, smallForm } from '../read-form.js';
import { createOpenedNow } from './opened-now.js';
import { openingRoutes } from './opening-routes.js';
import { SealedListPage } from './pages/sealed-list-page.js';
import { readerRoutes } from './reader-routes.js';
import { createRoomAnswers, numberIn, tokenOf } from './room-answers.js';
import { sealedEntryRoutes } from './sealed-entry-routes.js';

const MOST_REMEMBERED = 500;
/** No page of the room comes sooner: that a number is the one about oneself takes a moment longer to find out than that nobody has it. */
export const ANSWERED_MS = 60;

/** `/console/kin`: denunciations, for those who are named for them (docs/adr/0025). Addresses and titles say nothing. */
export function sealedRoutes(parts: ConsoleParts): Hono<ConsoleEnv> {
  const { sealed, access, people, pause } = parts;
  const work = { ...parts, findPerson: (id: string) => people.find(id) };
  const routes = new Hono<ConsoleEnv>();
  const opened = createOpenedNow();
  const answers = createRoomAnswers(parts);
  const queue = createKeyedQueue();
  /** Forms that were done: pressed twice is done once, and the second press is told the same. */
  const done = new Set<string>();

  function remember(form: string) {
    const [oldest] = done;
    if (done.size >= MOST_REMEMBERED && oldest !== undefined) done.delete(oldest);
    done.add(form);
  }

  routes.use('*', async (c, next) => {
    await Promise.all([next(), pause(ANSWERED_MS, c.req.raw.signal)]);
  });

  routes.get('/', async (c) => {
    const { visit } = c.var;
    const list = await sealedList(visit.person, sealed);
    if (!list) return answers.notHere(c);
    const notice = c.req.query('dong') === undefined ? undefined : { text: WORDS.closed, isProblem: false };
    return c.html(await toDocument(<SealedListPage parts={parts} visit={visit} list={list} notice={notice} />));
  });

  routes.post('/dong', smallForm, async (c) => {
    if (!mayOpenSealed(c.var.visit.person)) return answers.notHere(c);
    opened.close(tokenOf(c));
    await access.endProof(tokenOf(c));
    return c.redirect('../kin?dong', 303);
  });

  routes.route('/nhap', sealedEntryRoutes(parts, answers));
  routes.route('/', openingRoutes(parts, answers, opened));
  routes.route('/', readerRoutes(parts, answers, opened));

  routes.get('/:number{[0-9]{1,9}}', (c) => {
    const text = doneWords(c.req.query('xong'), c.req.query('dong') !== undefined);
    return answers.sheet(c, text === undefined ? {} : { notice: { text, isProblem: false } });
  });

  routes.post('/:number{[0-9]{1,9}}/:verb', async (c) => {
    const verb = c.req.param('verb');
    if (!isSealedVerb(verb)) return answers.notHere(c);
    const { typed, uploads, form } = await readForm(c);
    const { revision = '', code, bo } = typed;
    if (form === undefined || !/^\d{1,9}$/.test(revision))
      return answers.sheet(c, { notice: { text: CONSOLE_WORDS.badForm, isProblem: true } }, 400);
    const { person, now } = c.var.visit;
    const number = numberIn(c);
    const again = `../${number}?xong=${verb}`;
    return queue.run(String(number), async () => {
      if (done.has(formHash(person, form))) return c.redirect(again, 303);
      const proof = mayOpenSealed(person) ? await answers.prove(c, code) : undefined;
      const given = { verb, typed, uploads, form, revision: Number(revision), dropsHeld: bo === 'yes' };
      const outcome = await workOnSealed(number, given, proof?.kind === 'proved', person, now, work);
      if (outcome.kind === 'no-case') return answers.notHere(c);
      if (outcome.kind === 'done') {
        remember(formHash(person, form));
        return c.redirect(again, 303);
      }
      const { code: _, ...kept } = typed;
      const open = { name: verb, typed: kept, held: outcome.held, form };
      if (outcome.kind !== 'not-proved') {
        const text = sealedWorkText(outcome, number, verb);
        return answers.sheet(c, { notice: { text, isProblem: true }, open }, outcome.kind === 'stale' ? 409 : 400);
      }
      const text = proof && proof.kind !== 'proved' ? proofProblemText(proof) : WORDS.notHere;
      return answers.sheet(c, { notice: { text, isProblem: true }, open }, 403);
    });
  });

  routes.all('*', (c) => answers.notHere(c));
  return routes;
}

function doneWords(verb: string | undefined, isClosed: boolean): string | undefined {
  if (isClosed) return WORDS.pageClosed;
  if (verb === 'nhap') return WORDS.entered;
  if (verb === 'nguoi-mo') return WORDS.readerDone;
  return verb !== undefined && isSealedVerb(verb)
    ? `${WORDS.done}: ${sealedVerbLabel(verb).toLowerCase()}.`
    : undefined;
}
