import { beforeEach, expect, test } from 'vitest';
import type { NoticeParts } from '../src/domain/conversation/handover/desk-notices.js';
import { createPageNotes } from '../src/domain/conversation/handover/leave-on-page.js';
import type { TurnHandler } from '../src/domain/conversation/ports.js';
import { EMPTY_STATE } from '../src/domain/conversation/turn.js';
import { createConversationMemory } from './fakes/conversation-memory.js';
import { createTestWeb } from './fakes/web.js';

const LATER = new Date('2026-03-02T05:01:00Z');

let app: ReturnType<typeof createTestWeb>['app'];
let time: { now: Date };
let leaveOnPage: NoticeParts['leaveOnPage'];
let cookie: string;
let conversation: string;

/** A bot that is silent, as when a clerk answers. */
beforeEach(async () => {
  const memory = createConversationMemory();
  const { turns } = memory;
  const handle: TurnHandler = async (message) => {
    const { basis } = await turns.open(message.conversation);
    await turns.commit({ message, basis, state: EMPTY_STATE, replies: [], outbound: [], at: message.receivedAt });
    return [];
  };
  const web = createTestWeb({ ...memory, handle, waitsForClerk: async () => true });
  app = web.app;
  time = web.time;
  leaveOnPage = createPageNotes(turns);
  const first = await post('còn ai không');
  cookie = first.headers.get('set-cookie')?.split(';')[0] ?? '';
  ({ conversation } = (await first.json()) as { conversation: string });
});

function post(text: string): Promise<Response> {
  const headers = { 'content-type': 'application/json', ...(cookie ? { cookie } : {}) };
  return Promise.resolve(app.request('/api/chat', { method: 'POST', headers, body: JSON.stringify({ text }) }));
}

const news = (after: string) => app.request(`/chat/new?after=${after}`, { headers: { cookie } });

test('a page is silent while a clerk answers, and says so to nobody as if the message were lost', async () => {
  const answer = (await (await post('dạ')).json()) as { replies: unknown[] };
  expect(answer.replies).toEqual([]);
  const page = await (await app.request('/', { headers: { cookie } })).text();
  expect(page).toContain('còn ai không');
  expect(page).toContain('data-waits-for-clerk="1"');
});

test('what a clerk writes comes when the page asks, once', async () => {
  const shownUntil = time.now.toISOString();
  expect((await news(shownUntil)).status).toBe(204);
  await leaveOnPage(conversation, 'note-1', 'Cán bộ trả lời:\nChị mang giấy chứng sinh nhé', LATER);
  await leaveOnPage(conversation, 'note-1', 'Cán bộ trả lời:\nChị mang giấy chứng sinh nhé', LATER);
  const response = await news(shownUntil);
  expect(response.headers.get('x-waits-for-clerk')).toBe('1');
  expect((await response.text()).match(/Chị mang giấy chứng sinh nhé/g)).toHaveLength(1);
  expect((await news(response.headers.get('x-shown-until') ?? '')).status).toBe(204);
});

test('a program reads it with its next message, once', async () => {
  await leaveOnPage(conversation, 'note-1', 'Được ạ', LATER);
  time.now = new Date('2026-03-02T05:02:00Z');
  expect(await (await post('cảm ơn')).json()).toMatchObject({ replies: [{ text: 'Được ạ' }] });
  time.now = new Date('2026-03-02T05:03:00Z');
  expect(await (await post('chào')).json()).toMatchObject({ replies: [] });
});

test('nothing is left for a conversation that was deleted, and strangers read nothing', async () => {
  await app.request('/delete', { method: 'POST', headers: { cookie } });
  await leaveOnPage(conversation, 'note-1', 'Được ạ', LATER);
  expect((await news('')).status).toBe(204);
  cookie = '';
  expect((await news('')).status).toBe(204);
});
