import { afterEach, beforeEach, expect, test } from 'vitest';
import { lookAtBot } from '../../src/adapters/telegram/look-at-bot.js';
import { type FakeTelegram, startFakeTelegram, TOKEN } from '../fakes/telegram/fake-telegram.js';

let fake: FakeTelegram;

beforeEach(async () => {
  fake = await startFakeTelegram();
});
afterEach(() => fake.stop());

const look = (apiRoot = fake.apiRoot) => lookAtBot({ token: TOKEN, apiRoot });

test('says who the bot is, and where its messages go', async () => {
  expect(await look()).toEqual({ kind: 'fine', username: 'MotcuaBot', webhookUrl: '' });
  const info = { url: 'https://motcua.example/webhooks/telegram', last_error_message: 'Connection timed out' };
  fake.faults.plan('getWebhookInfo', {
    kind: 'status',
    status: 200,
    body: JSON.stringify({ ok: true, result: info }),
    when: 'before',
  });
  expect(await look()).toEqual({
    kind: 'fine',
    username: 'MotcuaBot',
    webhookUrl: info.url,
    failure: 'Connection timed out',
  });
});

test('tells a wrong token from a network that is away', async () => {
  fake.acceptToken('another');
  expect(await look()).toEqual({ kind: 'unauthorised' });
  expect(await look('http://127.0.0.1:9')).toEqual({ kind: 'unreachable' });
});
