import { afterEach, expect, test } from 'vitest';
import { TOKEN } from '../fakes/telegram/fake-telegram.js';
import { apiError } from '../fakes/telegram/faults.js';
import { createPerson } from '../fakes/telegram/people.js';
import { SECRET, startTelegram, type TelegramGiven, type TelegramSetup } from './telegram-person.js';

let setup: TelegramSetup | undefined;

async function start(given: Partial<TelegramGiven> = {}): Promise<TelegramSetup> {
  setup = await startTelegram({ way: 'webhook', ...given });
  await setup.fake.until(() => setup?.channel.state() !== 'connecting');
  return setup;
}

afterEach(async () => {
  await setup?.stop();
  setup = undefined;
});

function post({ webhookUrl }: TelegramSetup, body: string, secret: string | undefined = SECRET): Promise<Response> {
  const headers = {
    'content-type': 'application/json',
    ...(secret ? { 'x-telegram-bot-api-secret-token': secret } : {}),
  };
  return fetch(webhookUrl, { method: 'POST', headers, body });
}

test('the address, the secret and the updates wanted are told to Telegram', async () => {
  const { fake, channel } = await start();
  const set = fake.calls.find(({ method }) => method === 'setWebhook')?.fields;
  expect(set).toMatchObject({ secret_token: SECRET, max_connections: 40 });
  expect(set?.url).toMatch(/\/webhooks\/telegram$/);
  expect(set?.allowed_updates).toContain('callback_query');
  expect(channel.state()).toBe('webhook');
});

test('whoever does not know the secret is refused', async () => {
  const all = await start();
  const update = JSON.stringify({
    update_id: 1,
    message: { message_id: 1, date: 1, from: { id: 1 }, chat: { id: 1, type: 'private' }, text: 'a' },
  });
  for (const secret of ['', 'a-secret-of-the-test', `${SECRET}!`])
    expect((await post(all, update, secret)).status).toBe(401);
  expect(all.inbound.accepted).toEqual([]);
  expect((await post(all, update)).status).toBe(200);
  expect(all.inbound.accepted).toHaveLength(1);
});

test('what cannot be read is acknowledged and ignored; what is too large is not read', async () => {
  const all = await start();
  for (const body of ['', 'not json', '[]', '{}', '{"update_id":"x"}', '{"update_id":5,"poll":{}}', 'null']) {
    expect((await post(all, body)).status).toBe(200);
  }
  expect((await post(all, `{"update_id":1,"x":"${'a'.repeat(1024 * 1024)}"}`)).status).toBe(413);
  expect(all.inbound.accepted).toEqual([]);
});

test('what could not be kept is refused, comes again, and is then answered once', async () => {
  const all = await start();
  const accept = all.inbound.gate.accept;
  let failures = 2;
  all.inbound.gate.accept = async (message) => {
    if (failures-- > 0) throw new Error('the disk is full');
    return accept(message);
  };
  all.person.says('có ai không');
  createPerson(all.fake, 77).says('người khác');
  await all.fake.until(() => all.fake.sent.length === 2);
  expect(all.fake.sent.map(({ text }) => text).toSorted()).toEqual(['chữ: có ai không', 'chữ: người khác']);
  expect(all.log.filter(({ level }) => level === 'error')).toHaveLength(2);
});

test('the answer to Telegram does not wait for the answer to the person', async () => {
  const all = await start({ handle: () => new Promise(() => {}) });
  const update = {
    update_id: 1,
    message: { message_id: 1, date: 1, from: { id: 1 }, chat: { id: 1, type: 'private' }, text: 'a' },
  };
  expect((await post(all, JSON.stringify(update))).status).toBe(200);
});

test('an address that Telegram refuses is told to the operator, and messages are polled for', async () => {
  const all = await start({
    prepare: ({ faults }) =>
      faults.plan('setWebhook', apiError(400, 'Bad Request: bad webhook: An HTTPS URL must be provided')),
  });
  all.person.says('xin chào');
  await all.fake.until(() => all.fake.sent.length === 1);
  expect(all.channel.state()).toBe('polling');
  expect(all.log.find(({ level }) => level === 'error')?.message).toMatch(/PUBLIC_URL must be https/);
});

test('a webhook that another program took away is set again, and what Telegram says of it is told once', async () => {
  const looks: (() => void)[] = [];
  const all = await start({
    channel: {
      pause: (_, signal) =>
        new Promise((resolve) => {
          looks.push(resolve);
          signal.addEventListener('abort', () => resolve());
        }),
    },
  });
  const call = (method: string, body: object) =>
    fetch(`${all.fake.apiRoot}/bot${TOKEN}/${method}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  async function look(times: number): Promise<void> {
    looks.at(-1)?.();
    await all.fake.until(() => looks.length === times);
  }
  await look(2);
  await call('deleteWebhook', {});
  await look(3);
  expect(all.fake.webhook()?.url).toBe(all.webhookUrl);
  const failing = {
    url: all.webhookUrl,
    pending_update_count: 4,
    last_error_date: 1_770_000_000,
    last_error_message: 'Connection timed out',
  };
  all.fake.faults.plan(
    'getWebhookInfo',
    { kind: 'status', status: 200, body: JSON.stringify({ ok: true, result: failing }), when: 'before' },
    2,
  );
  await look(4);
  await look(5);
  const warnings = all.log.filter(({ level }) => level === 'warn');
  expect(warnings.map(({ message }) => message)).toEqual([
    expect.stringMatching(/took the webhook/),
    expect.stringMatching(/PUBLIC_URL/),
  ]);
  expect(warnings[1]?.metadata).toEqual({ why: 'Connection timed out', waiting: 4 });
});
