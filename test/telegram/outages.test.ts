import { afterEach, describe, expect, test } from 'vitest';
import { TOKEN } from '../fakes/telegram/fake-telegram.js';
import { apiError } from '../fakes/telegram/faults.js';
import { startTelegram, type TelegramGiven, type TelegramSetup } from './telegram-person.js';

let setup: TelegramSetup | undefined;

async function start(given: Partial<TelegramGiven> = {}): Promise<TelegramSetup> {
  setup = await startTelegram(given);
  return setup;
}

afterEach(async () => {
  const lines = JSON.stringify(setup?.log ?? []);
  await setup?.stop();
  setup = undefined;
  expect(lines).not.toContain(TOKEN);
  expect(lines).not.toContain('AAF-fake');
});

const count = ({ fake }: TelegramSetup, name: string) => fake.calls.filter(({ method }) => method === name).length;

describe('a token that is not accepted', () => {
  test('turns this channel off and tells the operator what to do; nothing is thrown', async () => {
    const all = await start({ prepare: (fake) => fake.acceptToken('another') });
    await all.fake.until(() => all.channel.state() === 'unauthorised');
    expect(all.log).toEqual([
      expect.objectContaining({
        level: 'error',
        message: expect.stringMatching(/TELEGRAM_BOT_TOKEN[\s\S]*@BotFather/),
      }),
    ]);
    expect(all.fake.calls).toHaveLength(1);
  });

  test('also when it is revoked later', async () => {
    const all = await start();
    all.person.says('một');
    await all.fake.until(() => all.fake.sent.length === 1);
    all.fake.acceptToken('another');
    all.person.says('hai');
    await all.fake.until(() => all.channel.state() === 'unauthorised');
    expect(all.log.filter(({ level }) => level === 'error')).toHaveLength(1);
    expect(await all.channel.messenger.send('5001', { text: 'ba', choices: [] })).toEqual({
      kind: 'failed',
      reason: 'unauthorised',
    });
  });
});

describe('another program that polls', () => {
  test('is told of, and waited out with pauses', async () => {
    const conflict = apiError(
      409,
      'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
    );
    const all = await start({ prepare: ({ faults }) => faults.plan('getUpdates', conflict, 3) });
    all.person.says('còn đó không');
    await all.fake.until(() => all.fake.sent.length === 1);
    expect(all.pauses.slice(0, 3)).toEqual([2000, 4000, 8000]);
    const warnings = all.log.filter(({ level }) => level === 'warn');
    expect(warnings.map(({ message }) => message)).toEqual([expect.stringMatching(/another program/)]);
  });

  test('a webhook that somebody left behind is taken away', async () => {
    const all = await start();
    await all.fake.until(() => count(all, 'getUpdates') > 0);
    const body = JSON.stringify({ url: 'http://127.0.0.1:1/elsewhere' });
    await fetch(`${all.fake.apiRoot}/bot${TOKEN}/setWebhook`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    await all.fake.until(() => all.fake.webhook() === undefined);
    all.person.says('còn đó không');
    await all.fake.until(() => all.fake.sent.length === 1);
  });
});

describe('an outage', () => {
  const DOWN = { kind: 'status', status: 502, body: '<html>Bad Gateway</html>', when: 'before' } as const;

  test('is waited out with growing pauses, told of once, and its end as well', async () => {
    const all = await start({
      prepare: ({ faults }) => {
        faults.plan('getUpdates', DOWN, 2);
        faults.plan('getUpdates', { kind: 'reset', when: 'before' }, 2);
        faults.plan('getUpdates', apiError(500, 'Internal Server Error'), 4);
      },
    });
    all.person.says('còn đó không');
    await all.fake.until(() => all.fake.sent.length === 1);
    expect(all.pauses.slice(0, 8)).toEqual([300, 600, 1200, 2400, 4800, 9600, 19_200, 30_000]);
    expect(all.log.filter(({ level }) => level === 'warn')).toHaveLength(1);
    expect(all.log.some(({ message }) => message === 'Telegram answers again')).toBe(true);
  });

  test('at the start is waited out as well', async () => {
    const all = await start({ prepare: ({ faults }) => faults.plan('getMe', DOWN, 3) });
    all.person.says('còn đó không');
    await all.fake.until(() => all.fake.sent.length === 1);
    expect(all.pauses.slice(0, 3)).toEqual([300, 600, 1200]);
  });

  test('with nobody at the address does not keep the channel from stopping', async () => {
    const all = await start({ channel: { apiRoot: 'http://127.0.0.1:9' } });
    await all.fake.until(() => all.pauses.length > 2);
    expect(all.log[0]?.metadata).toEqual({ connection: 'not-connected', code: 'ECONNREFUSED' });
    await all.channel.stop();
    expect(all.channel.state()).toBe('stopped');
  });

  test('told to wait, the wait is as long as told', async () => {
    const flood = apiError(429, 'Too Many Requests: retry after 7', { retry_after: 7 });
    const all = await start({ prepare: ({ faults }) => faults.plan('getUpdates', flood) });
    all.person.says('còn đó không');
    await all.fake.until(() => all.fake.sent.length === 1);
    expect(all.pauses[0]).toBe(7000);
  });

  test('of the menu, or of the button that spins, is no outage', async () => {
    const all = await start({
      prepare: ({ faults }) => {
        faults.plan('setMyCommands', apiError(500, 'Internal Server Error'));
        faults.plan(
          'answerCallbackQuery',
          apiError(400, 'Bad Request: query is too old and response timeout expired or query ID is invalid'),
        );
      },
    });
    all.person.presses('một nút cũ');
    await all.fake.until(() => all.fake.sent.length === 1);
    expect(all.fake.sent[0]?.text).toBe('chọn no such button');
  });
});

describe('what is confirmed', () => {
  const LAST = { kind: 'reset', when: 'after' } as const;

  test('updates whose answer was lost come again and are answered once', async () => {
    const all = await start({ prepare: ({ faults }) => faults.plan('getUpdates', LAST) });
    all.person.says('một');
    all.person.says('hai');
    await all.fake.until(() => all.fake.sent.length === 2);
    expect(all.fake.sent.map(({ text }) => text)).toEqual(['chữ: một', 'chữ: hai']);
  });

  test('updates whose numbers begin anew, as after a quiet week, are answered once and confirmed', async () => {
    const all = await start();
    all.person.says('một');
    await all.fake.until(() => all.fake.sent.length === 1 && all.fake.updates.waiting().length === 0);
    all.fake.updates.countFrom(3_000);
    all.person.says('hai');
    await all.fake.until(() => all.fake.sent.length === 2 && all.fake.updates.waiting().length === 0);
    all.person.says('ba');
    await all.fake.until(() => all.fake.sent.length === 3 && all.fake.updates.waiting().length === 0);
    expect(all.fake.sent.map(({ text }) => text)).toEqual(['chữ: một', 'chữ: hai', 'chữ: ba']);
  });

  test('updates that come out of order are handled in theirs', async () => {
    const all = await start({
      prepare: (fake) => {
        const write = (text: string) =>
          fake.updates.push({
            message: {
              message_id: fake.nextMessageId(),
              date: 1,
              from: { id: 5001 },
              chat: { id: 5001, type: 'private' },
              text,
            },
          });
        for (const text of ['một', 'hai', 'ba']) write(text);
        fake.updates.rearrange((waiting) => waiting.toReversed());
      },
    });
    await all.fake.until(() => all.fake.sent.length === 3);
    expect(all.fake.sent.map(({ text }) => text)).toEqual(['chữ: một', 'chữ: hai', 'chữ: ba']);
  });

  test('an update is not confirmed before it is kept, however often keeping fails', async () => {
    const all = await start();
    const accept = all.inbound.gate.accept;
    let failures = 4;
    all.inbound.gate.accept = async (message) => {
      if (failures-- > 0) throw new Error('the disk is full');
      expect(all.fake.updates.waiting()).toHaveLength(1);
      return accept(message);
    };
    all.person.says('một');
    await all.fake.until(() => all.fake.sent.length === 1);
    expect(all.pauses).toEqual(expect.arrayContaining([1000, 2000, 4000, 8000]));
  });

  test('stopping keeps what came, confirms it, and leaves what could not be kept', async () => {
    const all = await start();
    const accept = all.inbound.gate.accept;
    let hold = () => {};
    const held = new Promise<void>((resolve) => {
      hold = resolve;
    });
    const waiting: string[] = [];
    all.inbound.gate.accept = async (message) => {
      waiting.push(message.text);
      await held;
      if (message.text === 'hai') throw new Error('the disk is full');
      return accept(message);
    };
    const [one, two] = [all.person.says('một'), all.member.says('@MotcuaBot hai')];
    await all.fake.until(() => waiting.length > 0);
    if (waiting.length === 1) await all.fake.until(() => waiting.length === 2 || count(all, 'getUpdates') > 1);
    const stopped = all.channel.stop();
    hold();
    await stopped;
    const left = all.fake.updates.waiting().map(({ update_id }) => update_id);
    expect(left).not.toContain(one.update_id);
    expect(left).toContain(two.update_id);
  });
});
