import { expect, test } from 'vitest';
import type { SendResult } from '../messenger.js';
import { createChannelRefusal } from './channel-refusal.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const wait = (waitMs: number, scope: 'chat' | 'channel' = 'channel'): SendResult => ({ kind: 'wait', waitMs, scope });
const SENT: SendResult = { kind: 'sent', platformMessageId: '1' };

test('one wait in a quiet night is no refusal in the morning: whether it still holds is found out by trying', () => {
  const refusal = createChannelRefusal();
  expect(refusal.ended(wait(30_000), 0)).toBe(false);
  expect(refusal.isRefusing(10 * HOUR)).toBe(false);
  expect(refusal.ended(wait(30_000), 10 * HOUR)).toBe(false);
  expect(refusal.isRefusing(10 * HOUR + MINUTE)).toBe(false);
});

test('waits for minutes with nothing taken are one, told once', () => {
  const refusal = createChannelRefusal();
  const told = [0, 1, 2, 3, 4].map((minute) => refusal.ended(wait(MINUTE), minute * MINUTE));
  expect(told).toEqual([false, false, false, true, false]);
  expect(refusal.isRefusing(30 * MINUTE)).toBe(true);
  expect(refusal.isRefusing(2 * HOUR)).toBe(false);
});

test('a wait of hours holds for as long', () => {
  const refusal = createChannelRefusal();
  refusal.ended(wait(5 * HOUR), 0);
  expect(refusal.isRefusing(4 * HOUR)).toBe(true);
  expect(refusal.isRefusing(5 * HOUR)).toBe(false);
});

test.each<[string, SendResult, boolean]>([
  ['a message that was taken', SENT, false],
  ['a chat that has blocked us: the platform looked at what was sent', { kind: 'failed', reason: 'blocked' }, false],
  ['a broken connection', { kind: 'uncertain', reason: 'connection-broke' }, true],
  ['a single chat that has to wait', wait(MINUTE, 'chat'), true],
])('after %s', (_, result, isRefusing) => {
  const refusal = createChannelRefusal();
  refusal.ended(wait(MINUTE), 0);
  refusal.ended(wait(MINUTE), 4 * MINUTE);
  refusal.ended(result, 5 * MINUTE);
  expect(refusal.isRefusing(6 * MINUTE)).toBe(isRefusing);
});
