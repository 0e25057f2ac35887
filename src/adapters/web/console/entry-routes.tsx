import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { type EnterOutcome, enterCase } from '../../../domain/complaints/console/enter-case.js';
import type { Typed } from '../../../domain/complaints/console/read-step.js';
import { mayEnterCases } from '../../../domain/complaints/staff/who-works.js';
import {
  ENTRY_FIELD_WORDS,
  sealedText,
  ENTRY_WORDS as WORDS,
} from '../../../messages/complaints/console/entry-words.js';
import { uploadProblemText } from '../../../messages/complaints/console/field-words.js';
import { toDocument } from '../pages/layout.js';
import type { ConsoleEnv, ConsoleParts } from './console-parts.js';
import { EntryPage } from './pages/entry-page.js';
import { MOST_FORM_BYTES, readForm } from './read-form.js';

type ConsoleContext = Context<ConsoleEnv>;

interface Shown {
  readonly typed?: Typed;
  readonly notice?: { readonly text: string; readonly isProblem: boolean };
  readonly isDoubtful?: boolean;
}

/** `/console/nhap`: the clerk enters letters, calls and visits. */
export function entryRoutes(parts: ConsoleParts): Hono<ConsoleEnv> {
  const routes = new Hono<ConsoleEnv>();

  async function show(c: ConsoleContext, given: Shown, status: 200 | 400 | 403 = 200) {
    const { visit } = c.var;
    const isAllowed = mayEnterCases(visit.person);
    const page = <EntryPage parts={parts} visit={visit} isAllowed={isAllowed} {...given} />;
    return c.html(await toDocument(page), isAllowed ? status : 403);
  }

  async function tooLarge(c: Context) {
    return show(c as ConsoleContext, { notice: { text: uploadProblemText(['too-much']), isProblem: true } }, 400);
  }

  routes.get('/', (c) => {
    const number = Number(c.req.query('mat'));
    const notice = { text: sealedText(number), isProblem: false };
    return show(c, Number.isInteger(number) && number > 0 ? { notice } : {});
  });

  routes.post('/', bodyLimit({ maxSize: MOST_FORM_BYTES, onError: tooLarge }), async (c) => {
    const { typed, uploads, form } = await readForm(c);
    if (form === undefined) return show(c, { typed }, 400);
    const { person, now } = c.var.visit;
    const outcome = await enterCase({ typed, uploads, form }, person, now, parts);
    if (outcome.kind === 'filed') return c.redirect(`ho-so/${outcome.filed.number}?xong=vao-so`, 303);
    if (outcome.kind === 'sealed') return c.redirect(`nhap?mat=${outcome.number}`, 303);
    const again = uploads.length > 0 ? ` ${WORDS.filesAgain}` : '';
    const notice = { text: problemWords(outcome) + again, isProblem: true };
    return show(c, { typed, notice, isDoubtful: outcome.kind === 'denounces' }, 400);
  });
  return routes;
}

function problemWords(outcome: Exclude<EnterOutcome, { kind: 'filed' | 'sealed' }>): string {
  switch (outcome.kind) {
    case 'not-allowed':
      return WORDS.notAllowed;
    case 'missing':
      return `${WORDS.missing}: ${outcome.what.map((name) => ENTRY_FIELD_WORDS[name].label.toLowerCase()).join(', ')}.`;
    case 'not-yet':
      return WORDS.notYet;
    case 'denounces':
      return WORDS.denounces;
    case 'bad-file':
      return uploadProblemText(outcome.files);
  }
}
