import { randomBytes } from 'node:crypto';
import type { Hono } from 'hono';
import { createAuditTrail } from '../../src/adapters/database/cases/audit-trail.js';
import { createCaseFiles } from '../../src/adapters/database/cases/case-files.js';
import { createCaseRegister } from '../../src/adapters/database/cases/case-register.js';
import { createCaseStore } from '../../src/adapters/database/cases/case-store.js';
import type { Database } from '../../src/adapters/database/open-database.js';
import { createPeople } from '../../src/adapters/database/people-store.js';
import { createConsoleAccess } from '../../src/adapters/database/staff/console-access.js';
import { cleanPhoto } from '../../src/adapters/images/clean-photo.js';
import { loadReplyTemplates } from '../../src/adapters/knowledge-files/load-reply-templates.js';
import type { ConsoleOptions } from '../../src/adapters/web/console/console-parts.js';
import type { NewCase } from '../../src/domain/complaints/case.js';
import { fileCase } from '../../src/domain/complaints/handling/file-case.js';
import type { Requester } from '../../src/domain/complaints/requester.js';
import { issueEntryCode } from '../../src/domain/people/sign-in/sign-in.js';
import { loadCaseRules } from '../../src/parts/cases/cases.js';
import { createTestWeb } from '../fakes/web.js';
import { sampleDraft } from '../support/sample-case.js';

export const AT = new Date('2026-03-03T02:00:00Z');

const rules = await loadCaseRules('knowledge');
const templates = await loadReplyTemplates('knowledge');

/** The console of an office on a real database, at a time that stands still. */
export async function createConsoleOffice(database: Database) {
  const { client, statements } = database;
  const keys = { content: randomBytes(32), identity: randomBytes(32) };
  const access = createConsoleAccess(client);
  const people = createPeople(client);
  const sealed = { open: 0 };
  const options = {
    cases: createCaseStore(database, keys),
    files: createCaseFiles(client, keys),
    audit: createAuditTrail(client),
    register: createCaseRegister(statements, keys),
    rules,
    templates,
    people,
    access,
    clean: cleanPhoto,
    returned: async () => undefined,
    sealed: { countOpen: async () => sealed.open },
    areas: ['Khu phố 1', 'Khu phố 3'],
  } satisfies ConsoleOptions & Record<string, unknown>;
  const time = { now: AT };
  const { app } = createTestWeb({ console: options, clock: () => time.now });

  async function official(name: string, ...roles: string[]) {
    const person = await people.add({ name, roles }, AT);
    const issue = async () => (await issueEntryCode({ access }, person.id, 'desk', randomBytes, time.now)).code;
    return { ...person, issue, browser: async () => enter(app, await issue()) };
  }

  async function file(draft: string, given: Partial<NewCase> = {}, requester: Requester = {}) {
    const { due: _, ...rest } = sampleDraft(draft, given);
    return (await fileCase(rest, { role: 'reporter', requester, conversation: draft }, rules, options.cases)).filed;
  }
  return { ...options, app, time, official, file, openSealed: sealed };
}

const SAME_ORIGIN = { 'sec-fetch-site': 'same-origin' };

export function postCode(app: Hono, code: string, headers: Record<string, string> = SAME_ORIGIN) {
  return app.request('/console/dang-nhap', { method: 'POST', body: new URLSearchParams({ code }), headers });
}

/** A browser that holds a session: pages as text, forms as their page has them. */
async function enter(app: Hono, code: string) {
  const entered = await postCode(app, code);
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
  const get = (path: string) => app.request(path, { headers: { cookie } });
  const post = (path: string, body: URLSearchParams | FormData, headers: Record<string, string> = SAME_ORIGIN) =>
    app.request(path, { method: 'POST', body, headers: { ...headers, cookie } });

  /** Opens the page of a case and gives back one of its forms with what a browser would send. */
  async function formOf(number: number, verb: string) {
    const html = await (await get(`/console/ho-so/${number}`)).text();
    const form = /<form[^>]*action="[^"]*\/VERB"[\s\S]*?<\/form>/.source.replace('VERB', verb);
    const [found = ''] = new RegExp(form).exec(html) ?? [];
    const hidden = [...found.matchAll(/name="(form|revision)" value="([^"]*)"/g)].map(([, name, value]) => [
      name,
      value,
    ]);
    return { isThere: found !== '', fields: Object.fromEntries(hidden) as Record<string, string> };
  }

  async function act(number: number, verb: string, typed: Record<string, string> = {}) {
    const { fields } = await formOf(number, verb);
    return post(`/console/ho-so/${number}/${verb}`, new URLSearchParams({ ...fields, ...typed }));
  }
  return { entered, cookie, get, post, formOf, act };
}
