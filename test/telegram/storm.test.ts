import { expect, test } from 'vitest';
import { createFloodScope } from '../../src/adapters/telegram/send/flood-scope.js';
import type { Messenger } from '../../src/domain/delivery/messenger.js';
import { createDispatcher } from '../../src/domain/delivery/sending/create-dispatcher.js';
import { DELIVERY_LIMITS } from '../../src/domain/delivery/sending/delivery-limits.js';
import { createFakeTime } from '../fakes/fake-time.js';
import { createDeliveryMemory } from '../fakes/outbox-memory.js';

const NOON = new Date('2026-03-02T05:00:00Z');
const WAIT_MS = 3_000;
const silent = { info() {}, warn() {}, error() {} };

/** Answers to so many chats; of each chat so many sends are refused first, each for three seconds. Seconds until all have theirs. */
async function secondsUntilAnswered(chats: number, refusals: number): Promise<{ seconds: number; early: number }> {
  const time = createFakeTime(NOON);
  const { outbox } = createDeliveryMemory();
  const flood = createFloodScope();
  const refused = new Map<string, { count: number; until: number }>();
  let early = 0;
  let last = 0;
  const messenger: Messenger = {
    channel: 'telegram',
    split: ({ text, choices }) => [{ text, choices }],
    async send(chat) {
      const before = refused.get(chat) ?? { count: 0, until: 0 };
      flood.sending(chat, time.now());
      if (time.now().getTime() < before.until) early += 1;
      await time.pause(15, new AbortController().signal);
      const now = time.now();
      if (before.count < refusals) {
        refused.set(chat, { count: before.count + 1, until: now.getTime() + WAIT_MS });
        return { kind: 'wait', waitMs: WAIT_MS, scope: flood.scopeOf(chat, now) };
      }
      flood.taken(now);
      last = now.getTime() - NOON.getTime();
      return { kind: 'sent', platformMessageId: '1' };
    },
  };
  const to = (chat: string) => ({ channel: 'telegram', chat }) as const;
  const answers = Array.from({ length: chats }, (_, index) => ({
    key: `k${index}`,
    to: to(`c${index}`),
    priority: 'answer' as const,
    parts: [{ text: 'trả lời', choices: [] }],
    dueAt: NOON,
  }));
  await outbox.plan(answers, NOON);
  const { now, pause } = time;
  const dispatcher = createDispatcher({
    outbox,
    messengers: [messenger],
    limits: DELIVERY_LIMITS,
    now,
    pause,
    log: silent,
  });
  await dispatcher.start();
  await time.advance(120_000);
  const [counted] = await outbox.counts();
  const stopped = dispatcher.stop();
  await time.advance(20_000);
  await stopped;
  expect(counted).toMatchObject({ status: 'sent', count: chats });
  return { seconds: last / 1000, early };
}

test('chats that are each told to wait twice have their answers soon after, none before its time', async () => {
  const { seconds, early } = await secondsUntilAnswered(15, 2);
  expect(early).toBe(0);
  expect(seconds).toBeLessThan(14);
});

test('five times as many chats take about twice as long', async () => {
  const { seconds, early } = await secondsUntilAnswered(80, 2);
  expect(early).toBe(0);
  expect(seconds).toBeLessThan(30);
});
