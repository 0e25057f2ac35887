import { Hono } from 'hono';
import { localDayOf } from '../../../domain/calendar/office-time.js';
import { caseNamed, countGroups, findCases } from '../../../domain/complaints/console/find-cases.js';
import { isStepVerb } from '../../../domain/complaints/console/step-fields.js';
import { countOpenForAll } from '../../../domain/complaints/sealed/withheld/withheld.js';
import { maySee, seesAllCases } from '../../../domain/complaints/staff/who-works.js';
import { hasRight } from '../../../domain/people/person.js';
import { sealedText } from '../../../messages/complaints/console/entry-words.js';
import { figureHeading } from '../../../messages/complaints/console/figure-words.js';
import { CONSOLE_WORDS } from '../../../messages/complaints/console/page-words.js';
import { verbLabel } from '../../../messages/complaints/staff/staff-verbs.js';
import { toDocument } from '../pages/layout.js';
import type { ConsoleEnv, ConsoleParts } from './console-parts.js';
import { filterOf, readListQuery } from './list-query.js';
import { CaseListPage } from './pages/case-list-page.js';

/** `/console`: the cases, the most urgent first. */
export function listRoutes(parts: ConsoleParts): Hono<ConsoleEnv> {
  const { cases } = parts;
  const routes = new Hono<ConsoleEnv>();
  routes.get('/', async (c) => {
    const { visit } = c.var;
    const { person, now, base } = visit;
    const query = readListQuery(c);
    const named = await caseNamed(query.words, cases);
    if (named && maySee(person, named)) return c.redirect(`${base}console/ho-so/${named.number}`, 303);
    const { words, from, asked } = query;
    const search = {
      group: asked ? 'all' : query.group,
      filter: filterOf(query, now),
      words,
      from,
    } as const;
    const [found, counts, denunciations] = await Promise.all([
      findCases(search, person, now, cases),
      countGroups(person, now, cases),
      seesAllCases(person) || hasRight(person, 'denunciations') ? countOpenForAll(localDayOf(now), parts) : 0,
    ]);
    const heading = asked && figureHeading({ ...asked, kind: query.kind });
    const told = doneWords(c.req.query('xong') ?? '', Number(c.req.query('bao-mat')));
    const notice = told === undefined ? undefined : { text: told, isProblem: false };
    const listed = asked ? query : { ...query, group: found.group };
    const given = { parts, visit, query: listed, counts, found, sealed: denunciations, heading, notice };
    return c.html(await toDocument(<CaseListPage {...given} />));
  });
  return routes;
}

/** After a step with which a case left the list, or went where denunciations are. */
function doneWords(verb: string, sealed: number): string | undefined {
  if (isStepVerb(verb)) return `${CONSOLE_WORDS.done} ${verbLabel(verb)}.`;
  return sealed > 0 ? sealedText(sealed) : undefined;
}
