import { randomBytes } from 'node:crypto';
import { afterAll, describe, expect, test } from 'vitest';
import { createConversationAdapters } from '../src/adapters/database/conversations/conversation-adapters.js';
import { createDeliveryAdapters } from '../src/adapters/database/outbound/delivery-adapters.js';
import { createWorker } from '../src/adapters/database/worker.js';
import { checkDelivery, renderDelivery } from '../src/adapters/web/delivery-health.js';
import { inboxContract } from './contracts/inbox-contract.js';
import { outboxContract } from './contracts/outbox-contract.js';
import { createConversationMemory } from './fakes/conversation-memory.js';
import { createDeliveryMemory } from './fakes/outbox-memory.js';
import { createDatabases } from './support/open-databases.js';
import { takeTurn } from './support/take-turn.js';

const NOON = new Date('2026-03-02T05:00:00Z');
const LATER = new Date('2026-03-02T05:01:00Z');
const databases = createDatabases('delivery');
const drivers = await databases.drivers();
afterAll(() => databases.close());

describe('inbox in memory', () => {
  inboxContract(async () => createConversationMemory());
});

describe('outbox in memory', () => {
  outboxContract(async () => createDeliveryMemory());
});

describe.each(drivers)('on %s', (driver) => {
  const officeKey = randomBytes(32);
  const openAll = async (file?: string) => {
    const database = await databases.open(driver, file);
    const worker = createWorker();
    return {
      client: database.client,
      worker,
      ...createConversationAdapters(database, officeKey, worker),
      ...createDeliveryAdapters(database, officeKey, worker),
    };
  };

  describe('inbox', () => {
    inboxContract(() => openAll());
  });

  describe('outbox', () => {
    outboxContract(() => openAll());
  });

  const message = (messageId: string, chat = '1') =>
    ({
      channel: 'telegram',
      conversation: `telegram:${chat}`,
      messageId,
      text: 'xin chào',
      chat: { id: chat, isGroup: false, sender: chat },
      receivedAt: NOON,
    }) as const;
  const reply = (key: string, chat = '1') =>
    ({
      key,
      to: { channel: 'telegram', chat },
      priority: 'answer',
      parts: [{ text: 'Chào anh/chị', choices: [] }],
      dueAt: NOON,
    }) as const;
  const claiming = {
    channel: 'telegram',
    priorities: ['answer'],
    limit: 9,
    except: [],
    at: NOON,
    leaseUntil: LATER,
  } as const;

  test('the same message at two processes at once is kept once and answered once', async () => {
    const [one, two] = [await openAll(`two-${driver}.db`), await openAll(`two-${driver}.db`)];
    const lease = { at: NOON, until: LATER };
    const kept = await Promise.all(
      Array.from({ length: 20 }, (_, index) => (index % 2 ? one : two).inbox.keep(message('7'), lease)),
    );
    expect(kept.filter((ending) => ending === 'claimed')).toHaveLength(1);
    const turns = [one, two].map(({ turns: store }) =>
      takeTurn(store, 'telegram:1', { message: message('7'), outbound: [reply('r7')], at: NOON }),
    );
    expect((await Promise.all(turns)).toSorted()).toEqual(['done', 'repeated']);
    const claims = await Promise.all([one.outbox.claim(claiming), two.outbox.claim(claiming)]);
    expect(claims.flat()).toHaveLength(1);
  });

  test('what is answered or sent is destroyed, what has to be decided on is not', async () => {
    const { client, inbox, turns, outbox } = await openAll();
    await inbox.keep(message('1'), { at: NOON, until: LATER });
    await inbox.keep(message('2', '2'), { at: NOON, until: LATER });
    expect(await client.inboundMessage.count({ where: { ciphertext: null } })).toBe(0);
    const outbound = [reply('a', '1'), reply('b', '2')];
    await takeTurn(turns, 'telegram:1', { message: message('1'), outbound, at: NOON });
    expect(await client.inboundMessage.findMany({ where: { ciphertext: null, wrappedKey: null } })).toMatchObject([
      { messageId: '1', status: 'answered', answeredAt: NOON },
    ]);
    const [a, b] = await outbox.claim(claiming);
    if (!a || !b) throw new Error('two expected');
    await outbox.settle({ id: a.id, to: a.to, status: 'sent', platformMessageId: '55', at: NOON });
    await outbox.settle({ id: b.id, to: b.to, status: 'uncertain', reason: 'timed-out', at: NOON });
    const rows = await client.outboundMessage.findMany({ orderBy: { id: 'asc' } });
    expect(rows.map(({ wrappedKey, ciphertext }) => [wrappedKey, ciphertext].map((bytes) => bytes === null))).toEqual([
      [true, true],
      [false, false],
    ]);
    expect(rows[0]).toMatchObject({ message: 'a', chat: '1', platformMessageId: '55', endedAt: NOON });
  });

  test('a turn is whole or not at all: with a reply that cannot be planned nothing of it is there', async () => {
    const { client, inbox, turns, conversations } = await openAll();
    await inbox.keep(message('1'), { at: NOON, until: LATER });
    const broken = { ...reply('a'), to: { channel: 'telegram', chat: null as unknown as string } } as const;
    const turn = takeTurn(turns, 'telegram:1', { message: message('1'), outbound: [reply('b'), broken], at: NOON });
    await expect(turn).rejects.toThrow();
    expect(await conversations.load('telegram:1')).toBeUndefined();
    expect(await client.outboundMessage.count()).toBe(0);
    expect(await inbox.waiting()).toEqual({ count: 1, oldest: NOON });
    // The others that were written with it are not touched.
    const together = await Promise.allSettled([
      takeTurn(turns, 'telegram:1', { message: message('1'), outbound: [broken], at: NOON }),
      takeTurn(turns, 'telegram:2', { message: message('2', '2'), outbound: [reply('c', '2')], at: NOON }),
    ]);
    expect(together.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
    expect(await client.outboundMessage.count()).toBe(1);
  });

  test('what others write meanwhile is not undone with a transaction that fails', async () => {
    const { client, inbox } = await openAll();
    const failing = client.$transaction(async (tx) => {
      await tx.channelPause.create({ data: { channel: 'zalo', until: NOON } });
      await new Promise((resolve) => setImmediate(resolve));
      throw new Error('undone');
    });
    const kept = inbox.keep(message('1'), { at: NOON, until: LATER });
    await expect(failing).rejects.toThrow('undone');
    expect(await kept).toBe('claimed');
    expect(await client.inboundMessage.count()).toBe(1);
    expect(await client.channelPause.count()).toBe(0);
  });

  test('whoever writes can be reached again', async () => {
    const { client, turns, reach } = await openAll();
    const to = { channel: 'telegram', chat: '1' } as const;
    await client.chat.create({ data: { ...to, blockedAt: NOON, blockedReason: 'blocked' } });
    expect(await reach.blocked([to])).toHaveLength(1);
    await takeTurn(turns, 'telegram:1', { message: message('1'), at: NOON });
    expect(await reach.blocked([to])).toEqual([]);
  });

  test('what an ended process had in hand is free at once: answered anew, but not sent anew', async () => {
    const { client, inbox, outbox, worker } = await openAll();
    await inbox.keep(message('1'), { at: NOON, until: LATER });
    await outbox.plan([reply('a')], NOON);
    await outbox.claim(claiming);
    expect(await inbox.freeAbandoned()).toBe(0);
    expect((await outbox.sweep(NOON)).crashed).toBe(0);
    const [host] = worker.id.split('/');
    const gone = { leaseOwner: `${host}/999999999/x` };
    await client.inboundMessage.updateMany({ data: gone });
    await client.outboundMessage.updateMany({ data: gone });
    expect(await inbox.freeAbandoned()).toBe(1);
    expect(await inbox.claim(9, { at: NOON, until: LATER })).toHaveLength(1);
    expect((await outbox.sweep(NOON)).crashed).toBe(1);
    expect(await outbox.claim(claiming)).toEqual([]);
  });
});

test('operators see what waits and what is uncertain, in /readyz and for Prometheus', async () => {
  const { outbox } = createDeliveryMemory();
  const { inbox } = createConversationMemory();
  const to = { channel: 'telegram', chat: '1' } as const;
  const parts = [{ text: 'a', choices: [] }];
  await outbox.plan([{ key: 'a', to, priority: 'answer', parts, dueAt: NOON }], NOON);
  const message = { channel: 'telegram', conversation: 'c', messageId: '1', text: 'a', receivedAt: NOON } as const;
  await inbox.keep(message);
  const state = { isUnauthorised: true, isDown: false, isRefusing: false, underWay: 0, lastReachedAt: undefined };
  const dispatcher = { states: () => new Map([['telegram', state] as const]) };
  const health = { outbox, inbox, dispatcher, clock: () => LATER };
  expect(await checkDelivery(health)).toEqual({
    isReady: true,
    detail: {
      planned: 1,
      uncertain: 0,
      failed: 0,
      oldestDueSeconds: 60,
      unanswered: 1,
      oldestUnansweredSeconds: 60,
      unauthorised: 'telegram',
    },
  });
  const text = await renderDelivery(health);
  expect(text).toContain('motcua_outbox_messages{channel="telegram",status="planned"} 1\n');
  expect(text).toContain('motcua_outbox_oldest_due_seconds 60\n');
  expect(text).toMatch(/motcua_inbox_waiting 1\n$/);
});
