import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Messenger, SendResult } from '../src/domain/delivery/messenger.js';
import type { PlannedMessage } from '../src/domain/delivery/outbound-message.js';
import type { OutboxStore } from '../src/domain/delivery/outbox-store.js';
import { createDispatcher, type Dispatcher } from '../src/domain/delivery/sending/create-dispatcher.js';
import { DELIVERY_LIMITS } from '../src/domain/delivery/sending/delivery-limits.js';
import type { Log } from '../src/shared/log.js';
import { createFakeMessenger, mostWithin } from './fakes/fake-messenger.js';
import { createFakeTime, type FakeTime } from './fakes/fake-time.js';
import { createDeliveryMemory, type DeliveryMemory } from './fakes/outbox-memory.js';

const NOON = new Date('2026-03-02T05:00:00Z');
const at = (ms: number) => new Date(NOON.getTime() + ms);

let time: FakeTime;
let memory: DeliveryMemory;
let logged: { readonly metadata: Record<string, unknown>; readonly message: string }[];
let started: Dispatcher[];

beforeEach(() => {
  time = createFakeTime(NOON);
  memory = createDeliveryMemory();
  logged = [];
  started = [];
});

afterEach(async () => {
  const stopping = Promise.all(started.map((dispatcher) => dispatcher.stop()));
  await time.advance(20_000);
  await stopping;
});

async function dispatch(
  messengers: readonly Messenger[],
  outbox: OutboxStore = memory.outbox,
  now = time.now,
): Promise<Dispatcher> {
  const note = (metadata: Record<string, unknown>, message: string) => logged.push({ metadata, message });
  const log: Log = { info: note, warn: note, error: note };
  const { pause } = time;
  const dispatcher = createDispatcher({ outbox, messengers, limits: DELIVERY_LIMITS, now, pause, log });
  started.push(dispatcher);
  await dispatcher.start();
  return dispatcher;
}

function planned(key: string, chat: string, given: Partial<PlannedMessage> & { readonly texts?: string[] } = {}) {
  const { texts = [key], ...rest } = given;
  const parts = texts.map((text) => ({ text, choices: [] }));
  return { key, to: { channel: 'telegram', chat }, priority: 'answer', parts, dueAt: NOON, ...rest } as const;
}

function many(count: number, priority: PlannedMessage['priority'], prefix = 'c', dueAt = NOON): PlannedMessage[] {
  return Array.from({ length: count }, (_, index) =>
    planned(`${prefix}${index}`, `${prefix}${index}`, { priority, dueAt }),
  );
}

const statuses = async () =>
  Object.fromEntries((await memory.outbox.counts()).map(({ status, count }) => [status, count]));

describe('answers', () => {
  test('go at once, in order within a chat, each once', async () => {
    const { messenger, arrived } = createFakeMessenger('telegram', time, 50);
    const dispatcher = await dispatch([messenger]);
    await memory.outbox.plan([planned('a', '1', { texts: ['a1', 'a2'] }), planned('b', '2'), planned('c', '1')], NOON);
    dispatcher.wake();
    await time.advance(1_000);
    expect(arrived.map(({ text, at: when }) => [text, when])).toEqual([
      ['a1', 0],
      ['b', 0],
      ['a2', 50],
      ['c', 100],
    ]);
    expect(await statuses()).toEqual({ sent: 4 });
  });

  test('of one chat that is slow hold up no other', async () => {
    const { messenger, arrived, platform } = createFakeMessenger('telegram', time);
    platform.mood = async ({ chat }) => {
      if (chat === 'slow') await time.pause(30_000, new AbortController().signal);
      return undefined;
    };
    await memory.outbox.plan([planned('s', 'slow'), ...many(50, 'answer')], NOON);
    await dispatch([messenger]);
    await time.advance(100);
    expect(arrived).toHaveLength(51);
    expect(await statuses()).toEqual({ sent: 50, sending: 1 });
  });

  test('do not wait behind a thousand notices', async () => {
    const { messenger, arrived } = createFakeMessenger('telegram', time, 40);
    await memory.outbox.plan(many(1_000, 'digest'), NOON);
    const dispatcher = await dispatch([messenger]);
    for (let asked = 0; asked < 5; asked++) {
      await time.advance(900);
      await memory.outbox.plan([planned(`answer-${asked}`, `person-${asked}`)], time.now());
      dispatcher.wake();
    }
    await time.advance(100);
    const answers = arrived.filter(({ text }) => text.startsWith('answer'));
    expect(answers.map(({ at: when }) => when)).toEqual([900, 1_800, 2_700, 3_600, 4_500]);
    expect(mostWithin(arrived, 1_000)).toBeLessThanOrEqual(30);
  });

  test('are not held back by figures while the platform takes them', async () => {
    const { messenger, arrived } = createFakeMessenger('telegram', time, 5);
    await memory.outbox.plan(many(500, 'answer'), NOON);
    await dispatch([messenger]);
    await time.advance(100);
    expect(arrived).toHaveLength(500);
  });
});

describe('notices', () => {
  test('leave as fast as is allowed: 28 a second or more, never above 30', async () => {
    const { messenger, arrived } = createFakeMessenger('telegram', time, 80);
    await memory.outbox.plan(many(600, 'reminder'), NOON);
    await dispatch([messenger]);
    await time.advance(20_000);
    expect(arrived.length).toBeGreaterThan(28 * 20);
    expect(mostWithin(arrived, 1_000)).toBeLessThanOrEqual(30);
  });

  test('to one chat go one a second with short bursts, to a group twenty a minute', async () => {
    const { messenger, arrived } = createFakeMessenger('telegram', time);
    const to = (chat: string) =>
      Array.from({ length: 40 }, (_, index) => planned(`${chat}/${index}`, chat, { priority: 'reminder' }));
    await memory.outbox.plan([...to('7'), ...to('-100')], NOON);
    await dispatch([messenger]);
    await time.advance(30_000);
    const of = (chat: string) => arrived.filter((one) => one.chat === chat);
    expect(of('7').length).toBeGreaterThanOrEqual(28);
    expect(mostWithin(of('7'), 3_000)).toBeLessThanOrEqual(3);
    expect(of('-100')).toHaveLength(19);
    await time.advance(60_000);
    expect(of('-100').length).toBeGreaterThan(19);
    expect(mostWithin(of('-100'), 60_000)).toBeLessThanOrEqual(20);
  });

  test('leave when they are due, and not when they are of no more use', async () => {
    const { messenger, arrived } = createFakeMessenger('telegram', time);
    await memory.outbox.plan(
      [
        planned('later', '1', { priority: 'reminder', dueAt: at(10_000) }),
        planned('too-late', '2', { priority: 'reminder', dueAt: at(-9_000), usefulUntil: NOON }),
      ],
      NOON,
    );
    await dispatch([messenger]);
    await time.advance(9_999);
    expect(arrived).toEqual([]);
    await time.advance(1_001);
    expect(arrived.map(({ text }) => text)).toEqual(['later']);
    expect(await statuses()).toEqual({ late: 1, sent: 1 });
  });
});

describe('told to wait', () => {
  test('a chat waits, its order stays, others go on', async () => {
    const { messenger, arrived, platform } = createFakeMessenger('telegram', time);
    platform.mood = ({ chat, at: when }) =>
      chat === '1' && when < 7_000 ? { kind: 'wait', waitMs: 7_000, scope: 'chat' } : undefined;
    await memory.outbox.plan([planned('a', '1', { texts: ['a1', 'a2'] }), planned('b', '1')], NOON);
    await dispatch([messenger]);
    await time.advance(5_000);
    await memory.outbox.plan([planned('x', '2')], time.now());
    await time.advance(10_000);
    expect(arrived.map(({ text }) => text)).toEqual(['a1', 'x', 'a1', 'a2', 'b']);
    expect(arrived.filter(({ chat, at: when }) => chat === '1' && when > 0 && when < 7_000)).toEqual([]);
    expect(await statuses()).toEqual({ sent: 4 });
  });

  test('what nobody waits for rests as well, answers to other chats go on', async () => {
    const { messenger, arrived, platform } = createFakeMessenger('telegram', time);
    platform.mood = ({ chat, at: when }) =>
      chat === '1' && when < 4_000 ? { kind: 'wait', waitMs: 4_000, scope: 'chat' } : undefined;
    await memory.outbox.plan([planned('a', '1'), ...many(50, 'digest')], NOON);
    const dispatcher = await dispatch([messenger]);
    await time.advance(2_000);
    await memory.outbox.plan([planned('x', '2')], time.now());
    dispatcher.wake();
    await time.advance(1_900);
    expect(arrived.filter(({ at: when }) => when > 0).map(({ text }) => text)).toEqual(['x']);
    await time.advance(4_000);
    expect(await statuses()).toEqual({ sent: 52 });
  });

  test('a notice that was planned just now leaves at once', async () => {
    const { messenger, arrived } = createFakeMessenger('telegram', time);
    const dispatcher = await dispatch([messenger]);
    await time.advance(100);
    await memory.outbox.plan([planned('urgent', '1', { priority: 'urgent' })], time.now());
    dispatcher.wake();
    await time.advance(100);
    expect(arrived).toHaveLength(1);
  });

  test('a channel waits as a whole, answers go first afterwards, more slowly for a while', async () => {
    const { messenger, arrived, platform } = createFakeMessenger('telegram', time);
    platform.mood = ({ at: when }) => (when < 5_000 ? { kind: 'wait', waitMs: 5_000, scope: 'channel' } : undefined);
    await memory.outbox.plan([planned('notice', 'n', { priority: 'reminder' })], NOON);
    await dispatch([messenger]);
    await time.advance(100);
    await memory.outbox.plan(many(200, 'answer'), time.now());
    await time.advance(4_800);
    expect(arrived).toHaveLength(1);
    await time.advance(6_000);
    const after = arrived.slice(1);
    expect(after[0]?.at).toBeGreaterThanOrEqual(5_000);
    expect(after[0]?.text).toBe('c0');
    expect(mostWithin(after, 1_000)).toBeLessThanOrEqual(30);
    expect(after.length).toBeGreaterThan(120);
  });

  test('in a storm of refusals nothing is sent before its time, nothing twice, nothing lost', async () => {
    const { messenger, arrived, platform } = createFakeMessenger('telegram', time, 10);
    const until = new Map<string, number>();
    const early: string[] = [];
    let calls = 0;
    platform.mood = ({ chat, at: when }) => {
      if (when < (until.get(chat) ?? 0)) early.push(chat);
      if (++calls % 3 !== 0) return undefined;
      until.set(chat, time.now().getTime() - NOON.getTime() + 3_000);
      return { kind: 'wait', waitMs: 3_000, scope: 'chat' };
    };
    await memory.outbox.plan([...many(60, 'answer', 'a'), ...many(60, 'reminder', 'r')], NOON);
    await dispatch([messenger]);
    await time.advance(300_000);
    expect(early).toEqual([]);
    expect(await statuses()).toEqual({ sent: 120 });
    expect(arrived.length).toBeGreaterThan(120);
  });
});

describe('a clock that is set back by an hour', () => {
  let behindMs = 0;
  const now = () => at(time.now().getTime() - NOON.getTime() - behindMs);
  const EARLIER = at(-7_200_000);
  const waiting = { kind: 'wait', waitMs: 2_000, scope: 'channel' } as const;

  beforeEach(() => {
    behindMs = 0;
  });

  test('stops no notice', async () => {
    const { messenger, arrived } = createFakeMessenger('telegram', time, 20);
    await memory.outbox.plan(many(60, 'reminder', 'c', EARLIER), EARLIER);
    await dispatch([messenger], memory.outbox, now);
    await time.advance(1_000);
    expect(arrived.length).toBeLessThanOrEqual(30);
    behindMs = 3_600_000;
    await time.advance(3_000);
    expect(arrived).toHaveLength(60);
  });

  test('does not make a wait that is over begin again', async () => {
    const { messenger, arrived, platform } = createFakeMessenger('telegram', time, 20);
    platform.mood = ({ at: when }) => (when < 1_000 ? waiting : undefined);
    await memory.outbox.plan(many(2, 'answer', 'c', EARLIER), EARLIER);
    await dispatch([messenger], memory.outbox, now);
    await time.advance(12_000);
    expect(await statuses()).toEqual({ sent: 2 });
    behindMs = 3_600_000;
    await memory.outbox.plan(many(5, 'answer', 'later', EARLIER), EARLIER);
    await time.advance(3_000);
    expect(arrived.filter(({ text }) => text.startsWith('later'))).toHaveLength(5);
  });
});

describe('two processes on one outbox', () => {
  test('send no more notices in a second than one may, and hardly fewer', async () => {
    const { messenger, arrived } = createFakeMessenger('telegram', time, 30);
    await memory.outbox.plan(many(400, 'digest'), NOON);
    for (const _ of [1, 2]) await dispatch([messenger]);
    await time.advance(12_000);
    expect(mostWithin(arrived, 1_000)).toBeLessThanOrEqual(32);
    expect(arrived.length).toBeGreaterThan(270);
  });

  test('wait together for a channel that only one of them was told to leave alone', async () => {
    const { messenger, arrived, platform } = createFakeMessenger('telegram', time, 10);
    platform.mood = ({ at: when }) => (when < 5_000 ? { kind: 'wait', waitMs: 5_000, scope: 'channel' } : undefined);
    await memory.outbox.plan(many(1, 'answer'), NOON);
    for (const _ of [1, 2]) await dispatch([messenger]);
    await time.advance(1_000);
    expect(arrived).toHaveLength(1);
    await memory.outbox.plan([...many(40, 'answer', 'a'), ...many(40, 'reminder', 'r')], time.now());
    await time.advance(4_000);
    expect(arrived).toHaveLength(1);
    await time.advance(60_000);
    expect(arrived.slice(1).every(({ at: when }) => when >= 5_000)).toBe(true);
    expect(await statuses()).toEqual({ sent: 81 });
    expect(new Set(arrived.slice(1).map(({ text }) => text)).size).toBe(81);
  });

  test('in a storm of refusals send nothing before its time, nothing twice, and keep the order of each chat', async () => {
    const { messenger, arrived, platform } = createFakeMessenger('telegram', time, 10);
    const until = new Map<string, number>();
    const early: string[] = [];
    const taken: string[] = [];
    let calls = 0;
    platform.mood = ({ chat, text, at: when }) => {
      if (when < (until.get(chat) ?? 0)) early.push(text);
      if (++calls % 3 !== 0) {
        taken.push(text);
        return undefined;
      }
      until.set(chat, time.now().getTime() - NOON.getTime() + 3_000);
      return { kind: 'wait', waitMs: 3_000, scope: 'chat' };
    };
    const chats = Array.from({ length: 20 }, (_, index) => `c${index}`);
    const texts = ['1', '2', '3', '4'];
    await memory.outbox.plan(
      chats.map((chat) => planned(chat, chat, { texts: texts.map((text) => `${chat} ${text}`) })),
      NOON,
    );
    for (const _ of [1, 2]) await dispatch([messenger]);
    await time.advance(300_000);
    expect(early).toEqual([]);
    expect(arrived.length).toBeGreaterThan(80);
    for (const chat of chats)
      expect(taken.filter((text) => text.startsWith(`${chat} `))).toEqual(texts.map((text) => `${chat} ${text}`));
  });
});

describe('what may have arrived', () => {
  const unsure: SendResult = { kind: 'uncertain', reason: 'connection-broke' };

  test('is never sent again by itself, and what comes after it goes on', async () => {
    const { messenger, arrived, platform } = createFakeMessenger('telegram', time);
    platform.mood = ({ text }) => (text === 'a1' ? unsure : undefined);
    await memory.outbox.plan([planned('a', '1', { texts: ['a1', 'a2'] })], NOON);
    await dispatch([messenger]);
    await time.advance(3_600_000);
    expect(arrived.map(({ text }) => text)).toEqual(['a1', 'a2']);
    expect(await memory.outbox.list(['uncertain'], 9)).toMatchObject([{ part: 0, reason: 'connection-broke' }]);
  });

  test('a messenger that throws counts as that', async () => {
    const { messenger, platform } = createFakeMessenger('telegram', time);
    platform.mood = () => Promise.reject(new Error('bug'));
    await memory.outbox.plan([planned('a', '1')], NOON);
    await dispatch([messenger]);
    await time.advance(1_000);
    expect(await statuses()).toEqual({ uncertain: 1 });
  });

  test('what a process before had begun is shown when its lease is over, with what to do', async () => {
    const { messenger, arrived } = createFakeMessenger('telegram', time);
    await memory.outbox.plan([planned('a', '1', { texts: ['a1', 'a2'] })], NOON);
    const priorities = ['answer'] as const;
    const leaseUntil = at(60_000);
    await memory.outbox.claim({ channel: 'telegram', priorities, limit: 1, except: [], at: NOON, leaseUntil });
    await dispatch([messenger]);
    await time.advance(59_000);
    expect(arrived).toEqual([]);
    await time.advance(6_000);
    expect(arrived.map(({ text }) => text)).toEqual(['a2']);
    expect(await statuses()).toEqual({ uncertain: 1, sent: 1 });
    expect(logged.map(({ message }) => message)).toContainEqual(expect.stringContaining('motcua outbox'));
  });

  test('an end that cannot be recorded at once is recorded later, and nothing is sent again', async () => {
    const { messenger, arrived } = createFakeMessenger('telegram', time);
    let failures = 2;
    const settle: OutboxStore['settle'] = async (settlement) => {
      if (failures-- > 0) throw new Error('database is locked');
      return memory.outbox.settle(settlement);
    };
    await memory.outbox.plan([planned('a', '1')], NOON);
    await dispatch([messenger], { ...memory.outbox, settle });
    await time.advance(10_000);
    expect(arrived).toHaveLength(1);
    expect(await statuses()).toEqual({ sent: 1 });
  });
});

describe('a platform that cannot be reached', () => {
  const away: SendResult = { kind: 'not-sent', reason: 'unreachable' };

  test('gets the messages when it is back, asked ever more seldom', async () => {
    const { messenger, arrived, platform } = createFakeMessenger('telegram', time);
    platform.mood = ({ at: when }) => (when < 600_000 ? away : undefined);
    await memory.outbox.plan(many(50, 'answer'), NOON);
    await dispatch([messenger]);
    await time.advance(600_000);
    expect(arrived.length).toBeLessThan(400);
    await time.advance(1_200_000);
    expect(await statuses()).toEqual({ sent: 50 });
    expect(logged.filter(({ message }) => message.includes('cannot be reached'))).toHaveLength(1);
  });

  test('for two seconds, in a burst of answers, delays them by a few seconds and loses none', async () => {
    const { messenger, arrived, platform } = createFakeMessenger('telegram', time, 20);
    platform.mood = ({ at: when }) => (when < 2_000 ? away : undefined);
    await memory.outbox.plan(many(200, 'answer'), NOON);
    await dispatch([messenger]);
    await time.advance(2_000);
    expect(arrived.length).toBeLessThan(110);
    await time.advance(4_000);
    expect(await statuses()).toEqual({ sent: 200 });
  });

  test('with connections that break makes few messages uncertain, and goes on when it is back', async () => {
    const { messenger, arrived, platform } = createFakeMessenger('telegram', time, 20);
    const broke: SendResult = { kind: 'uncertain', reason: 'connection-broke' };
    platform.mood = ({ at: when }) => (when < 60_000 ? broke : undefined);
    const isThere = () => time.now().getTime() - NOON.getTime() >= 60_000;
    await memory.outbox.plan(many(200, 'answer'), NOON);
    await dispatch([{ ...messenger, probe: async () => isThere() }]);
    await time.advance(60_000);
    expect(arrived).toHaveLength(100);
    await time.advance(11_000);
    expect(await statuses()).toEqual({ uncertain: 100, sent: 100 });
  });

  test('after an outage one message is tried first; while it fails nothing else goes', async () => {
    const { messenger, arrived, platform } = createFakeMessenger('telegram', time, 20);
    platform.mood = () => away;
    await memory.outbox.plan(many(50, 'answer'), NOON);
    await dispatch([{ ...messenger, probe: async () => true }]);
    await time.advance(30_000);
    expect(mostWithin(arrived.slice(50), 250)).toBe(1);
    expect(arrived.length).toBeLessThan(65);
  });

  test('gives up what is of no more use', async () => {
    const { messenger, platform } = createFakeMessenger('telegram', time);
    platform.mood = () => away;
    await memory.outbox.plan([planned('a', '1', { usefulUntil: at(60_000) })], NOON);
    await dispatch([messenger]);
    await time.advance(120_000);
    expect(await statuses()).toEqual({ late: 1 });
  });

  test('holds up no other channel', async () => {
    const [down, up] = [createFakeMessenger('telegram', time), createFakeMessenger('zalo', time)];
    down.platform.mood = () => away;
    await memory.outbox.plan([planned('a', '1'), planned('z', '1', { to: { channel: 'zalo', chat: '1' } })], NOON);
    await dispatch([down.messenger, up.messenger]);
    await time.advance(1_000);
    expect(up.arrived).toHaveLength(1);
  });
});

describe('a channel that takes nothing for minutes', () => {
  const used = { kind: 'wait', waitMs: 30_000, scope: 'channel' } as const;

  test('counts as failing, and the operator is told once; the first message that is taken ends it', async () => {
    const { messenger, platform } = createFakeMessenger('zalo', time, 20);
    platform.mood = () => used;
    const dispatcher = await dispatch([messenger]);
    await memory.outbox.plan([planned('a', '1', { to: { channel: 'zalo', chat: '1' } })], NOON);
    const isRefusing = () => dispatcher.states().get('zalo')?.isRefusing;
    const told = () => logged.filter(({ message }) => message.includes('plan of the month'));
    await time.advance(170_000);
    expect([isRefusing(), told().length]).toEqual([false, 0]);
    await time.advance(400_000);
    expect([isRefusing(), told().length]).toEqual([true, 1]);
    platform.mood = () => undefined;
    await time.advance(60_000);
    expect([isRefusing(), told().length]).toEqual([false, 1]);
  });

  test('a chat that has to wait for long is no such channel', async () => {
    const { messenger, platform } = createFakeMessenger('telegram', time, 20);
    platform.mood = () => ({ ...used, scope: 'chat' });
    const dispatcher = await dispatch([messenger]);
    await memory.outbox.plan([planned('a', '1')], NOON);
    await time.advance(400_000);
    expect(dispatcher.states().get('telegram')?.isRefusing).toBe(false);
  });
});

describe('a refusal', () => {
  test('of the token stops the channel, tells the operator once what to do, and loses nothing', async () => {
    const { messenger, arrived, platform } = createFakeMessenger('telegram', time);
    platform.mood = () => ({ kind: 'failed', reason: 'unauthorised' });
    await memory.outbox.plan([planned('a', '1'), planned('b', '1')], NOON);
    const first = await dispatch([messenger]);
    await time.advance(60_000);
    expect(arrived).toHaveLength(1);
    expect(await statuses()).toEqual({ planned: 2 });
    expect(first.states().get('telegram')).toMatchObject({ isUnauthorised: true });
    const advice = logged.filter(({ message }) => message.includes('TELEGRAM_BOT_TOKEN'));
    expect(advice).toHaveLength(1);
    platform.mood = () => undefined;
    await first.stop();
    await dispatch([messenger]);
    await time.advance(1_000);
    expect(await statuses()).toEqual({ sent: 2 });
  });

  test('of a blocked chat fails what is due for it and marks it', async () => {
    const { messenger, arrived, platform } = createFakeMessenger('telegram', time);
    platform.mood = () => ({ kind: 'failed', reason: 'blocked' });
    await memory.outbox.plan([planned('a', '1', { texts: ['a1', 'a2'] }), planned('b', '1')], NOON);
    await dispatch([messenger]);
    await time.advance(1_000);
    expect(arrived).toHaveLength(1);
    expect(await statuses()).toEqual({ failed: 3 });
    expect(await memory.reach.blocked([{ channel: 'telegram', chat: '1' }])).toHaveLength(1);
  });
});

describe('stopping', () => {
  test('sends the answers that are planned, begins nothing else, and records what is on its way', async () => {
    const { messenger, arrived } = createFakeMessenger('telegram', time, 500);
    await memory.outbox.plan([planned('a', '1', { texts: ['a1', 'a2'] }), ...many(100, 'digest')], NOON);
    const dispatcher = await dispatch([messenger]);
    const stopping = dispatcher.stop();
    await time.advance(2_000);
    await stopping;
    await dispatcher.stop();
    expect(arrived.filter(({ text }) => text.startsWith('a'))).toHaveLength(2);
    expect(arrived.length).toBeLessThan(10);
    expect((await statuses()).sending).toBeUndefined();
  });

  test('does not wait for ever for a platform that never answers', async () => {
    const { messenger, platform } = createFakeMessenger('telegram', time);
    platform.mood = () => new Promise(() => {});
    await memory.outbox.plan([planned('a', '1')], NOON);
    const dispatcher = await dispatch([messenger]);
    let isStopped = false;
    const stopping = dispatcher.stop().then(() => {
      isStopped = true;
    });
    await time.advance(14_000);
    expect(isStopped).toBe(false);
    await time.advance(2_000);
    await stopping;
    expect(await statuses()).toEqual({ sending: 1 });
  });
});
