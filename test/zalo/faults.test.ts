import { afterEach, describe, expect, test } from 'vitest';
import { createReceiver } from '../../src/domain/conversation/receiving/create-receiver.js';
import type { InboundMessage } from '../../src/domain/conversation/turn.js';
import type { OutboundStatus } from '../../src/domain/delivery/outbound-message.js';
import { createReplyPlanner } from '../../src/domain/delivery/plan-replies.js';
import { createDispatcher } from '../../src/domain/delivery/sending/create-dispatcher.js';
import { DELIVERY_LIMITS } from '../../src/domain/delivery/sending/delivery-limits.js';
import { silentLog } from '../../src/shared/log.js';
import { systemPause } from '../../src/shared/pause.js';
import { createConversationMemory } from '../fakes/conversation-memory.js';
import { createDeliveryMemory } from '../fakes/outbox-memory.js';
import type { FakeZalo, FakeZaloOptions } from '../fakes/zalo/fake-zalo.js';
import { zaloText } from '../fakes/zalo/zalo-events.js';
import type { ZaloFault } from '../fakes/zalo/zalo-faults.js';
import { takeTurn } from '../support/take-turn.js';
import { startZalo, until, type ZaloSetup } from './zalo-person.js';

/** Waits pass so many times faster than they are: half a minute after a 429 is less than a second. */
const SPEED = 40;
const NOON_MS = Date.parse('2026-03-02T05:00:00Z');
const WITHIN_MS = 20_000;

interface Office {
  readonly zalo: FakeZalo;
  readonly outbox: ReturnType<typeof createDeliveryMemory>['outbox'];
  readonly now: () => Date;
  readonly dispatcher: ReturnType<typeof createDispatcher>;
}

const running: { stop(): Promise<unknown> }[] = [];
afterEach(async () => {
  for (const one of running.splice(0).toReversed()) await one.stop();
});

/** The channel over HTTP with everything between: what is received is kept, answered in a turn, planned and sent. */
async function open(
  way: 'polling' | 'webhook',
  fake: FakeZaloOptions = {},
  prepare?: (zalo: FakeZalo) => void,
): Promise<Office> {
  const startedMs = performance.now();
  const now = () => new Date(NOON_MS + (performance.now() - startedMs) * SPEED);
  const pause: typeof systemPause = (ms, signal) => systemPause(ms / SPEED, signal);
  const time = { now, pause, log: silentLog };
  const memory = createConversationMemory();
  const { outbox } = createDeliveryMemory();

  async function answer(message: InboundMessage, at = now()) {
    const reply = { text: `đáp ${message.text}`, choices: [], outcome: 'answered' } as const;
    const ended = await takeTurn(memory.turns, message.conversation, { message, at });
    if (ended === 'done') await outbox.plan(planReplies(message, [reply], at), at);
    return [reply];
  }

  const receiver = createReceiver({
    inbox: memory.inbox,
    handle: answer,
    apologise: async () => {},
    onAnswered: () => dispatcher.wake(),
    ...time,
  });
  const setup: ZaloSetup = await startZalo({
    way,
    fake,
    handle: async () => [],
    clock: now,
    pause,
    gate: receiver,
    ...(prepare ? { prepare } : {}),
  });
  const { messenger } = setup.channel;
  const planReplies = createReplyPlanner([messenger]);
  const dispatcher = createDispatcher({ outbox, messengers: [messenger], limits: DELIVERY_LIMITS, ...time });
  running.push(setup, dispatcher, receiver);
  await dispatcher.start();
  await receiver.start();
  return { zalo: setup.zalo, outbox, now, dispatcher };
}

const says = (zalo: FakeZalo, chat: string, text: string) => zalo.emit(zaloText(text, { chat }));
const readBy = (zalo: FakeZalo, chat: string) => zalo.sent.filter((sent) => sent.chat === chat).map(({ text }) => text);

/** How many ended how, once so many were planned and nothing is left to do. */
async function endings({ outbox }: Office, count: number): Promise<Partial<Record<OutboundStatus, number>>> {
  let counts: Awaited<ReturnType<typeof outbox.counts>> = [];
  const look = async () => {
    counts = await outbox.counts();
  };
  await until(() => {
    void look();
    const isOpen = counts.some(({ status }) => status === 'planned' || status === 'sending');
    return !isOpen && counts.reduce((sum, one) => sum + one.count, 0) === count;
  }, WITHIN_MS);
  return Object.fromEntries(counts.map((one) => [one.status, one.count]));
}

const AN = ['đáp một', 'đáp hai', 'đáp ba'];

/** `arrived`: whether the first answer, which meets it, reaches the person; `ends` how the four answers end. */
const SENDS: readonly (readonly [
  string,
  readonly ZaloFault[],
  { arrived: boolean; ends: object; leastMs?: number },
])[] = [
  [
    '502 before',
    [{ kind: 'gateway-page', status: 502, isAfter: false }],
    { arrived: false, ends: { uncertain: 1, sent: 3 } },
  ],
  [
    '504 after',
    [{ kind: 'gateway-page', status: 504, isAfter: true }],
    { arrived: true, ends: { uncertain: 1, sent: 3 } },
  ],
  ['a reset before', [{ kind: 'reset', isAfter: false }], { arrived: false, ends: { uncertain: 1, sent: 3 } }],
  ['a reset after', [{ kind: 'reset', isAfter: true }], { arrived: true, ends: { uncertain: 1, sent: 3 } }],
  ['a slow answer', [{ kind: 'slow', ms: 400 }], { arrived: true, ends: { sent: 4 } }],
  ['an empty answer', [{ kind: 'body', text: '', isAfter: true }], { arrived: true, ends: { uncertain: 1, sent: 3 } }],
  [
    'half an answer',
    [{ kind: 'body', text: '{"ok":tr', isAfter: true }],
    { arrived: true, ends: { uncertain: 1, sent: 3 } },
  ],
  ['its own time-out', [{ kind: 'error', code: 408 }], { arrived: false, ends: { uncertain: 1, sent: 3 } }],
  [
    'trouble called 403, twice',
    [
      { kind: 'error', code: 403 },
      { kind: 'error', code: 403 },
    ],
    { arrived: true, ends: { sent: 4 } },
  ],
  ['a limit', [{ kind: 'error', code: 429 }], { arrived: true, ends: { sent: 4 }, leastMs: 30_000 }],
  [
    'a limit in the other spelling, twice',
    [
      { kind: 'error', code: 429, key: 'errorCode' },
      { kind: 'error', code: 429, key: 'errorCode' },
    ],
    { arrived: true, ends: { sent: 4 }, leastMs: 60_000 },
  ],
  ['a text it does not take', [{ kind: 'error', code: 400 }], { arrived: false, ends: { failed: 1, sent: 3 } }],
];

describe.each(['polling', 'webhook'] as const)('by %s', (way) => {
  test.each(SENDS)(
    'an answer that meets %s: nothing else is lost, nothing comes twice',
    async (_, faults, { arrived, ends, leastMs = 0 }) => {
      const office = await open(way);
      const { zalo, now } = office;
      const beganMs = now().getTime();
      for (const fault of faults) zalo.failNext('sendMessage', fault);
      await says(zalo, 'an', 'một');
      await until(() => zalo.calls.includes('sendMessage'));
      for (const [chat, text] of [
        ['an', 'hai'],
        ['bình', 'bốn'],
        ['an', 'ba'],
      ] as const)
        await says(zalo, chat, text);
      expect(await endings(office, 4)).toEqual(ends);
      expect(readBy(zalo, 'an')).toEqual(arrived ? AN : AN.slice(1));
      expect(readBy(zalo, 'bình')).toEqual(['đáp bốn']);
      expect(now().getTime() - beganMs).toBeGreaterThanOrEqual(leastMs);
    },
  );

  test.each([410, 422])(
    'a chat that answers %d is left alone until it writes again; others are answered',
    async (code) => {
      const office = await open(way);
      const { zalo } = office;
      zalo.failNext('sendMessage', { kind: 'error', code });
      await says(zalo, 'an', 'một');
      expect(await endings(office, 1)).toEqual({ failed: 1 });
      await says(zalo, 'bình', 'hai');
      await says(zalo, 'an', 'ba');
      expect(await endings(office, 3)).toEqual({ failed: 1, sent: 2 });
      expect(readBy(zalo, 'an')).toEqual(['đáp ba']);
    },
  );

  test('messages that come twice and out of their order are answered once each', async () => {
    const office = await open(way);
    const { zalo } = office;
    const [one, two, three] = ['một', 'hai', 'ba'].map((text) => zaloText(text, { chat: 'an' }));
    for (const event of [two, one, two, three, one, three]) await zalo.emit(event ?? {});
    expect(await endings(office, 3)).toEqual({ sent: 3 });
    expect(readBy(zalo, 'an')).toEqual(['đáp hai', 'đáp một', 'đáp ba']);
  });

  test('a token that is revoked stops the channel, and what is planned waits', async () => {
    const office = await open(way);
    const { zalo, outbox } = office;
    for (const text of ['một', 'hai']) await says(zalo, 'an', text);
    expect(await endings(office, 2)).toEqual({ sent: 2 });
    zalo.failNext('sendMessage', { kind: 'error', code: 401 });
    await says(zalo, 'an', 'ba');
    await until(() => office.dispatcher.states().get('zalo')?.isUnauthorised);
    expect(await outbox.counts()).toContainEqual({ channel: 'zalo', status: 'planned', count: 1 });
  });
});

const POLLS: readonly (readonly [string, readonly ZaloFault[]])[] = [
  [
    'gateway pages',
    [502, 504].map((status) => ({ kind: 'gateway-page', status: status as 502 | 504, isAfter: false })),
  ],
  ['a reset', [{ kind: 'reset', isAfter: false }]],
  ['a limit', [{ kind: 'error', code: 429, key: 'errorCode' }]],
  [
    'idle ends in both spellings',
    [
      { kind: 'error', code: 408 },
      { kind: 'error', code: 408, key: 'errorCode' },
    ],
  ],
  [
    'errors nobody knows',
    [
      { kind: 'error', code: 500 },
      { kind: 'error', code: 799 },
    ],
  ],
];

test.each(POLLS)('polls that meet %s go on, and lose nothing', async (_, faults) => {
  const office = await open('polling', {}, (zalo) => {
    for (const fault of faults) zalo.failNext('getUpdates', fault);
  });
  const { zalo } = office;
  for (const text of ['một', 'hai', 'ba']) await says(zalo, 'an', text);
  expect(await endings(office, 3)).toEqual({ sent: 3 });
  expect(readBy(zalo, 'an')).toEqual(AN);
});
