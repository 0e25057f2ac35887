import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test } from 'vitest';
import { type App, createApp } from '../../src/app.js';
import { readConfig } from '../../src/config.js';
import { systemClock } from '../../src/shared/clock.js';
import { silentLog } from '../../src/shared/log.js';
import { type FakeOptions, type FakeTelegram, startFakeTelegram, TOKEN } from '../fakes/telegram/fake-telegram.js';
import { TELEGRAM_LIMITS } from '../fakes/telegram/flood-limits.js';
import { createPerson } from '../fakes/telegram/people.js';

/** Each start reads all knowledge; a busy machine takes its time. */
const SLOW = { timeout: 120_000 };
const folder = mkdtempSync(join(tmpdir(), 'motcua-telegram-'));
const started: { stop(): Promise<void> }[] = [];

afterEach(async () => {
  for (const one of started.splice(0).toReversed()) await one.stop();
});
afterAll(() => rmSync(folder, { recursive: true }));

async function startFake(options: FakeOptions = { limits: TELEGRAM_LIMITS }): Promise<FakeTelegram> {
  const fake = await startFakeTelegram(options);
  started.push(fake);
  return fake;
}

/** The product as it is, on a database of its own. */
async function startApp(
  fake: FakeTelegram,
  name: string,
  env: Record<string, string> = {},
): Promise<App & { address: string }> {
  const config = readConfig({
    PORT: '0',
    DATA_DIR: join(folder, name),
    TELEGRAM_BOT_TOKEN: TOKEN,
    TELEGRAM_API_ROOT: fake.apiRoot,
    ...env,
  });
  const app = await createApp(config, { clock: systemClock, log: silentLog });
  started.push(app);
  return { ...app, ...(await app.start()) };
}

test('a question is answered; a button pressed after a restart is answered as well; nothing twice', SLOW, async () => {
  const fake = await startFake();
  const person = createPerson(fake, 5001);
  const first = await startApp(fake, 'restart');
  const question = person.says('làm hộ khẩu');
  await fake.until(() => fake.sent.length === 1);
  await first.stop();

  const labels = fake.sent[0]?.buttons.map(({ label }) => label) ?? [];
  person.presses(labels.find((label) => /Tách hộ/.test(label)) ?? '');
  fake.updates.again(question);
  await startApp(fake, 'restart');
  await fake.until(() => fake.sent.length === 2);
  person.says('cảm ơn');
  await fake.until(() => fake.sent.length === 3);
  expect(fake.sent.map(({ text }) => text)).toEqual([
    expect.stringMatching(/việc nào/i),
    expect.stringMatching(/tách hộ/i),
    expect.stringMatching(/Không có chi/),
  ]);
});

test('messages come to the public address, with a secret that was made at the start', SLOW, async () => {
  const fake = await startFake();
  const person = createPerson(fake, 5001);
  const { address } = await startApp(fake, 'webhook', { PORT: '0', PUBLIC_URL: 'http://127.0.0.1:1' });
  await fake.until(() => fake.webhook() !== undefined);
  expect(fake.webhook()?.secret).toMatch(/^[A-Za-z0-9_-]{43}$/);
  const update = {
    update_id: 9,
    message: { message_id: 4, date: 1, from: { id: 5001 }, chat: { id: 5001, type: 'private' }, text: 'xin chào' },
  };
  const headers = {
    'content-type': 'application/json',
    'x-telegram-bot-api-secret-token': fake.webhook()?.secret ?? '',
  };
  const post = () => fetch(`${address}webhooks/telegram`, { method: 'POST', headers, body: JSON.stringify(update) });
  const answers = await Promise.all([post(), post(), post()]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  await fake.until(() => fake.sent.length === 1);
  expect((await fetch(`${address}webhooks/telegram`, { method: 'POST', body: JSON.stringify(update) })).status).toBe(
    401,
  );
  const { checks } = (await (await fetch(`${address}readyz`)).json()) as { checks: Record<string, unknown> };
  expect(checks.telegram).toMatchObject({ isReady: true, detail: { state: 'webhook' } });
  expect(person.id).toBe(fake.sent[0]?.chat);
});

test('a token that is not accepted leaves the page as it is', SLOW, async () => {
  const fake = await startFake();
  fake.acceptToken('another');
  const { address } = await startApp(fake, 'unauthorised');
  const answer = await fetch(`${address}api/chat`, { method: 'POST', body: JSON.stringify({ text: 'xin chào' }) });
  expect(answer.status).toBe(200);
  expect((await fetch(`${address}readyz`)).status).toBe(200);
});

test(
  'answers whose delivery is uncertain are not repeated, the others all arrive, updates that come twice count once',
  SLOW,
  async () => {
    const fake = await startFake({});
    fake.faults.plan('sendMessage', { kind: 'reset', when: 'after' }, 2);
    fake.faults.plan('sendMessage', { kind: 'reset', when: 'before' }, 2);
    fake.faults.plan('sendMessage', { kind: 'status', status: 502, body: '<html>', when: 'after' }, 2);
    fake.faults.plan('getUpdates', { kind: 'reset', when: 'after' });
    const people = Array.from({ length: 20 }, (_, i) => createPerson(fake, 7000 + i));
    for (const person of people) fake.updates.again(person.says('cảm ơn'));
    await startApp(fake, 'faults');
    const sends = () => fake.calls.filter(({ method }) => method === 'sendMessage').length;
    await fake.until(() => sends() === people.length && fake.updates.waiting().length === 0);
    for (const person of people) person.says('xin chào');
    await fake.until(() => fake.sent.filter(({ text }) => /Xin chào!/.test(text)).length === people.length);
    const thanked = fake.sent.filter(({ text }) => /Không có chi/.test(text)).map(({ chat }) => chat);
    expect(thanked).toHaveLength(18);
    expect(new Set(thanked).size).toBe(18);
    expect(sends()).toBe(2 * people.length);
  },
);
