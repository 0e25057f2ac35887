import { expect, test } from 'vitest';
import type { QuotaCounter } from '../../src/domain/delivery/channels/quota.js';

const NOVEMBER = new Date('2026-11-30T16:00:00Z');
const DECEMBER = new Date('2026-11-30T18:00:00Z');

/** What every counter of a month's messages does. */
export function quotaContract(open: () => Promise<QuotaCounter>): void {
  test('counts messages and the chats they went to', async () => {
    const counter = await open();
    expect(await counter.used('zalo', NOVEMBER)).toEqual({ messages: 0, chats: 0 });
    expect(await counter.countSent('zalo', 'a', NOVEMBER)).toEqual({
      before: { messages: 0, chats: 0 },
      after: { messages: 1, chats: 1 },
    });
    await counter.countSent('zalo', 'a', NOVEMBER);
    expect(await counter.countSent('zalo', 'b', NOVEMBER)).toEqual({
      before: { messages: 2, chats: 1 },
      after: { messages: 3, chats: 2 },
    });
    expect(await counter.used('zalo', NOVEMBER)).toEqual({ messages: 3, chats: 2 });
    expect(await counter.used('telegram', NOVEMBER)).toEqual({ messages: 0, chats: 0 });
  });

  test('a month begins with nothing, and a chat counts again', async () => {
    const counter = await open();
    await counter.countSent('zalo', 'a', NOVEMBER);
    expect(await counter.countSent('zalo', 'a', DECEMBER)).toMatchObject({ after: { messages: 1, chats: 1 } });
    expect(await counter.used('zalo', NOVEMBER)).toEqual({ messages: 1, chats: 1 });
  });

  test('many at once are each counted', async () => {
    const counter = await open();
    const steps = await Promise.all(
      ['a', 'b', 'a', 'c', 'a', 'b'].map((chat) => counter.countSent('zalo', chat, NOVEMBER)),
    );
    expect(await counter.used('zalo', NOVEMBER)).toEqual({ messages: 6, chats: 3 });
    expect(steps.map(({ after }) => after.messages).sort()).toEqual([1, 2, 3, 4, 5, 6]);
  });
}
