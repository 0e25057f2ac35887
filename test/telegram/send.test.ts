import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createTelegramChannel, type TelegramChannel } from '../../src/adapters/telegram/create-telegram-channel.js';
import type { OutboundContent, SendResult } from '../../src/domain/delivery/messenger.js';
import { silentLog } from '../../src/shared/log.js';
import { type FakeTelegram, startFakeTelegram, TOKEN } from '../fakes/telegram/fake-telegram.js';
import { apiError, type Fault } from '../fakes/telegram/faults.js';
import { TELEGRAM_LIMITS } from '../fakes/telegram/flood-limits.js';

let fake: FakeTelegram;
let channel: TelegramChannel;
const time = { ms: Date.parse('2026-03-02T05:00:00Z') };

beforeEach(async () => {
  fake = await startFakeTelegram({ limits: TELEGRAM_LIMITS, nowMs: () => time.ms });
  channel = open(fake.apiRoot);
});

afterEach(async () => {
  await channel.stop();
  await fake.stop();
});

function open(apiRoot: string): TelegramChannel {
  return createTelegramChannel({ token: TOKEN, apiRoot, clock: () => new Date(time.ms), log: silentLog });
}

/** Sends all parts, a minute apart, so that no limit is met. */
async function say(content: Partial<OutboundContent>, chat = '5001'): Promise<SendResult[]> {
  const results: SendResult[] = [];
  for (const part of channel.messenger.split({ text: 'Xin chào', choices: [], ...content })) {
    time.ms += 60_000;
    results.push(await channel.messenger.send(chat, part));
  }
  return results;
}

describe('what people read', () => {
  test('is the text as it was, whatever signs are in it', async () => {
    const text = 'Điều 5 <b>không</b> & "có" > 3 &lt; *đậm* _nghiêng_ [x](y) <br> </i> 1 < 2';
    expect(await say({ text })).toEqual([{ kind: 'sent', platformMessageId: '101' }]);
    expect(fake.sent[0]).toMatchObject({ text, chat: 5001, buttons: [] });
    expect(fake.calls[0]?.fields).toMatchObject({ parse_mode: 'HTML', link_preview_options: { is_disabled: true } });
  });

  test('shows in a group which message it answers; a pressed button is no message', async () => {
    await channel.messenger.send('-100123', { text: 'Dạ', choices: [], answers: '-100123:77:1770000000' });
    await channel.messenger.send('-100123', { text: 'Dạ', choices: [], answers: 'press:4512' });
    const shown = fake.calls.map(({ fields }) => fields.reply_parameters);
    expect(shown).toEqual([{ message_id: 77, allow_sending_without_reply: true }, undefined]);
  });

  test('is cut at paragraph ends when it is long, in order, the choices under the last part', async () => {
    const paragraphs = Array.from({ length: 30 }, (_, i) => `Mục ${i}. ${'Nộp hồ sơ tại quầy. '.repeat(15).trim()}`);
    await say({ text: paragraphs.join('\n\n'), choices: [{ id: 'x', label: 'Lệ phí' }] });
    expect(fake.sent.length).toBeGreaterThan(2);
    expect(fake.sent.map(({ text }) => text).join('\n\n')).toBe(paragraphs.join('\n\n'));
    expect(fake.sent.map(({ buttons }) => buttons.length)).toEqual([...fake.sent.slice(1).map(() => 0), 1]);
  });

  test('fits the limit when every sign has to be escaped, and when letters take four bytes', async () => {
    for (const text of ['&'.repeat(9000), '<'.repeat(4096), '👍'.repeat(5000), 'ệ'.repeat(4097)]) {
      expect((await say({ text })).map(({ kind }) => kind)).not.toContain('failed');
    }
  });

  test('buttons carry the ids of their choices, of 48 bytes and of 64', async () => {
    const choices = [
      { id: 'ă'.repeat(24), label: 'Một' },
      { id: 'x'.repeat(64), label: 'Hai' },
    ];
    await say({ choices });
    expect(fake.sent[0]?.buttons).toEqual([
      { label: 'Một', data: 'ă'.repeat(24) },
      { label: 'Hai', data: 'x'.repeat(64) },
    ]);
    expect(fake.sent[0]?.text).toBe('Xin chào');
  });

  test('long labels are listed in full with numbers; a choice without a possible button is among them', async () => {
    const long = 'Đăng ký biến động đất đai do chuyển nhượng, thừa kế, tặng cho quyền sử dụng';
    await say({
      text: 'Việc nào?',
      choices: [
        { id: 'a', label: long },
        { id: 'y'.repeat(65), label: 'Việc khác' },
      ],
    });
    expect(fake.sent[0]?.text).toBe(`Việc nào?\n1. ${long}\n2. Việc khác\nAnh/chị bấm nút hoặc nhắn số để chọn.`);
    expect(fake.sent[0]?.buttons).toEqual([{ label: expect.stringMatching(/^1\. Đăng ký biến động.*…$/), data: 'a' }]);
  });

  test('a file goes with a short text under it, after a long one', async () => {
    const file = {
      name: 'Danh sách "việc".xlsx',
      mediaType: 'application/vnd.ms-excel',
      bytes: Buffer.from('0123\r\n456'),
    };
    await say({ text: 'Đây ạ <1>', file, choices: [{ id: 'a', label: 'Xong' }] });
    expect(fake.sent[0]).toMatchObject({ method: 'sendDocument', text: 'Đây ạ <1>', buttons: [{ data: 'a' }] });
    expect(fake.sent[0]?.file).toEqual({ name: 'Danh sách _việc_.xlsx', bytes: file.bytes });
    await say({ text: 'dài '.repeat(400), file });
    expect(fake.sent.slice(1).map(({ method, text }) => [method, text.length > 0])).toEqual([
      ['sendMessage', true],
      ['sendDocument', false],
    ]);
  });

  test('markup that is refused all the same goes again as plain text: it surely was not delivered', async () => {
    fake.faults.plan('sendMessage', apiError(400, "Bad Request: can't parse entities: Unsupported start tag"));
    expect((await say({ text: 'a < b & c' }))[0]?.kind).toBe('sent');
    expect(fake.sent.map(({ text }) => text)).toEqual(['a < b & c']);
    expect(fake.calls[1]?.fields).not.toHaveProperty('parse_mode');
  });
});

const html = (status: number, when: 'before' | 'after'): Fault => ({ kind: 'status', status, body: '<html>', when });
const refusal = (status: number, words: string, parameters?: object): Fault => apiError(status, words, parameters);
const failed = (reason: string) => ({ kind: 'failed', reason });
const uncertain = (reason: string) => ({ kind: 'uncertain', reason });

describe('how a send ended', () => {
  test.each<[string, Fault, object]>([
    ['blocked', refusal(403, 'Forbidden: bot was blocked by the user'), failed('blocked')],
    ['gone', refusal(403, 'Forbidden: user is deactivated'), failed('blocked')],
    ['never met', refusal(403, "Forbidden: bot can't initiate conversation with a user"), failed('blocked')],
    [
      'silenced in a group',
      refusal(400, 'Bad Request: not enough rights to send text messages to the chat'),
      failed('blocked'),
    ],
    ['unknown', refusal(400, 'Bad Request: chat not found'), failed('chat-unknown')],
    [
      'moved',
      refusal(400, 'Bad Request: group chat was upgraded', { migrate_to_chat_id: -1005 }),
      { kind: 'moved', to: '-1005' },
    ],
    ['token', refusal(401, 'Unauthorized'), failed('unauthorised')],
    ['no path', refusal(404, 'Not Found'), failed('unauthorised')],
    ['too long', refusal(400, 'Bad Request: message is too long'), failed('refused')],
    ['too large', html(413, 'before'), failed('refused')],
    ['a wall before Telegram', html(403, 'before'), { kind: 'not-sent', reason: 'outage' }],
    ['a wall that sends elsewhere', html(302, 'before'), { kind: 'not-sent', reason: 'outage' }],
    [
      'wait',
      refusal(429, 'Too Many Requests: retry after 9', { retry_after: 9 }),
      { kind: 'wait', waitMs: 9000, scope: 'chat' },
    ],
    ['wait, of a proxy', html(429, 'before'), { kind: 'wait', waitMs: 5000, scope: 'chat' }],
    ['server error', refusal(500, 'Internal Server Error'), uncertain('server-error')],
    ['gateway', html(502, 'after'), uncertain('server-error')],
    [
      'half an answer',
      { kind: 'status', status: 200, body: '{"ok":true,"res', when: 'after' },
      uncertain('server-error'),
    ],
    ['reset before', { kind: 'reset', when: 'before' }, uncertain('connection-broke')],
    ['reset after', { kind: 'reset', when: 'after' }, uncertain('connection-broke')],
  ])('%s', async (_, fault, expected) => {
    fake.faults.plan('sendMessage', fault);
    expect(await say({})).toEqual([expected]);
    expect(fake.calls).toHaveLength(1);
  });

  test('nobody at the address: nothing went out', async () => {
    const away = open('http://127.0.0.1:9');
    expect(await away.messenger.send('5001', { text: 'a', choices: [] })).toEqual({
      kind: 'not-sent',
      reason: 'unreachable',
    });
    const nameless = open('http://no-such-host.invalid');
    expect(await nameless.messenger.send('5001', { text: 'a', choices: [] })).toEqual({
      kind: 'not-sent',
      reason: 'unreachable',
    });
    await Promise.all([away.stop(), nameless.stop()]);
  });

  test('an idle connection that the server closed in the meantime is opened anew', async () => {
    for (const _ of [1, 2, 3]) {
      expect((await say({}))[0]?.kind).toBe('sent');
      fake.closeIdle();
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  });
});

describe('told to wait', () => {
  const send = (chat: string) => channel.messenger.send(chat, { text: 'nhắc', choices: [] });

  test('a chat that was written to fast waits alone', async () => {
    const results = [];
    for (let i = 0; i < 5; i += 1) results.push(await send('5001'));
    expect(results.slice(3)).toEqual([
      { kind: 'wait', waitMs: 1000, scope: 'chat' },
      { kind: 'wait', waitMs: 1000, scope: 'chat' },
    ]);
    expect((await send('5002')).kind).toBe('sent');
  });

  test('a group that had its twenty waits alone, up to a minute', async () => {
    const results = [];
    for (let i = 0; i < 22; i += 1) {
      time.ms += 1500;
      results.push(await send('-100200'));
    }
    expect(results.map(({ kind }) => kind)).toEqual([...Array(20).fill('sent'), 'wait', 'wait']);
    expect(results.at(-1)).toMatchObject({ scope: 'chat' });
  });

  test('chats that did nothing to earn it mean the whole channel', async () => {
    const results = [];
    for (let chat = 6001; chat <= 6033; chat += 1) results.push(await send(String(chat)));
    expect(results.filter(({ kind }) => kind === 'sent')).toHaveLength(30);
    expect(results.slice(30)).toEqual([
      { kind: 'wait', waitMs: 1000, scope: 'channel' },
      { kind: 'wait', waitMs: 1000, scope: 'channel' },
      { kind: 'wait', waitMs: 1000, scope: 'channel' },
    ]);
  });
});

describe('files in', () => {
  test('come by their id', async () => {
    fake.files.set('photo 1', Buffer.from('bytes'));
    expect(await channel.files.download('photo 1', 1000)).toMatchObject({
      ok: true,
      value: { bytes: Buffer.from('bytes') },
    });
  });

  test('are not read beyond what was asked for, and what is unknown is gone', async () => {
    fake.files.set('big', Buffer.alloc(5000));
    fake.files.set('huge', Buffer.alloc(20 * 1024 * 1024 + 1));
    expect(await channel.files.download('big', 4000)).toEqual({ ok: false, problem: 'too-large' });
    expect(await channel.files.download('huge', 1e9)).toEqual({ ok: false, problem: 'too-large' });
    expect(await channel.files.download('none', 4000)).toEqual({ ok: false, problem: 'gone' });
    fake.faults.plan('getFile', { kind: 'reset', when: 'before' });
    expect(await channel.files.download('big', 9000)).toEqual({ ok: false, problem: 'unreachable' });
  });
});
