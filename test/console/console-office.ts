import { randomBytes } from 'node:crypto';
import type { Hono } from 'hono';
import { createChatLinks } from '../../src/adapters/database/chat-links.js';
import type { Database } from '../../src/adapters/database/opening/open-database.js';
import { createPeople } from '../../src/adapters/database/people-store.js';
import { cleanPhoto } from '../../src/adapters/images/clean-photo.js';
import { readConfig } from '../../src/config.js';
import type { NewCase } from '../../src/domain/complaints/case.js';
import { fileCase, fileSealed } from '../../src/domain/complaints/handling/file-case.js';
import type { Noticer } from '../../src/domain/complaints/noticing/noticed.js';
import type { Requester } from '../../src/domain/complaints/requester.js';
import type { SealedContent } from '../../src/domain/complaints/sealed/sealed-store.js';
import { issueEntryCode } from '../../src/domain/people/sign-in/sign-in.js';
import { loadCaseRules, openCases } from '../../src/parts/cases/cases.js';
import { openConsole } from '../../src/parts/cases/console.js';
import { type Log, silentLog } from '../../src/shared/log.js';
import { createTestWeb } from '../fakes/web.js';
import { sampleDraft } from '../support/sample-case.js';

export const AT = new Date('2026-03-03T02:00:00Z');

const rules = await loadCaseRules('knowledge');

/** What has the words "nhận hối lộ" is a tố cáo. */
const noticer: Noticer = {
  notice(message) {
    const text = typeof message === 'string' ? message : '';
    const kind = text.includes('nhận hối lộ') ? 'to-cao' : 'phan-anh';
    return {
      kind,
      category: 'khac',
      isUrgent: false,
      cases: [{ kind, category: 'khac', text }],
      sureness: 1,
      questions: [],
    };
  },
};

/** The console of an office on a real database, at a time that stands still. */
export async function createConsoleOffice(database: Database, folder: string, log: Log = silentLog) {
  const room = openCases(database, readConfig({ DATA_DIR: folder }), (tries) => tries + 1);
  const people = createPeople(database.client);
  const links = createChatLinks(database);
  const options = await openConsole({
    foundation: { database, people: { people, links }, photos: { clean: cleanPhoto } },
    room,
    rules,
    office: { areas: ['Khu phố 1', 'Khu phố 3'] },
    noticer,
    knowledgeDir: 'knowledge',
  });
  const { access } = options;
  const paused: number[] = [];
  const pause = async (ms: number) => void paused.push(ms);
  const time = { now: AT };
  const { app } = createTestWeb({ log, console: { ...options, pause }, clock: () => time.now });

  async function official(name: string, ...roles: string[]) {
    const person = await people.add({ name, roles }, AT);
    const issue = async () => (await issueEntryCode({ access }, person.id, 'desk', randomBytes, time.now)).code;
    return { ...person, issue, browser: async () => enter(app, await issue()) };
  }

  async function fileOne(draft: string, given: Partial<NewCase> = {}, requester: Requester = {}) {
    const { due: _, ...rest } = sampleDraft(draft, given);
    return (await fileCase(rest, { role: 'reporter', requester, conversation: draft }, rules, options.cases)).filed;
  }
  async function denounce(draft: string, given: Partial<SealedContent> = {}, denouncer: Requester = {}) {
    const { category, summary, content, place, attachments, way, receivedAt, by, at } = sampleDraft(draft);
    const told = { category, summary, content, place, attachments, ...given };
    const fresh = { draft, content: told, denouncer, way, receivedAt, by, at };
    return (await fileSealed(fresh, rules, room.sealed)).filed;
  }
  return { ...options, database, paused, links, denounce, room, people, app, time, official, file: fileOne };
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
