import { Hono } from 'hono';
import { openFor } from '../../../../domain/complaints/console/denunciations/open-for.js';
import { sealedSeenBy } from '../../../../domain/complaints/console/denunciations/sealed-seen.js';
import { isPaper } from '../../../../domain/complaints/console/tidy-uploads.js';
import { mayOpenSealed } from '../../../../domain/complaints/sealed/open-sealed.js';
import { standingOf } from '../../../../domain/complaints/sealed/withheld/withheld.js';
import { proofProblemText } from '../../../../messages/complaints/console/entry-words.js';
import { openingProblemText } from '../../../../messages/complaints/console/sealed-words.js';
import { toDocument } from '../../pages/layout.js';
import type { ConsoleEnv, ConsoleParts } from '../console-parts.js';
import { readForm, smallForm } from '../read-form.js';
import type { OpenedNow } from './opened-now.js';
import { READING_MINUTES } from './pages/opening-forms.js';
import { SealedContentPage } from './pages/sealed-content-page.js';
import { numberIn, type RoomAnswers, type RoomContext, tokenOf } from './room-answers.js';

const MINUTE_MS = 60_000;

/** What decrypts: content, who denounced, files. The words are only ever the answer to a form, never at an address of their own. */
export function openingRoutes(parts: ConsoleParts, answers: RoomAnswers, opened: OpenedNow): Hono<ConsoleEnv> {
  const { sealedFiles, audit, people } = parts;
  const routes = new Hono<ConsoleEnv>();

  async function open(c: RoomContext, name: 'noi-dung' | 'danh-tinh') {
    const { visit } = c.var;
    const { person, now } = visit;
    const number = numberIn(c);
    const { typed } = await readForm(c);
    const { reason = '', phut, code } = typed;
    const back = { name, typed: { reason, ...(phut ? { phut } : {}) }, held: 0 };
    const proof = mayOpenSealed(person) ? await answers.prove(c, code) : undefined;
    if (proof && proof.kind !== 'proved')
      return answers.sheet(c, { notice: { text: proofProblemText(proof), isProblem: true }, open: back }, 403);
    const request = { number, reason, withDenouncer: name === 'danh-tinh' };
    const found = await openFor(request, person, now, { ...parts, findPerson: (id) => people.find(id) });
    if (found.kind === 'no-case') return answers.notHere(c);
    if (found.kind !== 'opened')
      return answers.sheet(c, { notice: { text: openingProblemText(found), isProblem: true }, open: back }, 400);
    const minutes = READING_MINUTES.find((one) => String(one) === phut) ?? READING_MINUTES[0];
    const until = new Date(now.getTime() + minutes * MINUTE_MS);
    const { about } = found.opened;
    opened.open(tokenOf(c), about.id, until);
    c.header('Refresh', `${minutes * 60}; url=../${number}?dong`);
    const files = await sealedFiles.list(about.id);
    const readers = await standingOf(about.id, visit.officials.filter(mayOpenSealed), parts.sealed);
    const given = { parts, visit, opened: found.opened, files, readers, until };
    return c.html(await toDocument(<SealedContentPage {...given} />));
  }

  routes.post('/:number{[0-9]{1,9}}/noi-dung', smallForm, (c) => open(c, 'noi-dung'));
  routes.post('/:number{[0-9]{1,9}}/danh-tinh', smallForm, (c) => open(c, 'danh-tinh'));

  // By its place, not by its id: that is made from what is in it.
  routes.get('/:number{[0-9]{1,9}}/tep/:at{[0-9]{1,3}}', async (c) => {
    const { person, now } = c.var.visit;
    const about = await sealedSeenBy(person, numberIn(c), now, parts);
    if (!about) return answers.notHere(c);
    const until = opened.openUntil(tokenOf(c), about.id, now);
    if (!until) return c.redirect(`../../${about.number}?dong`, 303);
    const id = (await sealedFiles.list(about.id))[Number(c.req.param('at')) - 1];
    if (id === undefined) return answers.notHere(c);
    await audit.record([{ at: now, actor: person.id, action: 'open-file', subject: `sealed:${about.id}` }]);
    const file = await sealedFiles.read(about.id, id);
    if (!file) return answers.notHere(c);
    // It goes away with the page it was opened from.
    c.header('Refresh', `${Math.ceil((until.getTime() - now.getTime()) / 1000)}; url=../../${about.number}?dong`);
    const name = isPaper(id) ? 'inline; filename="tai-lieu.pdf"' : 'inline';
    return c.body(new Uint8Array(file.bytes), 200, { 'Content-Type': file.mediaType, 'Content-Disposition': name });
  });
  return routes;
}
