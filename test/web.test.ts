import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { createConversationMemory } from './fakes/conversation-memory.js';
import { createEcho, createTestWeb } from './fakes/web.js';

const Answer = z.object({
  conversation: z.string().regex(/^[\w-]{22}$/),
  replies: z.array(
    z.strictObject({
      text: z.string(),
      choices: z.array(z.strictObject({ id: z.string(), label: z.string() })).optional(),
    }),
  ),
});
const Refused = z.object({ error: z.strictObject({ code: z.string(), message: z.string().min(20) }) });

type Web = ReturnType<typeof createTestWeb>['app'];

function post(app: Web, body: unknown, headers: Record<string, string> = {}) {
  return app.request('/api/chat', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

async function ask(app: Web, body: unknown, headers?: Record<string, string>) {
  const response = await post(app, body, headers);
  expect(response.status).toBe(200);
  return Answer.parse(await response.json());
}

async function refused(response: Response, status: number, code: string) {
  expect(response.status).toBe(status);
  const { error } = Refused.parse(await response.json());
  expect(error.code).toBe(code);
  expect(error.message).not.toMatch(/Error|undefined|\bat \//);
  return error;
}

function submit(app: Web, path: string, fields: Record<string, string>, headers: Record<string, string> = {}) {
  const body = new URLSearchParams(fields).toString();
  const type = { 'Content-Type': 'application/x-www-form-urlencoded' };
  return app.request(path, { method: 'POST', headers: { ...type, ...headers }, body });
}

function cookieOf(response: Response): string {
  return response.headers.get('set-cookie')?.split(';')[0] ?? '';
}

describe('POST /api/chat', () => {
  test('answers, and goes on in the conversation it issued', async () => {
    const { app, heard } = createTestWeb();
    const first = await ask(app, { text: 'menu' });
    expect(first.replies[0]?.choices).toHaveLength(2);
    const second = await ask(app, { conversation: first.conversation, choice: 'ket-hon' });
    expect(second).toEqual({ conversation: first.conversation, replies: [{ text: 'Đã chọn ket-hon (2)' }] });
    expect(heard[1]).toMatchObject({ channel: 'web', text: 'Đăng ký kết hôn', choice: 'ket-hon' });
  });

  test.each(['AAAAAAAAAAAAAAAAAAAAAA', 'x', '../../etc/passwd', "' OR 1=1 --", '🙂'])(
    'starts a new conversation for an id it did not issue: %s',
    async (conversation) => {
      const { app } = createTestWeb();
      const answer = await ask(app, { conversation, text: 'xin chào' });
      expect(answer.conversation).not.toBe(conversation);
    },
  );

  test('gives the same reply to a repeated message id, and does it once', async () => {
    const { app, heard } = createTestWeb();
    const { conversation } = await ask(app, { text: 'a' });
    const body = { conversation, text: 'b', messageId: 'm-1' };
    const answers = await Promise.all([ask(app, body), ask(app, body), ask(app, body)]);
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(heard).toHaveLength(2);
    const other = await ask(app, { text: 'a', messageId: 'm-1' });
    expect(other.conversation).not.toBe(conversation);
    expect(heard).toHaveLength(3);
  });

  test.each([
    ['no JSON', '{"text":', 'malformed'],
    ['nothing', '', 'malformed'],
    ['a list', '[]', 'malformed'],
    ['null', 'null', 'malformed'],
    ['a number as text', '{"text":5}', 'malformed'],
    ['an object as choice', '{"choice":{"id":"a"}}', 'malformed'],
    ['a list as conversation', '{"conversation":["a"],"text":"a"}', 'malformed'],
    ['a very long choice', JSON.stringify({ choice: 'x'.repeat(300) }), 'malformed'],
    ['no text', '{}', 'empty'],
    ['empty text', '{"text":""}', 'empty'],
    ['spaces', '{"text":" \\n\\t\\u00a0 "}', 'empty'],
    ['control characters only', '{"text":"\\u0000\\u0007\\u200b\\ufeff"}', 'empty'],
    ['binary', Buffer.from([0xff, 0xfe, 0x00, 0x80]).toString('latin1'), 'malformed'],
    ['more than 4,000 characters', JSON.stringify({ text: 'ă'.repeat(4001) }), 'text-too-long'],
  ])('refuses %s with words', async (_what, body, code) => {
    const { app, heard } = createTestWeb();
    await refused(await post(app, body), 400, code);
    expect(heard).toEqual([]);
  });

  test('refuses 100 KB', async () => {
    const { app } = createTestWeb();
    await refused(await post(app, { text: 'x'.repeat(100_000) }), 413, 'body-too-large');
  });

  test.each([
    ['4,000 characters, decomposed', 'ế'.repeat(4000).normalize('NFD'), 'ế'.repeat(4000)],
    ['decomposed letters', 'Đăng ký'.normalize('NFD'), 'Đăng ký'],
    ['emoji only', '😀👍', '😀👍'],
    ['HTML', '<script>alert(1)</script>', '<script>alert(1)</script>'],
    ['SQL', "'; DROP TABLE x; --", "'; DROP TABLE x; --"],
    ['half a surrogate pair', '\ud83dchào', 'chào'],
    ['control characters inside', 'khai\u0000 sinh\u200b', 'khai sinh'],
    ['right-to-left marks', '\u202eabc', 'abc'],
  ])('takes %s', async (_what, text, heardText) => {
    const { app, heard } = createTestWeb();
    await ask(app, { text });
    expect(heard[0]?.text).toBe(heardText);
  });

  test('takes any JSON without failing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.json(), async (body) => {
        const { app } = createTestWeb();
        expect((await post(app, body)).status).toBeLessThan(500);
      }),
      { numRuns: 100 },
    );
  });

  test('knows the way only by POST', async () => {
    const { app } = createTestWeb();
    const response = await app.request('/api/chat');
    expect(response.headers.get('allow')).toBe('POST');
    await refused(response, 405, 'method-not-allowed');
    await refused(await app.request('/api/nothing'), 404, 'not-found');
  });

  test('says that something failed, not what', async () => {
    const failing = async () => Promise.reject(new Error('secret /etc/shadow'));
    const { app } = createTestWeb({ handle: failing });
    const response = await post(app, { text: 'a' });
    expect(await response.clone().text()).not.toContain('shadow');
    await refused(response, 500, 'failed');
  });

  test('says that a message was received when its reply is not known any more', async () => {
    const { app } = createTestWeb({ handle: async () => [] });
    expect((await ask(app, { text: 'a' })).replies[0]?.text).toContain('nhận rồi');
  });
});

describe('limits', () => {
  test('a conversation that sends too fast is asked to wait, and heard again after that', async () => {
    const { app, time } = createTestWeb();
    const { conversation } = await ask(app, { text: 'a' });
    const statuses: number[] = [];
    for (let i = 0; i < 21; i++) statuses.push((await post(app, { conversation, text: 'a' })).status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(20);
    const response = await post(app, { conversation, text: 'a' });
    expect(Number(response.headers.get('retry-after'))).toBe(3);
    expect((await refused(response, 429, 'too-many')).message).toContain('3 giây');
    time.now = new Date(time.now.getTime() + 3000);
    await ask(app, { conversation, text: 'a' });
  });

  test('one address cannot begin conversations without end, others still can', async () => {
    const { app } = createTestWeb({ isProxyTrusted: true });
    const from = (address: string) => post(app, { text: 'a' }, { 'X-Forwarded-For': `6.6.6.6, ${address}` });
    for (let i = 0; i < 120; i++) await from('10.0.0.1');
    await refused(await from('10.0.0.1'), 429, 'too-many');
    expect((await from('10.0.0.2')).status).toBe(200);
  });

  test('an address that nobody vouches for is not believed', async () => {
    const { app } = createTestWeb();
    for (let i = 0; i < 120; i++) await post(app, { text: 'a' }, { 'X-Forwarded-For': `10.0.0.${i}` });
    await refused(await post(app, { text: 'a' }, { 'X-Forwarded-For': '10.1.1.1' }), 429, 'too-many');
  });
});

describe('origin', () => {
  test.each([
    [{}, 200],
    [{ Origin: 'http://localhost' }, 200],
    [{ Origin: 'https://motcua.example' }, 200],
    [{ Origin: 'https://evil.example' }, 403],
    [{ Origin: 'null' }, 403],
    [{ 'Sec-Fetch-Site': 'same-origin', Origin: 'https://behind.proxy.example' }, 200],
    [{ 'Sec-Fetch-Site': 'cross-site' }, 403],
    [{ 'Sec-Fetch-Site': 'same-site', Origin: 'http://localhost' }, 403],
  ])('%j gives %i', async (headers, status) => {
    const { app } = createTestWeb({ publicUrl: 'https://motcua.example' });
    const given = { Host: 'localhost', ...headers } as Record<string, string>;
    expect((await post(app, { text: 'a' }, given)).status).toBe(status);
    expect((await submit(app, '/delete', {}, given)).status).toBe(status === 200 ? 303 : 403);
  });
});

describe('the page', () => {
  test('works without a script: asks, shows the conversation again, deletes it', async () => {
    const { app, memory } = createTestWeb();
    const asked = await submit(app, '/chat', { text: 'menu', messageId: 'm' });
    expect(asked.status).toBe(303);
    expect(asked.headers.get('location')).toMatch(/^\.\//);
    const setCookie = asked.headers.get('set-cookie') ?? '';
    expect(setCookie).toContain('HttpOnly');
    expect(setCookie).toContain('SameSite=Lax');
    const cookie = cookieOf(asked);

    const page = await (await app.request('/', { headers: { Cookie: cookie } })).text();
    expect(page).toContain('Bạn hỏi: menu (1)');
    expect(page).toContain('value="khai-sinh"');
    await submit(app, '/chat', { text: '', choice: 'khai-sinh' }, { Cookie: cookie });
    const after = await (await app.request('/', { headers: { Cookie: cookie } })).text();
    expect(after).toContain('Đã chọn khai-sinh (2)');
    expect(after).not.toContain('value="khai-sinh"');

    const deleted = await submit(app, '/delete', {}, { Cookie: cookie });
    expect(deleted.headers.get('set-cookie')).toContain('Max-Age=0');
    expect(await memory.registry.isIssued(cookie.split('=')[1] ?? '')).toBe(false);
    const empty = await (await app.request('/', { headers: { Cookie: cookie } })).text();
    expect(empty).not.toContain('Bạn hỏi');
    expect(cookieOf(await submit(app, '/chat', { text: 'a' }, { Cookie: cookie }))).not.toBe(cookie);
  });

  test('sending the same form twice asks once', async () => {
    const { app, heard } = createTestWeb();
    const cookie = cookieOf(await submit(app, '/chat', { text: 'a', messageId: 'm1' }));
    for (let i = 0; i < 3; i++) await submit(app, '/chat', { text: 'b', messageId: 'm2' }, { Cookie: cookie });
    expect(heard.map((message) => message.text)).toEqual(['a', 'b']);
  });

  test('keeps what could not be sent, and says why', async () => {
    const { app } = createTestWeb();
    const response = await submit(app, '/chat', { text: 'x'.repeat(4001) });
    expect(response.status).toBe(400);
    const page = await response.text();
    expect(page).toContain('dài quá 4.000 ký tự');
    expect(page).toContain('x'.repeat(4001));
  });

  test('shows what people and the assistant wrote as text, and web addresses as links', async () => {
    const { app } = createTestWeb();
    const cookie = cookieOf(
      await submit(app, '/chat', { text: '<img src=x onerror=alert(1)> https://dvc.gov.vn/a?b=1&c=2.' }),
    );
    const page = await (await app.request('/', { headers: { Cookie: cookie } })).text();
    expect(page).not.toContain('<img src=x');
    expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;');
    expect(page).toContain(
      '<a href="https://dvc.gov.vn/a?b=1&amp;c=2" rel="noopener noreferrer nofollow" target="_blank">',
    );
  });

  test('gives its script a rendered answer or an error in words', async () => {
    const { app } = createTestWeb();
    const answered = await submit(app, '/chat', { text: 'menu' }, { 'X-Fragment': '1' });
    expect(await answered.text()).toMatch(/^<div class="line assistant">.*value="ket-hon"/s);
    await refused(await submit(app, '/chat', { text: ' ' }, { 'X-Fragment': '1' }), 400, 'empty');
  });

  test('loads nothing from elsewhere and nothing inline', async () => {
    const { app } = createTestWeb();
    const response = await app.request('/');
    const page = await response.text();
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(response.headers.get('cache-control')).toBe('no-store');
    expect(page).not.toMatch(/(?:src|href|action)="(?:https?:|\/)/);
    expect(page).not.toMatch(/ style="| on\w+="|<style|<script>/);
    const addresses = [...page.matchAll(/(?:src|href)="(assets\/[^"]+)"/g)].map((match) => match[1]);
    expect(addresses).toHaveLength(3);
    for (const address of addresses) {
      const asset = await app.request(`/${address}`);
      expect(asset.status).toBe(200);
      expect(asset.headers.get('cache-control')).toContain('immutable');
    }
  });

  test('behind https the cookie is for https only and keeps to its path', async () => {
    const { app } = createTestWeb({ publicUrl: 'https://phuong.example/motcua' });
    const setCookie = (await submit(app, '/chat', { text: 'a' })).headers.get('set-cookie');
    expect(setCookie).toContain('Secure');
    expect(setCookie).toContain('Path=/motcua');
    const { app: local } = createTestWeb();
    const forged = await submit(local, '/chat', { text: 'a' }, { 'X-Forwarded-Proto': 'https' });
    expect(forged.headers.get('set-cookie')).not.toContain('Secure');
  });

  test('that does not exist or fails says so in Vietnamese', async () => {
    const { app } = createTestWeb();
    const response = await app.request('/khong/co/dau');
    expect(response.status).toBe(404);
    const page = await response.text();
    expect(page).toContain('Không có trang này');
    expect(page).toContain('href="../../assets/chat.css');
    const { app: failing } = createTestWeb({ handle: async () => Promise.reject(new Error('secret')) });
    const failed = await submit(failing, '/chat', { text: 'a' });
    expect(failed.status).toBe(500);
    expect(await failed.text()).not.toContain('secret');
  });
});

describe('health', () => {
  const down = { database: async () => ({ isReady: false, detail: { driver: 'libsql' } }) };
  const token = 'a-token-of-the-operators';

  test('lives even when it is not ready', async () => {
    const { app } = createTestWeb({ checks: down });
    expect((await app.request('/healthz')).status).toBe(200);
    expect((await app.request('/readyz')).status).toBe(503);
  });

  test('tells details and counts to the token only', async () => {
    const { app } = createTestWeb({ checks: down, operationsToken: token });
    expect(await (await app.request('/readyz')).json()).toEqual({ status: 'not-ready' });
    expect((await app.request('/metrics')).status).toBe(404);
    const headers = { Authorization: `Bearer ${token}` };
    await post(app, { text: 'a' });
    await post(app, { text: '' });
    expect(await (await app.request('/readyz', { headers })).json()).toHaveProperty('checks.database.isReady', false);
    const metrics = await (await app.request('/metrics', { headers })).text();
    expect(metrics).toContain('motcua_replies_total{outcome="answered"} 1');
    expect(metrics).toContain('motcua_refusals_total{reason="empty"} 1');
    expect((await app.request('/metrics', { headers: { Authorization: 'Bearer wrong' } })).status).toBe(404);
  });

  test('a check that throws counts as not ready', async () => {
    const { app } = createTestWeb({ checks: { index: async () => Promise.reject(new Error('gone')) } });
    expect((await app.request('/readyz')).status).toBe(503);
  });
});

test('a message that waits for its turn behind a deletion starts anew', async () => {
  const memory = createConversationMemory();
  const echo = createEcho(memory);
  let release = () => {};
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  const { app } = createTestWeb({
    ...memory,
    handle: async (message) => {
      if (message.text === 'slow') await gate;
      return echo.handle(message);
    },
  });
  const { conversation } = await ask(app, { text: 'a' });
  const cookie = { Cookie: `motcua_conversation=${conversation}` };
  const slow = ask(app, { conversation, text: 'slow' });
  await new Promise((resolve) => setImmediate(resolve));
  const deleting = submit(app, '/delete', {}, cookie);
  await new Promise((resolve) => setImmediate(resolve));
  const late = ask(app, { conversation, text: 'late' });
  await new Promise((resolve) => setImmediate(resolve));
  release();
  await Promise.all([slow, deleting]);
  expect((await late).conversation).not.toBe(conversation);
});
