import type { Hono } from 'hono';
import { afterEach, describe, expect, test } from 'vitest';
import type { ZaloChannel } from '../../src/adapters/zalo/create-zalo-channel.js';
import type { TurnHandler } from '../../src/domain/conversation/ports.js';
import type { Pause } from '../../src/shared/pause.js';
import type { FakeZalo } from '../fakes/zalo/fake-zalo.js';
import { zaloMessage, zaloText } from '../fakes/zalo/zalo-events.js';
import { SECRET, startZalo, until, type ZaloGiven, type ZaloSetup } from './zalo-person.js';

const echo: TurnHandler = async ({ text, attachment }) => [
  { text: `${attachment ?? 'chữ'}: ${text}`, choices: [], outcome: 'answered' },
];

let setup: ZaloSetup | undefined;

async function start(given: Partial<ZaloGiven> = {}): Promise<ZaloSetup> {
  setup = await startZalo({ way: 'polling', handle: echo, ...given });
  return setup;
}

/** What a log was told, as lines. */
function listen() {
  const lines: { level: string; metadata: Record<string, unknown>; message: string }[] = [];
  const at = (level: string) => (metadata: Record<string, unknown>, message: string) => {
    lines.push({ level, metadata, message });
  };
  return { lines, log: { info: at('info'), warn: at('warn'), error: at('error') } };
}

afterEach(async () => {
  await setup?.stop();
  setup = undefined;
});

const WAYS = [
  { way: 'polling', shape: 'bare' },
  { way: 'polling', shape: 'array' },
  { way: 'polling', shape: 'wrapped' },
  { way: 'webhook', shape: 'wrapped' },
  { way: 'webhook', shape: 'bare' },
] as const;

describe.each(WAYS)('by $way, $shape', ({ way, shape }) => {
  test('a message is answered once, also when it comes twice', async () => {
    const { zalo, inbound } = await start({ way, fake: { shape } });
    const event = zaloText('Làm giấy khai sinh ở đâu?');
    await zalo.emit(event);
    await zalo.emit(event);
    await zalo.emit(zaloText('Cảm ơn'));
    await until(() => zalo.sent.length === 2);
    expect(zalo.sent.map(({ text }) => text)).toEqual(['chữ: Làm giấy khai sinh ở đâu?', 'chữ: Cảm ơn']);
    expect(inbound.accepted[0]).toMatchObject({
      channel: 'zalo',
      conversation: 'zalo:6ede9afa66b88fe6d6a9',
      chat: { id: '6ede9afa66b88fe6d6a9', isGroup: false, sender: '6ede9afa66b88fe6d6a9' },
    });
  });

  test('what is no text is told apart, and what is nothing is passed over', async () => {
    const { zalo, inbound } = await start({ way, fake: { shape } });
    const photo = 'https://photo.example/a.jpg';
    await zalo.emit({ event_name: 'message.unsupported.received' });
    await zalo.emit({ event_name: 'message.reaction.received', message: { chat: { id: 'c' }, reaction: '/-heart' } });
    await zalo.emit({ event_name: 'message.text.received', message: 'lạ' });
    await zalo.emit(zaloText('tôi là máy', { isBot: true }));
    await zalo.emit(zaloMessage('message.image.received', { photo, caption: 'Ổ gà trước số 12' }));
    await zalo.emit(zaloMessage('message.image.received', { photo_url: photo, message_type: 'CHAT_PHOTO' }));
    await zalo.emit(zaloMessage('message.sticker.received', { sticker: 'bfe458bf', url: photo }));
    await zalo.emit(zaloMessage('message.voice.received', { voice_url: 'https://voice.example/a.aac' }));
    await zalo.emit(zaloMessage('message.unsupported.received', {}));
    await until(() => zalo.sent.length === 5);
    expect(zalo.sent.map(({ text }) => text)).toEqual([
      'photo: Ổ gà trước số 12',
      'photo:',
      'sticker:',
      'voice:',
      'file:',
    ]);
    expect(inbound.accepted.slice(0, 2).map(({ files }) => files)).toEqual([
      [{ kind: 'photo', handle: photo }],
      [{ kind: 'photo', handle: photo }],
    ]);
  });

  test('in a group the mention is taken out, and the group is answered', async () => {
    const { zalo, inbound } = await start({ way, fake: { shape } });
    await until(() => zalo.calls.includes('getMe'));
    await zalo.emit(zaloText('@Bot Một cửa làm căn cước ở đâu', { chat: 'nhom-1', sender: 'an' }));
    await zalo.emit(zaloText('khai sinh @bot một cửa', { chat: 'nhom-1', sender: 'binh' }));
    await until(() => zalo.sent.length === 2);
    expect(zalo.sent).toEqual([
      { chat: 'nhom-1', text: 'chữ: làm căn cước ở đâu' },
      { chat: 'nhom-1', text: 'chữ: khai sinh' },
    ]);
    expect(inbound.accepted.map(({ conversation }) => conversation)).toEqual(['zalo:nhom-1', 'zalo:nhom-1']);
    expect(inbound.accepted.map(({ chat }) => chat)).toEqual([
      { id: 'nhom-1', isGroup: true, sender: 'an' },
      { id: 'nhom-1', isGroup: true, sender: 'binh' },
    ]);
  });
});

test('whose name the platform did not tell at the start, is asked again when a group mentions it', async () => {
  const { zalo } = await start({
    prepare: (fake) => fake.failNext('getMe', { kind: 'gateway-page', status: 502, isAfter: false }),
  });
  await zalo.emit(zaloText('@Bot Một cửa làm căn cước ở đâu', { chat: 'nhom-1', sender: 'an' }));
  await until(() => zalo.sent.length === 1);
  expect(zalo.sent[0]?.text).toBe('chữ: làm căn cước ở đâu');
});

describe('polling', () => {
  test('nothing, null and things that are no events change nothing', async () => {
    const { zalo } = await start();
    for (const result of [undefined, null, [], {}, 'lạ', 7, [null], { ok: true }, { result: [] }]) zalo.emitRaw(result);
    await zalo.emit(zaloText('còn đó không'));
    await until(() => zalo.sent.length === 1);
  });

  test('nothing new is normal: asked again without a warning, and ever less often when it comes at once', async () => {
    const { lines, log } = listen();
    const pauses: number[] = [];
    const pause: Pause = (ms, signal) => {
      pauses.push(ms);
      return pauses.length < 7
        ? Promise.resolve()
        : new Promise((end) => signal.addEventListener('abort', () => end()));
    };
    const { zalo } = await start({ log, pause, fake: { secondsScale: 0 } });
    await until(() => pauses.length === 7);
    expect(pauses).toEqual([10, 20, 40, 80, 160, 250, 250]);
    expect(zalo.calls.filter((name) => name === 'getUpdates')).toHaveLength(7);
    expect(lines.filter(({ level }) => level !== 'info')).toEqual([]);
  });

  test('a poll that lasted as long as was asked is followed by the next at once', async () => {
    const pauses: number[] = [];
    let ms = 0;
    const clock = () => {
      ms += 5_000;
      return new Date(ms);
    };
    const { zalo } = await start({ clock, pause: async (length) => void pauses.push(length) });
    await until(() => zalo.calls.filter((name) => name === 'getUpdates').length > 3);
    expect(pauses).toEqual([]);
  });

  test('a webhook that was set before is removed first', async () => {
    const fake = await start({ way: 'webhook' });
    await fake.channel.stop();
    expect(fake.zalo.webhook()).toBeDefined();
    const { createZaloClient } = await import('../../src/adapters/zalo/zalo-client.js');
    const { removeWebhook } = await import('../../src/adapters/zalo/receive/registration.js');
    const client = createZaloClient({ apiRoot: fake.zalo.root, token: fake.zalo.token });
    const { log } = listen();
    await removeWebhook({ client, log, pause: async () => {}, stopping: new AbortController().signal });
    expect(fake.zalo.webhook()).toBeUndefined();
  });

  test('failures are asked again after growing pauses, and a rate limit after half a minute', async () => {
    const pauses: number[] = [];
    const pause = async (ms: number) => {
      if (ms >= 500) pauses.push(ms);
    };
    const { lines, log } = listen();
    const { zalo } = await start({
      pause,
      log,
      prepare: (fake) => {
        fake.failNext('getUpdates', { kind: 'gateway-page', status: 504, isAfter: false });
        fake.failNext('getUpdates', { kind: 'reset', isAfter: false });
        fake.failNext('getUpdates', { kind: 'error', code: 500 });
        fake.failNext('getUpdates', { kind: 'error', code: 429, key: 'errorCode' });
      },
    });
    await zalo.emit(zaloText('xin chào'));
    await until(() => zalo.sent.length === 1);
    expect(pauses.slice(0, 4)).toEqual([500, 1000, 2000, 30_000]);
    expect(JSON.stringify(lines)).not.toContain(zalo.token.split(':')[1]);
  });

  test('a token that is not accepted stops this channel, and the log says what to do', async () => {
    const { lines, log } = listen();
    const { zalo, channel } = await start({ log, token: '4711:mot-ma-khac' });
    await until(() => channel.state() === 'unauthorised');
    await channel.stop();
    expect(zalo.calls.filter((name) => name === 'getUpdates')).toHaveLength(1);
    expect(channel.state()).toBe('unauthorised');
    const [error] = lines.filter(({ level }) => level === 'error');
    expect(error?.message).toContain('ZALO_BOT_TOKEN');
    expect(JSON.stringify(lines)).not.toContain('mot-ma-khac');
  });

  test('a message that cannot be kept is kept when it can be', async () => {
    let failures = 2;
    const heard: string[] = [];
    const given = await start({ pause: async () => {}, handle: async () => [] });
    const accept = given.inbound.gate.accept;
    given.inbound.gate.accept = async (message) => {
      if (failures > 0) {
        failures -= 1;
        throw new Error('the database is locked');
      }
      heard.push(message.text);
      return accept(message);
    };
    await given.zalo.emit(zaloText('đừng mất tôi'));
    await until(() => heard.length === 1);
    expect(heard).toEqual(['đừng mất tôi']);
  });

  test('stopping waits for the poll under way, which brings what it would have swallowed', async () => {
    const { zalo, channel, inbound } = await start({ fake: { secondsScale: 0.05 } });
    await until(() => zalo.calls.includes('getUpdates'));
    const stopped = channel.stop();
    await zalo.emit(zaloText('vừa kịp'));
    await stopped;
    expect(inbound.accepted.map(({ text }) => text)).toEqual(['vừa kịp']);
    expect(channel.state()).toBe('stopped');
  });
});

describe('the webhook', () => {
  function routesOf({ routes }: ZaloChannel): Hono {
    if (!routes) throw new Error('there is no webhook');
    return routes;
  }

  async function post(body: string, headers: Record<string, string>): Promise<number> {
    const { channel } = await start({ way: 'webhook' });
    return (await routesOf(channel).request('/', { method: 'POST', headers, body })).status;
  }
  const right = { 'X-Bot-Api-Secret-Token': SECRET };
  const event = JSON.stringify(zaloText('xin chào'));

  test('is registered with address and secret, and a wrong or missing secret is refused', async () => {
    const { zalo, inbound } = await start({ way: 'webhook' });
    expect(zalo.webhook()).toEqual({ url: 'https://motcua.phuong.example/webhooks/zalo', secret: SECRET });
    await setup?.stop();
    expect(await post(event, {})).toBe(401);
    await setup?.stop();
    expect(await post(event, { 'X-Bot-Api-Secret-Token': `${SECRET}x` })).toBe(401);
    expect(inbound.accepted).toEqual([]);
  });

  test('the probe without a body and a body that is none are acknowledged', async () => {
    expect(await post('', {})).toBe(200);
    await setup?.stop();
    expect(await post('{"ok":true,', right)).toBe(200);
    await setup?.stop();
    expect(await post('[]', right)).toBe(200);
  });

  test('acknowledges when the message is kept, without waiting for its answer', async () => {
    let finish = () => {};
    const answering = new Promise<void>((resolve) => {
      finish = resolve;
    });
    const handle: TurnHandler = async () => {
      await answering;
      return [];
    };
    const { channel } = await start({ way: 'webhook', handle });
    const response = await routesOf(channel).request('/', { method: 'POST', headers: right, body: event });
    expect(response.status).toBe(200);
    finish();
  });

  test('what could not be kept is refused, so that it comes again', async () => {
    const { channel, inbound } = await start({ way: 'webhook' });
    inbound.gate.accept = async () => {
      throw new Error('the disk is full');
    };
    const response = await routesOf(channel).request('/', { method: 'POST', headers: right, body: event });
    expect(response.status).toBe(503);
  });

  test('an address that is refused is told, and messages are polled for', async () => {
    const { lines, log } = listen();
    const prepare = (fake: FakeZalo) => fake.failNext('setWebhook', { kind: 'error', code: 400 });
    const { zalo, channel } = await start({ way: 'polling', publicUrl: 'http://may-nha', log, prepare });
    await until(() => channel.state() === 'polling');
    await zalo.emit(zaloText('xin chào'));
    await until(() => zalo.sent.length === 1);
    expect(lines.find(({ level }) => level === 'error')?.message).toContain('PUBLIC_URL');
  });

  test('is registered again after failures, and left alone where the daily cap is reached', async () => {
    const pauses: number[] = [];
    const { zalo } = await start({
      way: 'webhook',
      pause: async (ms) => void pauses.push(ms),
      prepare: (fake) => {
        fake.failNext('setWebhook', { kind: 'gateway-page', status: 502, isAfter: false });
        fake.failNext('setWebhook', { kind: 'error', code: 426, key: 'errorCode' });
      },
    });
    expect(zalo.webhook()?.secret).toBe(SECRET);
    expect(pauses).toEqual([2000, 4000]);
  });
});
