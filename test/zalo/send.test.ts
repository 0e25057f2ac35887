import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createZaloMessenger } from '../../src/adapters/zalo/send/zalo-messenger.js';
import { createZaloClient } from '../../src/adapters/zalo/zalo-client.js';
import type { QuotaCounter, QuotaWarning } from '../../src/domain/delivery/channels/quota.js';
import type { OutboundContent } from '../../src/domain/delivery/messenger.js';
import { silentLog } from '../../src/shared/log.js';
import { type FakeZalo, type FakeZaloOptions, startFakeZalo } from '../fakes/zalo/fake-zalo.js';
import { createQuotaMemory } from '../fakes/zalo/quota-memory.js';
import { zaloText } from '../fakes/zalo/zalo-events.js';
import type { ZaloFault } from '../fakes/zalo/zalo-faults.js';

const CHAT = '6ede9afa66b88fe6d6a9';
const NOON = new Date('2026-11-21T05:00:00Z');
const HELLO = { text: 'Xin chào', choices: [] };

let zalo: FakeZalo;
let quota: QuotaCounter;
let warnings: QuotaWarning[];

async function open(fake: FakeZaloOptions = {}, limits = { messages: 3000, chats: 50 }, timeoutMs = 5_000) {
  zalo = await startFakeZalo(fake);
  await zalo.emit(zaloText('xin chào', { chat: CHAT }));
  return createZaloMessenger({
    client: createZaloClient({ apiRoot: zalo.root, token: zalo.token }, timeoutMs),
    quota,
    limits,
    onQuotaWarning: (warning) => warnings.push(warning),
    publicUrl: undefined,
    clock: () => NOON,
    log: silentLog,
  });
}

beforeEach(() => {
  quota = createQuotaMemory();
  warnings = [];
});

afterEach(() => zalo.stop());

describe('a send', () => {
  test('goes out once, as plain text', async () => {
    const messenger = await open();
    const text = '<b>Phí</b> {red} *8.000 đồng* & _bản_';
    expect(await messenger.send(CHAT, { text, choices: [] })).toMatchObject({ kind: 'sent' });
    expect(zalo.sent).toEqual([{ chat: CHAT, text }]);
  });

  const OUTCOMES: readonly (readonly [string, ZaloFault, object, number])[] = [
    ['a wrong token', { kind: 'error', code: 401 }, { kind: 'failed', reason: 'unauthorised' }, 0],
    ['an unknown chat', { kind: 'error', code: 410 }, { kind: 'failed', reason: 'chat-unknown' }, 0],
    ['a person who blocked the bot', { kind: 'error', code: 422 }, { kind: 'failed', reason: 'blocked' }, 0],
    ['text it does not take', { kind: 'error', code: 400 }, { kind: 'failed', reason: 'refused' }, 0],
    ['an unknown method', { kind: 'error', code: 404 }, { kind: 'failed', reason: 'refused' }, 0],
    ['trouble it calls 403', { kind: 'error', code: 403 }, { kind: 'not-sent', reason: 'outage' }, 0],
    ['too many', { kind: 'error', code: 429, key: 'errorCode' }, { kind: 'wait', waitMs: 30_000, scope: 'channel' }, 0],
    ['a time-out of its own', { kind: 'error', code: 408 }, { kind: 'uncertain', reason: 'timed-out' }, 0],
    [
      'a gateway page before',
      { kind: 'gateway-page', status: 504, isAfter: false },
      { kind: 'uncertain', reason: 'server-error' },
      0,
    ],
    [
      'a gateway page after',
      { kind: 'gateway-page', status: 504, isAfter: true },
      { kind: 'uncertain', reason: 'server-error' },
      1,
    ],
    ['a reset before', { kind: 'reset', isAfter: false }, { kind: 'uncertain', reason: 'connection-broke' }, 0],
    ['a reset after', { kind: 'reset', isAfter: true }, { kind: 'uncertain', reason: 'connection-broke' }, 1],
    ['silence', { kind: 'silence', isAfter: true }, { kind: 'uncertain', reason: 'timed-out' }, 1],
  ];

  test.each(OUTCOMES)('that meets %s says so, and is never repeated', async (_, fault, expected, delivered) => {
    const messenger = await open({}, undefined, fault.kind === 'silence' ? 100 : undefined);
    zalo.failNext('sendMessage', fault);
    expect(await messenger.send(CHAT, HELLO)).toEqual(expected);
    expect(zalo.sent.length).toBe(delivered);
    expect(zalo.calls).toEqual(['sendMessage']);
  });

  test('that meets the same trouble again and again is given up; one that gets through begins anew', async () => {
    const messenger = await open();
    const trouble = (times: number) => {
      for (let count = 0; count < times; count += 1) zalo.failNext('sendMessage', { kind: 'error', code: 403 });
    };
    trouble(5);
    for (let count = 0; count < 5; count += 1)
      expect(await messenger.send(CHAT, HELLO)).toMatchObject({ reason: 'outage' });
    expect(await messenger.send(CHAT, HELLO)).toMatchObject({ kind: 'sent' });
    trouble(6);
    for (let count = 0; count < 5; count += 1)
      expect(await messenger.send(CHAT, HELLO)).toMatchObject({ reason: 'outage' });
    expect(await messenger.send(CHAT, HELLO)).toEqual({ kind: 'failed', reason: 'refused' });
  });

  test('to a chat that never wrote is refused by the platform', async () => {
    const messenger = await open();
    expect(await messenger.send('ai-do', HELLO)).toEqual({ kind: 'failed', reason: 'chat-unknown' });
  });

  test('without a connection went nowhere', async () => {
    const messenger = await open();
    await zalo.stop();
    expect(await messenger.send(CHAT, HELLO)).toEqual({ kind: 'not-sent', reason: 'unreachable' });
  });
});

describe("the month's messages", () => {
  test('are counted with a warning at four fifths and at the end; then 429 means that the month is used up', async () => {
    const messenger = await open({ monthlyMessages: 5 }, { messages: 5, chats: 50 });
    for (let count = 0; count < 5; count += 1) await messenger.send(CHAT, HELLO);
    expect(warnings.map(({ percent, used }) => [percent, used])).toEqual([
      [80, 4],
      [100, 5],
    ]);
    expect(await messenger.send(CHAT, HELLO)).toEqual({ kind: 'failed', reason: 'over-quota' });
  });

  test('what may have gone out counts, what surely did not does not', async () => {
    const messenger = await open();
    zalo.failNext('sendMessage', { kind: 'reset', isAfter: false });
    zalo.failNext('sendMessage', { kind: 'error', code: 403 });
    await messenger.send(CHAT, HELLO);
    await messenger.send(CHAT, HELLO);
    expect(await quota.used('zalo', NOON)).toEqual({ messages: 1, chats: 1 });
  });

  test('a counter that fails does not change how the send ended', async () => {
    quota.countSent = async () => {
      throw new Error('the database is locked');
    };
    expect(await (await open()).send(CHAT, HELLO)).toMatchObject({ kind: 'sent' });
  });
});

describe('splitting', () => {
  const choices = ['Đăng ký khai sinh', 'Cấp bản sao trích lục'].map((label, at) => ({ id: `c${at}`, label }));

  test('choices are numbered lines of the text', async () => {
    const messenger = await open();
    const [part, ...more] = messenger.split({ text: 'Cần việc nào?', choices });
    expect(part?.text).toBe('Cần việc nào?\n1. Đăng ký khai sinh\n2. Cấp bản sao trích lục\nAnh/chị nhắn số để chọn.');
    expect(part?.choices).toEqual([]);
    expect(more).toEqual([]);
  });

  test('no part is longer than the platform takes, numbers included, and the platform takes each', async () => {
    const messenger = await open();
    const text = `${'Giấy chứng sinh, thẻ căn cước 👪 của cha mẹ. '.repeat(45)}`;
    const many = Array.from({ length: 60 }, (_, at) => ({
      id: `c${at}`,
      label: `Thủ tục thứ ${at + 1} 👍 của phường`,
    }));
    const parts = messenger.split({ text, choices: many });
    expect(parts.length).toBeGreaterThan(1);
    for (const part of parts) expect(await messenger.send(CHAT, part)).toMatchObject({ kind: 'sent' });
    const shown = zalo.sent.map((message) => message.text).join('\n');
    for (const { label } of many) expect(shown).toContain(label);
  });

  test('a file is told of in words, and nothing is no part', async () => {
    const messenger = await open();
    const file: NonNullable<OutboundContent['file']> = {
      name: 'lich.ics',
      mediaType: 'text/calendar',
      bytes: Buffer.of(1),
    };
    const parts = messenger.split({ text: 'Lịch của anh/chị', choices: [], file });
    expect(parts).toHaveLength(1);
    expect(parts[0]?.text).toMatch(/^Lịch của anh\/chị\n\n.*lich\.ics/);
    expect(parts[0]).not.toHaveProperty('file');
    expect(messenger.split({ text: '', choices: [] })).toEqual([]);
  });
});
