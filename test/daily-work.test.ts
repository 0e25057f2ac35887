import { describe, expect, test, vi } from 'vitest';
import { everyDay } from '../src/adapters/scheduler/every-day.js';
import { forgetOld } from '../src/domain/conversation/forget-old.js';
import { EMPTY_STATE } from '../src/domain/conversation/turn.js';
import { silentLog } from '../src/shared/log.js';
import { createConversationMemory } from './fakes/conversation-memory.js';
import { takeTurn } from './support/take-turn.js';

const DAY_MS = 86_400_000;
const NOW = new Date('2026-06-01T00:00:00Z');
const daysAgo = (days: number) => new Date(NOW.getTime() - days * DAY_MS);

test('what is older than its days is forgotten, the rest stays', async () => {
  const { conversations, unanswered, turns, retention } = createConversationMemory();
  for (const days of [0, 29, 31, 91]) {
    const question = { text: `hỏi ${days}`, outcome: 'not-found' } as const;
    await takeTurn(turns, `c${days}`, { unanswered: question, at: daysAgo(days) });
  }
  const rules = { conversationDays: 90, unansweredDays: 30 };
  const asked: Date[] = [];
  const purge = async (before: Date) => asked.push(before);
  const deleted = await forgetOld({ retention, files: { purge }, handovers: { close: async () => 2 } }, rules, NOW);
  expect(deleted).toEqual({ unanswered: 2, conversations: 1, handled: 3, files: 1, handovers: 2 });
  expect(asked).toEqual([daysAgo(7)]);
  expect(await conversations.load('c91')).toBeUndefined();
  expect(await conversations.load('c31')).toEqual(EMPTY_STATE);
  expect((await unanswered.list(10)).map(({ text }) => text)).toEqual(['hỏi 29', 'hỏi 0']);
});

describe('everyDay', () => {
  test('works at start and each day after, also after a failure, until it is stopped', async () => {
    vi.useFakeTimers();
    try {
      const doneAt: string[] = [];
      let now = NOW;
      const daily = everyDay(
        'test',
        async (at) => {
          doneAt.push(at.toISOString().slice(0, 10));
          if (doneAt.length === 2) throw new Error('once');
        },
        () => now,
        silentLog,
      );
      await daily.start();
      await daily.start();
      expect(daily.lastDoneAt()).toEqual(NOW);
      for (let day = 1; day <= 2; day++) {
        now = new Date(NOW.getTime() + day * DAY_MS);
        await vi.advanceTimersByTimeAsync(DAY_MS);
      }
      expect(doneAt).toEqual(['2026-06-01', '2026-06-02', '2026-06-03']);
      await daily.stop();
      await daily.stop();
      await vi.advanceTimersByTimeAsync(3 * DAY_MS);
      expect(doneAt).toHaveLength(3);
    } finally {
      vi.useRealTimers();
    }
  });
});
