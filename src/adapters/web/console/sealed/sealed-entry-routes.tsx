import { Hono } from 'hono';
import { enterCase } from '../../../../domain/complaints/console/enter-case.js';
import { mayOpenSealed } from '../../../../domain/complaints/sealed/open-sealed.js';
import { SEALED_WORDS as WORDS } from '../../../../messages/complaints/console/sealed-words.js';
import { toDocument } from '../../pages/layout.js';
import type { ConsoleEnv, ConsoleParts } from '../console-parts.js';
import { entryProblemWords } from '../entry-problem-words.js';
import { EntryPage, type EntryPageProps } from '../pages/entry-page.js';
import { readForm } from '../read-form.js';
import type { RoomAnswers, RoomContext } from './room-answers.js';

/** `/console/kin/nhap`: a tố cáo on paper or told at the counter, straight into the sealed store. */
export function sealedEntryRoutes(parts: ConsoleParts, answers: RoomAnswers): Hono<ConsoleEnv> {
  const routes = new Hono<ConsoleEnv>();

  async function show(
    c: RoomContext,
    given: Pick<EntryPageProps, 'typed' | 'notice' | 'held' | 'form'>,
    status: 200 | 400 = 200,
  ) {
    const { visit } = c.var;
    if (!mayOpenSealed(visit.person)) return answers.notHere(c);
    const page = <EntryPage parts={parts} visit={visit} isAllowed isSealed {...given} />;
    return c.html(await toDocument(page), status);
  }

  routes.get('/', (c) => show(c, { notice: { text: WORDS.entryNote, isProblem: false } }));

  routes.post('/', async (c) => {
    const { person, now } = c.var.visit;
    if (!mayOpenSealed(person)) return answers.notHere(c);
    const { typed: told, uploads, form } = await readForm(c);
    const typed = { ...told, kind: 'to-cao' };
    if (form === undefined) return show(c, { typed }, 400);
    const outcome = await enterCase({ typed, uploads, form, dropsHeld: told.bo === 'yes' }, person, now, parts);
    if (outcome.kind === 'sealed') return c.redirect(`${outcome.number}?xong=nhap`, 303);
    if (outcome.kind === 'filed' || outcome.kind === 'not-allowed') return answers.notHere(c);
    const notice = { text: entryProblemWords(outcome), isProblem: true };
    return show(c, { typed, notice, held: outcome.held, form }, 400);
  });
  return routes;
}
