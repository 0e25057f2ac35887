import { expect, test } from 'vitest';
import { monthOf, quotaWarnings } from './quota.js';

const PLAN = { messages: 3000, chats: 50 };

test('a warning comes once when four fifths and when all of the plan are used', () => {
  const step = (before: number, after: number) =>
    quotaWarnings('zalo', { before: { messages: before, chats: 3 }, after: { messages: after, chats: 3 } }, PLAN);
  expect(step(2398, 2399)).toEqual([]);
  expect(step(2399, 2400)).toEqual([{ channel: 'zalo', what: 'messages', percent: 80, used: 2400, limit: 3000 }]);
  expect(step(2400, 2401)).toEqual([]);
  expect(step(2999, 3000)).toMatchObject([{ percent: 100 }]);
  expect(step(3000, 3001)).toEqual([]);
});

test('people count as well, and one message can reach both', () => {
  const warnings = quotaWarnings(
    'zalo',
    { before: { messages: 2399, chats: 39 }, after: { messages: 2400, chats: 40 } },
    PLAN,
  );
  expect(warnings.map(({ what, percent }) => [what, percent])).toEqual([
    ['messages', 80],
    ['chats', 80],
  ]);
});

test('a month begins at midnight of the office', () => {
  expect(monthOf(new Date('2026-11-30T16:59:59Z'))).toBe('2026-11');
  expect(monthOf(new Date('2026-11-30T17:00:00Z'))).toBe('2026-12');
});
