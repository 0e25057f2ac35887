import { beforeEach, expect, test } from 'vitest';
import { createNotices, type Notices } from '../src/domain/delivery/announce.js';
import type { OutboundMessage } from '../src/domain/delivery/outbound-message.js';
import { createFakeMessenger } from './fakes/fake-messenger.js';
import { createFakeTime } from './fakes/fake-time.js';
import { createDeliveryMemory, type DeliveryMemory } from './fakes/outbox-memory.js';

const NOON = new Date('2026-03-02T05:00:00Z');
const EVENING = new Date('2026-03-02T13:00:00Z');
const water = { topic: 'cat-nuoc', area: 'Khóm 2' };
const notice = {
  key: 'cat-nuoc-2-3',
  content: { text: 'Chiều nay cắt nước ở Khóm 2.', choices: [] },
  priority: 'urgent',
  dueAt: NOON,
  usefulUntil: EVENING,
} as const;

let memory: DeliveryMemory;
let notices: Notices;

beforeEach(() => {
  memory = createDeliveryMemory();
  const time = createFakeTime(NOON);
  notices = createNotices({
    ...memory,
    messengers: () => [createFakeMessenger('telegram', time).messenger],
    mayAnnounce: async (person) => person === 'chủ-tịch',
    wake: () => {},
    now: time.now,
  });
});

const claim = (): Promise<readonly OutboundMessage[]> =>
  memory.outbox.claim({
    channel: 'telegram',
    priorities: ['urgent'],
    limit: 10_000,
    except: [],
    at: NOON,
    leaseUntil: EVENING,
  });

test('an announcement reaches each subscriber once, also when it is asked for again after new ones came', async () => {
  const chats = Array.from({ length: 1_203 }, (_, index) => ({ channel: 'telegram', chat: String(index) }) as const);
  for (const to of chats.slice(0, 1_200)) await memory.subscriptions.subscribe(to, water, NOON);
  const announcement = { ...notice, ...water, by: 'chủ-tịch' };
  expect(await notices.announce(announcement)).toEqual({ kind: 'planned', messages: 1_200 });
  for (const to of chats.slice(1_200)) await memory.subscriptions.subscribe(to, water, NOON);
  expect(await notices.announce(announcement)).toEqual({ kind: 'planned', messages: 3 });
  const claimed = await claim();
  expect(claimed).toHaveLength(1_203);
  expect(claimed[0]).toMatchObject({ priority: 'urgent', usefulUntil: EVENING, content: notice.content });
});

test('who may not speak for the office plans nothing', async () => {
  await memory.subscriptions.subscribe({ channel: 'telegram', chat: '1' }, water, NOON);
  expect(await notices.announce({ ...notice, ...water, by: 'người-lạ' })).toEqual({ kind: 'not-allowed' });
  expect(await claim()).toEqual([]);
});

test('chats of a channel that is not there are left out', async () => {
  const chats = [
    { channel: 'zalo', chat: 'a' },
    { channel: 'telegram', chat: '1' },
  ] as const;
  expect(await notices.notify(chats, notice)).toBe(1);
  expect(await notices.notify(chats, notice)).toBe(0);
  expect((await claim()).map(({ to }) => to)).toEqual([chats[1]]);
});
