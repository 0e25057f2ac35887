import { type Context, Hono } from 'hono';
import type { Case } from '../../../domain/complaints/case.js';
import { showCaseCode } from '../../../domain/complaints/code/case-code.js';
import { caseSheet } from '../../../domain/complaints/console/case-sheet.js';
import { readRequester } from '../../../domain/complaints/console/read-requester.js';
import { fillTemplate } from '../../../domain/complaints/console/reply-templates.js';
import { sealFound } from '../../../domain/complaints/console/seal-found.js';
import { isStepVerb, type StepVerb } from '../../../domain/complaints/console/step-fields.js';
import { isPaper } from '../../../domain/complaints/console/tidy-uploads.js';
import { type StepForm, type WorkOutcome, workOnCase } from '../../../domain/complaints/console/work-on-case.js';
import { caseSeenBy, maySee } from '../../../domain/complaints/staff/who-works.js';
import type { Person } from '../../../domain/people/person.js';
import { filedText } from '../../../messages/complaints/console/entry-words.js';
import { formProblemText, uploadProblemText } from '../../../messages/complaints/console/field-words.js';
import { CONSOLE_WORDS as WORDS } from '../../../messages/complaints/console/page-words.js';
import { knownOf } from '../../../messages/complaints/staff/staff.js';
import { verbLabel } from '../../../messages/complaints/staff/staff-verbs.js';
import { createKeyedQueue } from '../../../shared/keyed-queue.js';
import { toDocument } from '../pages/layout.js';
import { wellFormed } from '../well-formed.js';
import type { ConsoleEnv, ConsoleParts } from './console-parts.js';
import { CaseSheetPage, type CaseSheetProps } from './pages/case-sheet-page.js';
import { ConsolePage } from './pages/console-layout.js';
import { readForm, smallForm } from './read-form.js';

type ConsoleContext = Context<ConsoleEnv>;

/** `/console/ho-so/<number>`: one case, and what is done with it. */
export function sheetRoutes(parts: ConsoleParts): Hono<ConsoleEnv> {
  const { cases, files, audit, templates } = parts;
  const routes = new Hono<ConsoleEnv>();
  /** Two forms about one case go one after the other: the second sees what the first has done. */
  const queue = createKeyedQueue();

  async function show(
    c: ConsoleContext,
    given: Pick<CaseSheetProps, 'notice' | 'open' | 'parties'> = {},
    status: 200 | 400 | 409 = 200,
  ) {
    const { visit } = c.var;
    const sheet = await caseSheet(numberIn(c), visit.person, visit.now, visit.nameOf, parts);
    if (!sheet) return notFound(c);
    return c.html(await toDocument(<CaseSheetPage parts={parts} visit={visit} sheet={sheet} {...given} />), status);
  }

  async function notFound(c: ConsoleContext) {
    const page = (
      <ConsolePage parts={parts} visit={c.var.visit} title={WORDS.title}>
        <h1>{WORDS.title}</h1>
        <p>{WORDS.notYours}</p>
      </ConsolePage>
    );
    return c.html(await toDocument(page), 404);
  }

  routes.get('/:number{[0-9]{1,9}}', async (c) => {
    const text = await doneWords(c.req.query('xong') ?? '', c.var.visit.person, numberIn(c));
    return show(c, text === undefined ? {} : { notice: { text, isProblem: false } });
  });

  routes.get('/:number{[0-9]{1,9}}/tep/:id', async (c) => {
    const about = await caseSeenBy(c.var.visit.person, numberIn(c), cases);
    const file = about && (await files.read(about.id, c.req.param('id')));
    if (!file) return notFound(c);
    const kind = isPaper(file.id) ? 'attachment; filename="tai-lieu.pdf"' : 'inline';
    return c.body(new Uint8Array(file.bytes), 200, { 'Content-Type': file.mediaType, 'Content-Disposition': kind });
  });

  routes.post('/:number{[0-9]{1,9}}/lien-he', smallForm, async (c) => {
    const { person, now } = c.var.visit;
    const parties = await readRequester(numberIn(c), person, now, { cases, audit });
    return parties === undefined || parties === 'not-allowed' ? notFound(c) : show(c, { parties });
  });

  routes.post('/:number{[0-9]{1,9}}/bao-mat', smallForm, async (c) => {
    const { person, now, base } = c.var.visit;
    const { sure } = await wellFormed(c.req.parseBody());
    if (sure !== 'yes') return show(c, { notice: { text: WORDS.sealUnsure, isProblem: true } }, 400);
    const number = numberIn(c);
    const outcome = await queue.run(String(number), () => sealFound(number, person, now, parts));
    if (outcome === undefined || outcome.kind === 'not-allowed') return notFound(c);
    if (outcome.kind === 'gone') return show(c, { notice: { text: WORDS.sealGone, isProblem: true } }, 400);
    return c.redirect(`${base}console?bao-mat=${outcome.number}`, 303);
  });

  routes.post('/:number{[0-9]{1,9}}/:verb', async (c) => {
    const verb = c.req.param('verb');
    if (!isStepVerb(verb)) return notFound(c);
    const { form, template } = await readStepForm(c, verb);
    if (form === undefined) return show(c, { notice: { text: WORDS.badForm, isProblem: true } }, 400);
    if (template !== undefined) return showTemplate(c, form, template);
    const { person, now } = c.var.visit;
    const number = numberIn(c);
    const outcome = await queue.run(String(number), () => workOnCase(number, form, person, now, parts));
    if (outcome.kind === 'no-case') return notFound(c);
    if (outcome.kind === 'done') return c.redirect(whereTo(c, outcome.after, verb), 303);
    const open = { verb, typed: form.typed, kept: outcome.kept };
    const status = outcome.kind === 'stale' ? 409 : 400;
    return show(c, { notice: { text: problemWords(outcome), isProblem: true }, open }, status);
  });

  /** After a step, and after a letter was entered: then with the code to be given to its writer. */
  async function doneWords(done: string, person: Person, number: number): Promise<string | undefined> {
    if (isStepVerb(done)) return `${WORDS.done} ${verbLabel(done)}.`;
    const filed = done === 'vao-so' ? await caseSeenBy(person, number, cases) : undefined;
    return filed && filedText(number, showCaseCode(filed.code));
  }

  async function showTemplate(c: ConsoleContext, form: StepForm, id: string) {
    const about = await caseSeenBy(c.var.visit.person, numberIn(c), cases);
    const chosen = templates.find((one) => one.id === id);
    if (!about || !chosen) return notFound(c);
    const answer = fillTemplate(chosen.text, knownOf(about), form.typed.answer ?? '');
    return show(c, { open: { verb: form.verb, typed: { ...form.typed, answer }, kept: form.kept } });
  }
  return routes;
}

function problemWords(outcome: Exclude<WorkOutcome, { kind: 'done' | 'no-case' }>): string {
  switch (outcome.kind) {
    case 'stale':
      return WORDS.stale;
    case 'blank':
      return WORDS.blank;
    case 'bad-file':
      return uploadProblemText(outcome.files);
    case 'problem':
      return formProblemText(outcome.problem, outcome.about.number);
  }
}

/** Who gave a case away may not see it any more: they go on with their list. */
function whereTo(c: ConsoleContext, after: Case, verb: StepVerb): string {
  const { person, base } = c.var.visit;
  return maySee(person, after) ? `../${after.number}?xong=${verb}` : `${base}console?xong=${verb}`;
}

function numberIn(c: ConsoleContext): number {
  return Number(c.req.param('number'));
}

async function readStepForm(
  c: ConsoleContext,
  verb: StepVerb,
): Promise<{ readonly form?: StepForm; readonly template?: string | undefined }> {
  const { typed, uploads, kept, form } = await readForm(c);
  const { revision = '', template } = typed;
  if (form === undefined || !/^\d{1,9}$/.test(revision)) return {};
  return { form: { verb, typed, uploads, kept, form, revision: Number(revision) }, template };
}
