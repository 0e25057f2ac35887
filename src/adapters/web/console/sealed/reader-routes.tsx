import { Hono } from 'hono';
import { fullReason } from '../../../../domain/complaints/console/denunciations/full-reason.js';
import { sealedSeenBy } from '../../../../domain/complaints/console/denunciations/sealed-seen.js';
import { mayOpenSealed } from '../../../../domain/complaints/sealed/open-sealed.js';
import { decideReader } from '../../../../domain/complaints/sealed/withheld/decide-reader.js';
import { proofProblemText } from '../../../../messages/complaints/console/entry-words.js';
import { openingProblemText, SEALED_WORDS as WORDS } from '../../../../messages/complaints/console/sealed-words.js';
import type { ConsoleEnv, ConsoleParts } from '../console-parts.js';
import { readForm, smallForm } from '../read-form.js';
import type { OpenedNow } from './opened-now.js';
import { numberIn, type RoomAnswers, tokenOf } from './room-answers.js';

/** An officer decides who else may know of a tố cáo; it is shut for this, and read again by who wants to see what was decided. */
export function readerRoutes(parts: ConsoleParts, answers: RoomAnswers, opened: OpenedNow): Hono<ConsoleEnv> {
  const { people } = parts;
  const findPerson = (id: string) => people.find(id);
  const routes = new Hono<ConsoleEnv>();

  routes.post('/:number{[0-9]{1,9}}/nguoi-mo', smallForm, async (c) => {
    const { person, now } = c.var.visit;
    const { typed } = await readForm(c);
    const { person: whom = '', cho, reason: told = '', code } = typed;
    const problem = (text: string, status: 400 | 403 | 409) =>
      answers.sheet(c, { notice: { text, isProblem: true } }, status);
    const proof = mayOpenSealed(person) ? await answers.prove(c, code) : undefined;
    if (proof && proof.kind !== 'proved') return problem(proofProblemText(proof), 403);
    const about = await sealedSeenBy(person, numberIn(c), now, parts);
    if (!about) return answers.notHere(c);
    const reason = fullReason(told);
    if (reason === undefined) return problem(openingProblemText({ kind: 'thin-reason' }), 400);
    if (cho !== 'vao' && cho !== 'ra') return problem(WORDS.readerWrong, 400);
    const decision = { isOut: cho === 'ra', by: person.id, reason, at: now };
    const outcome = await decideReader(about.id, await findPerson(whom), decision, { ...parts, findPerson });
    if (outcome === 'busy') return problem(WORDS.readerBusy, 409);
    if (outcome !== 'done') return problem(WORDS.readerWrong, 400);
    opened.close(tokenOf(c));
    // Who has shut themselves out has no page of it any more.
    return c.redirect(whom === person.id ? '../../kin' : `../${about.number}?xong=nguoi-mo`, 303);
  });
  return routes;
}
