import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import { type App, createApp } from '../../src/app.js';
import { officialsCommand } from '../../src/cli/officials/officials.js';
import { readConfig } from '../../src/config.js';
import { silentLog } from '../../src/shared/log.js';
import { type FakeZalo, startFakeZalo } from '../fakes/zalo/fake-zalo.js';
import { zaloText } from '../fakes/zalo/zalo-events.js';
import { until } from './zalo-person.js';

const folder = mkdtempSync(join(tmpdir(), 'motcua-zalo-'));
const started: { stop(): Promise<void> }[] = [];
/** Monday, nine in the morning at the office, when this file began to run. */
const NINE_MS = Date.parse('2026-03-02T02:00:00Z') - performance.now();
let count = 0;

afterEach(async () => {
  for (const one of started.splice(0).toReversed()) await one.stop();
});
afterAll(() => rmSync(folder, { recursive: true }));

async function startFake(): Promise<FakeZalo> {
  const fake = await startFakeZalo();
  started.push(fake);
  return fake;
}

function newFolder(): string {
  count += 1;
  return join(folder, String(count));
}

type Started = App & { readonly address: string };

/** The product as it is, on a database of its own, at nine o'clock on a Monday unless `hoursLater`. */
async function startApp(fake: FakeZalo, env: Record<string, string>, hoursLater = 0): Promise<Started> {
  const config = readConfig({ PORT: '0', ZALO_BOT_TOKEN: fake.token, ZALO_API_ROOT: fake.root, ...env });
  const clock = () => new Date(NINE_MS + performance.now() + hoursLater * 3_600_000);
  const app = await createApp(config, { clock, log: silentLog });
  started.push(app);
  return { ...app, ...(await app.start()) };
}

/** Everything that somebody was sent, in order. */
const readBy = (fake: FakeZalo, chat: string) => fake.sent.filter((sent) => sent.chat === chat).map(({ text }) => text);

/** Waits for the `nth` message to a chat, the first by default. */
const answerTo = (fake: FakeZalo, chat: string, nth = 1) => until(() => readBy(fake, chat)[nth - 1], 10_000);

describe('on Zalo', () => {
  test('a number picks from the list that was sent before a restart, and a message that comes again says nothing', async () => {
    const fake = await startFake();
    const DATA_DIR = newFolder();
    const first = await startApp(fake, { DATA_DIR });
    const question = zaloText('đăng ký lại', { chat: 'an' });
    await fake.emit(question);
    const list = await answerTo(fake, 'an');
    const [, second = ''] = [...list.matchAll(/^\d\. (.+)$/gmu)].map(([, label]) => label);
    await first.stop();

    await startApp(fake, { DATA_DIR });
    await fake.emit(question);
    await fake.emit(zaloText('2', { chat: 'an' }));
    expect(await answerTo(fake, 'an', 2)).toContain(second);
    await fake.emit(zaloText('cảm ơn', { chat: 'an' }));
    expect(await answerTo(fake, 'an', 3)).toMatch(/Không có chi/);
    expect(readBy(fake, 'an')).toHaveLength(3);
  });

  test('messages come to the public address with a secret that was made at the start', async () => {
    const fake = await startFake();
    const { address } = await startApp(fake, { DATA_DIR: newFolder(), PUBLIC_URL: 'https://motcua.phuong.example' });
    await until(() => fake.webhook(), 10_000);
    expect(fake.webhook()?.url).toBe('https://motcua.phuong.example/webhooks/zalo');
    expect(fake.webhook()?.secret).toMatch(/^[A-Za-z0-9_-]{8,256}$/);
    fake.forwardTo(new URL(address).origin);
    await fake.emit(zaloText('cảm ơn', { chat: 'an' }));
    expect(await answerTo(fake, 'an')).toMatch(/Không có chi/);
    expect(fake.webhookStatuses).toEqual([200, 200]);
  });

  test('with a token that is not accepted the page goes on', async () => {
    const fake = await startFake();
    const { web } = await startApp(fake, { DATA_DIR: newFolder(), ZALO_BOT_TOKEN: '4711:sai' });
    await until(() => fake.calls.includes('getUpdates'), 10_000);
    const headers = { 'content-type': 'application/json' };
    const response = await web.request('/api/chat', { method: 'POST', headers, body: '{"text":"cảm ơn"}' });
    expect(await response.json()).toMatchObject({ replies: [{ text: expect.stringMatching(/Không có chi/) }] });
  });
});

/** An official who has linked their Zalo. */
async function linkOfficial(fake: FakeZalo, DATA_DIR: string, role = 'trực tiếp dân'): Promise<void> {
  const io = { stdin: Readable.from([]), stdout: new PassThrough(), stderr: new PassThrough(), env: { DATA_DIR } };
  await officialsCommand(['add', 'Trần Thị Hoa', '--role', role], io);
  const [, code = ''] = String(io.stdout.read() ?? '').split('\n');
  await fake.emit(zaloText(`/lienket ${code}`, { chat: 'hoa' }));
  expect(await answerTo(fake, 'hoa')).toMatch(/Trần Thị Hoa/);
}

test('an administrator is told when the month is being used up', async () => {
  const fake = await startFake();
  const DATA_DIR = newFolder();
  await startApp(fake, { DATA_DIR, ZALO_MONTHLY_MESSAGES: '5' });
  await linkOfficial(fake, DATA_DIR, 'quản trị');
  for (const chat of ['an', 'binh', 'chi']) await fake.emit(zaloText('cảm ơn', { chat }));
  expect(await answerTo(fake, 'hoa', 2)).toMatch(/Zalo: tháng này đã dùng 4\/5 tin nhắn của gói \(80%\)/);
});

describe('a person instead of the bot', () => {
  const codeIn = (text: string) => /Mã: ([A-Z]{2}\d{2})/.exec(text)?.[1] ?? '';

  test('the whole way on Zalo: asked, answered, given back, also over a restart', async () => {
    const fake = await startFake();
    const DATA_DIR = newFolder();
    const first = await startApp(fake, { DATA_DIR });
    await linkOfficial(fake, DATA_DIR);
    await fake.emit(zaloText('lam giay khai sinh o dau', { chat: 'an' }));
    await answerTo(fake, 'an');
    await fake.emit(zaloText('toi muon noi chuyen voi nguoi that', { chat: 'an' }));
    expect(await answerTo(fake, 'an', 2)).toMatch(/chuyển cuộc trò chuyện này cho cán bộ[\s\S]*11 giờ 30/);
    const asked = await answerTo(fake, 'hoa', 2);
    expect(asked).toMatch(/qua Zalo[\s\S]*lam giay khai sinh o dau/);
    const code = codeIn(asked);

    await fake.emit(zaloText('con tôi sinh ở Cần Thơ', { chat: 'an' }));
    expect(await answerTo(fake, 'hoa', 3)).toBe(`${code} | Người dân:\ncon tôi sinh ở Cần Thơ`);
    await first.stop();
    await startApp(fake, { DATA_DIR });
    await fake.emit(zaloText(`${code}: Làm ở phường mình được ạ`, { chat: 'hoa' }));
    expect(await answerTo(fake, 'an', 3)).toBe('Cán bộ trả lời:\nLàm ở phường mình được ạ');
    await fake.emit(zaloText('dạ cảm ơn', { chat: 'an' }));
    await until(() => readBy(fake, 'hoa').at(-1)?.includes('dạ cảm ơn'), 10_000);
    await fake.emit(zaloText(`/tralai ${code}`, { chat: 'hoa' }));
    expect(await answerTo(fake, 'an', 4)).toMatch(/Cán bộ đã trả lời xong/);
    await fake.emit(zaloText('cảm ơn', { chat: 'an' }));
    expect(await answerTo(fake, 'an', 5)).toMatch(/Không có chi/);
  });

  test('on the page: what the clerk writes is there, and a deletion ends it', async () => {
    const fake = await startFake();
    const DATA_DIR = newFolder();
    const { web } = await startApp(fake, { DATA_DIR });
    await linkOfficial(fake, DATA_DIR);
    let cookie = '';
    async function say(text: string): Promise<string[]> {
      const headers = { 'content-type': 'application/json', ...(cookie ? { cookie } : {}) };
      const response = await web.request('/api/chat', { method: 'POST', headers, body: JSON.stringify({ text }) });
      cookie ||= response.headers.get('set-cookie')?.split(';')[0] ?? '';
      const { replies } = (await response.json()) as { replies: { text: string }[] };
      return replies.map((reply) => reply.text);
    }
    expect((await say('cho tôi gặp cán bộ'))[0]).toMatch(/chuyển cuộc trò chuyện này cho cán bộ/);
    const code = codeIn(await answerTo(fake, 'hoa', 2));
    expect(await say('phường có làm thứ Bảy không')).toEqual([]);
    await fake.emit(zaloText(`/traloi ${code} Có, buổi sáng ạ`, { chat: 'hoa' }));
    await until(() => readBy(fake, 'hoa').find((text) => text.startsWith('Đã gửi')), 10_000);
    const page = await (await web.request('/', { headers: { cookie } })).text();
    expect(page).toContain('Có, buổi sáng ạ');
    expect(await say('cảm ơn')).toEqual(['Cán bộ trả lời:\nCó, buổi sáng ạ']);
    await web.request('/delete', { method: 'POST', headers: { cookie } });
    expect(await until(() => readBy(fake, 'hoa').find((text) => text.includes('đã kết thúc')), 10_000)).toContain(code);
  });

  test('in the evening it says when somebody answers, and the bot goes on', async () => {
    const fake = await startFake();
    const DATA_DIR = newFolder();
    await startApp(fake, { DATA_DIR }, 11);
    await linkOfficial(fake, DATA_DIR);
    await fake.emit(zaloText('/gapcanbo', { chat: 'an' }));
    expect(await answerTo(fake, 'an')).toMatch(/ngoài giờ làm việc[\s\S]*7 giờ 00, thứ Ba 03\/03\/2026/);
    await fake.emit(zaloText('cảm ơn', { chat: 'an' }));
    expect(await answerTo(fake, 'an', 2)).toMatch(/Không có chi/);
  });
});
