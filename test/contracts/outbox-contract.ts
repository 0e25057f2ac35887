import { describe, expect, test } from 'vitest';
import type { MessagePart } from '../../src/domain/delivery/messenger.js';
import type { OutboundMessage, PlannedMessage } from '../../src/domain/delivery/outbound-message.js';
import { OUTBOUND_STATUSES } from '../../src/domain/delivery/outbound-status.js';
import type { ClaimRequest, OutboxStore, Settlement } from '../../src/domain/delivery/outbox-store.js';
import type { DeliveryMemory } from '../fakes/outbox-memory.js';

const NOON = new Date('2026-03-02T05:00:00Z');
const seconds = (count: number) => new Date(NOON.getTime() + count * 1000);

function part(text: string): MessagePart {
  return { text, choices: [{ id: 'a1', label: 'Lệ phí' }] };
}

function planned(key: string, given: Partial<PlannedMessage> & { readonly chat?: string } = {}): PlannedMessage {
  const to = { channel: 'telegram', chat: given.chat ?? key } as const;
  return { key, to, priority: 'reminder', parts: [part(`Nội dung ${key}`)], dueAt: NOON, ...given };
}

function asking(given: Partial<ClaimRequest> = {}): ClaimRequest {
  const priorities = ['answer', 'urgent', 'reminder', 'digest'] as const;
  return { channel: 'telegram', priorities, limit: 10, except: [], at: NOON, leaseUntil: seconds(60), ...given };
}

async function claim(outbox: OutboxStore, given: Partial<ClaimRequest> = {}): Promise<string[]> {
  return (await outbox.claim(asking(given))).map(({ message, part: number }) => `${message}/${number}`);
}

async function claimOne(outbox: OutboxStore, given: Partial<ClaimRequest> = {}): Promise<OutboundMessage> {
  const [message] = await outbox.claim(asking({ ...given, limit: 1 }));
  if (!message) throw new Error('nothing could be claimed');
  return message;
}

function ending(
  { id, to }: OutboundMessage,
  status: Settlement['status'],
  given: Partial<Settlement> = {},
): Settlement {
  return { id, to, status, at: NOON, ...given };
}

/** What each implementation of the delivery stores promises. `make` gives empty ones. */
export function outboxContract(make: () => Promise<Omit<DeliveryMemory, 'unblock'>>): void {
  describe('so many in so long', () => {
    const together = { count: 2, withinMs: 1_000 };
    const asked = (at: number) => ({ at: seconds(at), leaseUntil: seconds(at + 60), together });

    test('are claimed, whoever claims them and whether they ended', async () => {
      const { outbox } = await make();
      await outbox.plan(
        ['a', 'b', 'c', 'd', 'e'].map((key) => planned(key)),
        NOON,
      );
      const first = await claimOne(outbox, asked(0));
      await outbox.settle(ending(first, 'sent'));
      expect(await claim(outbox, asked(0.4))).toEqual(['b/0']);
      expect(await claim(outbox, asked(0.9))).toEqual([]);
      expect(await claim(outbox, asked(1.1))).toEqual(['c/0']);
      expect(await claim(outbox, asked(1.2))).toEqual([]);
      expect(await claim(outbox, { ...asked(1.2), together: { count: 3, withinMs: 1_000 } })).toEqual(['d/0']);
      expect(await claim(outbox, { at: seconds(1.2), leaseUntil: seconds(61.2) })).toEqual(['e/0']);
    });

    test('of another channel do not count', async () => {
      const { outbox } = await make();
      const zalo = { channel: 'zalo', chat: 'z' } as const;
      await outbox.plan([planned('a'), planned('b'), planned('c', { to: zalo })], NOON);
      expect(await claim(outbox, asked(0))).toHaveLength(2);
      expect(await claim(outbox, { ...asked(0.1), channel: 'zalo' })).toEqual(['c/0']);
    });

    test('of an hour that the clock was set back by, or of a process whose clock is wrong, do not count', async () => {
      const { outbox } = await make();
      await outbox.plan(
        ['a', 'b', 'c', 'd', 'e'].map((key) => planned(key)),
        NOON,
      );
      const sent = await claimOne(outbox, asked(3_600));
      await outbox.settle(ending(sent, 'sent', { at: seconds(3_600) }));
      await claimOne(outbox, asked(3_600.5));
      expect(await claim(outbox, asked(0))).toEqual(['c/0', 'd/0']);
      expect(await claim(outbox, asked(0.5))).toEqual([]);
    });
  });

  describe('planning', () => {
    test('a message is claimed as it was planned, once', async () => {
      const { outbox } = await make();
      const file = { name: 'giấy.pdf', mediaType: 'application/pdf', bytes: Uint8Array.of(1, 2, 255) };
      const until = seconds(600);
      await outbox.plan(
        [planned('a', { parts: [{ ...part('Nhắc hạn 👋'), file, answers: '1:2:3' }], usefulUntil: until })],
        NOON,
      );
      const message = await claimOne(outbox);
      expect(message).toMatchObject({ message: 'a', part: 0, priority: 'reminder', status: 'sending', attempts: 1 });
      expect(message.content).toEqual({ ...part('Nhắc hạn 👋'), file, answers: '1:2:3' });
      expect([message.to, message.dueAt, message.usefulUntil]).toEqual([planned('a').to, NOON, until]);
      expect(await claim(outbox)).toEqual([]);
    });

    test('twice under one key is once, also with other parts', async () => {
      const { outbox } = await make();
      expect(await outbox.plan([planned('a'), planned('b')], NOON)).toBe(2);
      expect(await outbox.plan([planned('a', { parts: [part('1'), part('2')] }), planned('c')], NOON)).toBe(1);
      expect((await claim(outbox)).toSorted()).toEqual(['a/0', 'b/0', 'c/0']);
      await outbox.plan([planned('a')], NOON);
      expect(await claim(outbox)).toEqual([]);
      expect(await outbox.counts()).toEqual([{ channel: 'telegram', status: 'sending', count: 3 }]);
    });

    test('what is not due is not sent, nor what is withdrawn', async () => {
      const { outbox } = await make();
      await outbox.plan([planned('later', { dueAt: seconds(10) }), planned('taken-back')], NOON);
      expect(await outbox.cancel('taken-back', NOON)).toBe(1);
      expect(await outbox.cancel('taken-back', NOON)).toBe(0);
      expect(await claim(outbox, { at: seconds(9) })).toEqual([]);
      expect(await outbox.oldestDue(seconds(9))).toBeUndefined();
      expect(await outbox.oldestDue(seconds(11))).toEqual(seconds(10));
      expect(await claim(outbox, { at: seconds(10) })).toEqual(['later/0']);
      expect(await outbox.list(['cancelled'], 10)).toMatchObject([{ message: 'taken-back', reason: 'withdrawn' }]);
    });
  });

  describe('claiming', () => {
    test('goes by priority, then by when it was due', async () => {
      const { outbox } = await make();
      const messages = [
        planned('digest', { priority: 'digest' }),
        planned('second', { dueAt: seconds(-1) }),
        planned('first', { dueAt: seconds(-2) }),
        planned('urgent', { priority: 'urgent' }),
        planned('answer', { priority: 'answer' }),
      ];
      await outbox.plan(messages, NOON);
      expect(await claim(outbox, { limit: 3 })).toEqual(['answer/0', 'urgent/0', 'first/0']);
      expect(await claim(outbox, { priorities: ['digest'] })).toEqual(['digest/0']);
      expect(await claim(outbox, { except: ['second'] })).toEqual([]);
      expect(await claim(outbox, { channel: 'zalo' })).toEqual([]);
      expect(await claim(outbox)).toEqual(['second/0']);
    });

    test('gives one message of a chat at a time, the next when it has ended', async () => {
      const { outbox } = await make();
      await outbox.plan([planned('long', { chat: '1', parts: [part('1'), part('2'), part('3')] })], NOON);
      await outbox.plan([planned('other', { chat: '2' }), planned('after', { chat: '1' })], NOON);
      const [first, other] = await outbox.claim(asking());
      expect([first?.message, first?.part, other?.message]).toEqual(['long', 0, 'other']);
      expect(await claim(outbox)).toEqual([]);
      if (first) await outbox.settle(ending(first, 'sent', { platformMessageId: '99' }));
      const second = await claimOne(outbox);
      await outbox.settle(ending(second, 'uncertain', { reason: 'timed-out' }));
      const third = await claimOne(outbox);
      expect([second.part, third.part]).toEqual([1, 2]);
      await outbox.settle(ending(third, 'sent'));
      expect(await claim(outbox)).toEqual(['after/0']);
    });

    test('by two at once gives each message to one', async () => {
      const { outbox } = await make();
      await outbox.plan(
        Array.from({ length: 30 }, (_, index) => planned(`m${index}`)),
        NOON,
      );
      const claims = await Promise.all([1, 2, 3].map(() => claim(outbox, { limit: 15 })));
      expect(claims.flat()).toHaveLength(30);
      expect(new Set(claims.flat()).size).toBe(30);
    });

    test('a message that is tried again later goes before those after it in its chat', async () => {
      const { outbox } = await make();
      await outbox.plan([planned('a', { chat: '1' }), planned('b', { chat: '1', dueAt: seconds(1) })], NOON);
      const message = await claimOne(outbox);
      await outbox.settle(ending(message, 'planned', { reason: 'over-quota', notBefore: seconds(5) }));
      expect(await claim(outbox, { at: seconds(4) })).toEqual([]);
      expect(await claimOne(outbox, { at: seconds(5) })).toMatchObject({ message: 'a', attempts: 2 });
    });

    test('leaves a chat or a channel alone that has to wait', async () => {
      const { outbox } = await make();
      await outbox.plan([planned('a', { chat: '1' }), planned('b', { chat: '2' }), planned('c', { chat: '3' })], NOON);
      await outbox.plan([planned('answer', { chat: '1', priority: 'answer', dueAt: seconds(1) })], NOON);
      await outbox.settle(ending(await claimOne(outbox), 'planned', { notBefore: seconds(5), pauses: 'chat' }));
      const other = await claimOne(outbox, { at: seconds(4) });
      expect(other.message).toBe('b');
      await outbox.settle(ending(other, 'planned', { notBefore: seconds(9), pauses: 'channel' }));
      expect(await claim(outbox, { at: seconds(8) })).toEqual([]);
      expect(await outbox.pausedUntil('telegram', seconds(8))).toEqual(seconds(9));
      expect(await outbox.pausedUntil('telegram', seconds(9))).toBeUndefined();
      expect(await claim(outbox, { at: seconds(9) })).toEqual(['answer/0', 'b/0', 'c/0']);
    });
  });

  describe('what became of it', () => {
    test('a settled message stays as it is', async () => {
      const { outbox } = await make();
      await outbox.plan([planned('a')], NOON);
      const message = await claimOne(outbox);
      expect(await outbox.settle(ending(message, 'sent', { platformMessageId: '5' }))).toBe(true);
      expect(await outbox.settle(ending(message, 'failed', { reason: 'refused' }))).toBe(false);
      expect(await outbox.settle(ending(message, 'planned'))).toBe(false);
      expect(await outbox.counts()).toEqual([{ channel: 'telegram', status: 'sent', count: 1 }]);
    });

    test('many at once are each told whether they were theirs', async () => {
      const { outbox } = await make();
      await outbox.plan([planned('a'), planned('b'), planned('c')], NOON);
      const [a, b, c] = await outbox.claim(asking());
      if (!a || !b || !c) throw new Error('three expected');
      await outbox.settle(ending(c, 'sent'));
      const told = await Promise.all([
        outbox.settle(ending(a, 'sent')),
        outbox.settle(ending(c, 'sent')),
        outbox.settle(ending(b, 'uncertain', { reason: 'timed-out' })),
      ]);
      expect(told).toEqual([true, false, true]);
    });

    test('with a failed part the rest of its message fails', async () => {
      const { outbox } = await make();
      await outbox.plan(
        [planned('a', { chat: '1', parts: [part('1'), part('2')] }), planned('b', { chat: '1' })],
        NOON,
      );
      await outbox.settle(ending(await claimOne(outbox), 'failed', { reason: 'refused' }));
      expect(await outbox.list(['failed'], 10)).toMatchObject([
        { message: 'a', part: 1, reason: 'refused' },
        { message: 'a', part: 0, reason: 'refused', endedAt: NOON },
      ]);
      expect(await claim(outbox)).toEqual(['b/0']);
    });

    test('a blocked chat is marked, and what is due for it fails; what is not due yet stays', async () => {
      const { outbox, reach } = await make();
      const [one, two] = [{ channel: 'telegram', chat: '1' } as const, { channel: 'telegram', chat: '2' } as const];
      await outbox.plan([planned('a', { chat: '1' }), planned('b', { chat: '1' }), planned('c', { chat: '2' })], NOON);
      await outbox.plan([planned('tomorrow', { chat: '1', dueAt: seconds(86_400) })], NOON);
      const message = await claimOne(outbox);
      await outbox.settle(ending(message, 'failed', { reason: 'blocked', blocks: 'blocked' }));
      expect(await reach.blocked([one, two])).toEqual([{ ...one, reason: 'blocked' }]);
      expect((await outbox.list(['failed'], 10)).map((entry) => entry.message)).toEqual(['b', 'a']);
      expect(await claim(outbox)).toEqual(['c/0']);
      expect(await claim(outbox, { at: seconds(86_400) })).toEqual(['tomorrow/0']);
    });

    test('a chat that the platform says is blocked is marked until it says otherwise', async () => {
      const { reach } = await make();
      const chat = { channel: 'telegram', chat: '7' } as const;
      await reach.note(chat, 'blocked', NOON);
      await reach.note(chat, 'blocked', seconds(1));
      expect(await reach.blocked([chat])).toEqual([{ ...chat, reason: 'blocked' }]);
      await reach.note(chat, 'open', seconds(2));
      expect(await reach.blocked([chat])).toEqual([]);
    });

    test('a group that became another is written to there, and hears there what it asked for', async () => {
      const { outbox, reach, subscriptions } = await make();
      const [before, after] = [
        { channel: 'telegram', chat: '-5' } as const,
        { channel: 'telegram', chat: '-1005' } as const,
      ];
      const news = { topic: 'staff:cases', area: '' };
      await subscriptions.subscribe(before, news, NOON);
      await outbox.plan([planned('a', { chat: '-5', parts: [part('một'), part('hai')] })], NOON);
      await outbox.plan([planned('tomorrow', { chat: '-5', dueAt: seconds(86_400) })], NOON);
      await outbox.settle(ending(await claimOne(outbox), 'planned', { notBefore: NOON, movesTo: '-1005' }));
      expect(await subscriptions.readers(news, 9)).toEqual([after]);
      const again = await claimOne(outbox);
      expect(again).toMatchObject({ to: after, message: 'a', part: 0, content: part('một') });
      await outbox.settle(ending(again, 'sent'));
      const second = await claimOne(outbox);
      expect(second).toMatchObject({ to: after, part: 1 });
      await outbox.settle(ending(second, 'sent'));
      expect(await claimOne(outbox, { at: seconds(86_400) })).toMatchObject({ to: after, message: 'tomorrow' });
      // The platform tells of it as well, before or after, and in both groups.
      await subscriptions.subscribe(before, news, NOON);
      await reach.moved(before, '-1005');
      await reach.moved(before, '-1005');
      expect(await subscriptions.readers(news, 9)).toEqual([after]);
    });

    test('waits that are over are forgotten: a clock that is set back does not begin them again', async () => {
      const { outbox } = await make();
      const waits = (pauses: 'chat' | 'channel', until: number) =>
        ({ at: seconds(100), pauses, notBefore: seconds(until) }) as const;
      await outbox.plan([planned('a'), planned('b'), planned('z', { to: { channel: 'zalo', chat: 'z' } })], NOON);
      const [a, b] = await outbox.claim(asking({ at: seconds(100) }));
      const [z] = await outbox.claim(asking({ channel: 'zalo', at: seconds(100) }));
      if (!a || !b || !z) throw new Error('not all could be claimed');
      await outbox.settle(ending(a, 'planned', waits('chat', 102)));
      await outbox.settle(ending(b, 'planned', waits('channel', 103)));
      await outbox.settle(ending(z, 'planned', waits('channel', 200)));
      await outbox.sweep(seconds(104));
      const others = [
        planned('c', { chat: 'a', priority: 'urgent' }),
        planned('y', { to: { channel: 'zalo', chat: 'y' } }),
      ];
      await outbox.plan(others, NOON);
      expect(await claim(outbox, { at: seconds(50) })).toEqual(['c/0']);
      expect(await claim(outbox, { channel: 'zalo', at: seconds(150) })).toEqual([]);
    });

    test('what is of no more use ends as late, what died with its sender as uncertain', async () => {
      const { outbox } = await make();
      await outbox.plan([planned('old', { usefulUntil: seconds(5) }), planned('begun', { dueAt: seconds(-1) })], NOON);
      const begun = await claimOne(outbox, { leaseUntil: seconds(10) });
      expect(await outbox.sweep(seconds(4))).toEqual({ late: 0, crashed: 0 });
      expect(await claim(outbox, { at: seconds(5) })).toEqual([]);
      expect(await outbox.sweep(seconds(10))).toEqual({ late: 1, crashed: 1 });
      expect(await outbox.list(['late', 'uncertain'], 10)).toMatchObject([
        { message: 'begun', status: 'uncertain', reason: 'crashed' },
        { message: 'old', status: 'late', reason: 'not-useful' },
      ]);
      expect(await claim(outbox, { at: seconds(99) })).toEqual([]);
      // It was only slow, and has its answer after all.
      expect(await outbox.settle(ending(begun, 'sent'))).toBe(true);
    });

    test('a person has an uncertain message sent again, with what failed after it, or gives it up', async () => {
      const { outbox } = await make();
      const parts = [part('1'), part('2')];
      await outbox.plan(
        [planned('a', { chat: '1', parts, usefulUntil: seconds(5) }), planned('b', { chat: '2' })],
        NOON,
      );
      const [a, b] = await outbox.claim(asking());
      if (!a || !b) throw new Error('two expected');
      expect(await outbox.retry(a.id, NOON)).toBe(false);
      await outbox.settle(ending(a, 'failed', { reason: 'blocked' }));
      await outbox.settle(ending(b, 'uncertain', { reason: 'timed-out' }));
      expect(await outbox.retry(a.id, seconds(60))).toBe(true);
      expect(await outbox.drop(b.id, seconds(60))).toBe(true);
      expect(await outbox.retry(b.id, seconds(60))).toBe(false);
      expect(await outbox.drop(a.id, seconds(60))).toBe(false);
      const again = await claimOne(outbox, { at: seconds(60) });
      expect(again).toMatchObject({ message: 'a', part: 0, content: part('1') });
      expect(again.reason).toBeUndefined();
      await outbox.settle(ending(again, 'sent'));
      expect(await claim(outbox, { at: seconds(60) })).toEqual(['a/1']);
    });

    test('of a person who wants to be forgotten nothing stays but the answer that says so', async () => {
      const { outbox } = await make();
      const of = (key: string, given: Partial<PlannedMessage> = {}) => planned(key, { chat: '1', ...given });
      await outbox.plan([of('sent'), planned('other', { chat: '2' })], NOON);
      for (const message of await outbox.claim(asking())) await outbox.settle(ending(message, 'sent'));
      await outbox.plan([of('next-week', { dueAt: seconds(604_800) }), of('answer', { priority: 'answer' })], NOON);
      await outbox.forgetChat({ channel: 'telegram', chat: '1' }, NOON);
      expect((await outbox.list(OUTBOUND_STATUSES, 9)).map((entry) => entry.message)).toEqual(['answer', 'other']);
    });

    test('old texts and rows are forgotten; what waits is not', async () => {
      const { outbox } = await make();
      await outbox.plan([planned('a'), planned('b'), planned('c')], NOON);
      const [a, b] = await outbox.claim(asking({ limit: 2 }));
      if (!a || !b) throw new Error('two expected');
      await outbox.settle(ending(a, 'uncertain', { reason: 'timed-out' }));
      await outbox.settle(ending(b, 'sent'));
      expect(await outbox.forget({ texts: NOON, rows: NOON })).toEqual({ texts: 0, rows: 0 });
      expect(await outbox.forget({ texts: seconds(1), rows: NOON })).toEqual({ texts: 1, rows: 0 });
      expect(await outbox.retry(a.id, NOON)).toBe(false);
      expect(await outbox.forget({ texts: seconds(1), rows: seconds(1) })).toEqual({ texts: 0, rows: 2 });
      expect(await claim(outbox)).toEqual(['c/0']);
    });
  });

  test('announcements reach those who asked for the topic, in pages, and none who blocked us', async () => {
    const { outbox, subscriptions } = await make();
    const chat = (name: string) => ({ channel: 'telegram', chat: name }) as const;
    const storms = (area: string) => ({ topic: 'thoi-tiet', area });
    await subscriptions.subscribe(chat('1'), storms(''), NOON);
    await subscriptions.subscribe(chat('2'), storms('Khóm 1'), NOON);
    await subscriptions.subscribe(chat('2'), storms('Khóm 1'), NOON);
    await subscriptions.subscribe(chat('2'), storms('Khóm 2'), NOON);
    await subscriptions.subscribe(chat('3'), storms('Khóm 3'), NOON);
    await subscriptions.subscribe({ channel: 'zalo', chat: '0' }, storms('Khóm 1'), NOON);
    await subscriptions.subscribe(chat('4'), { topic: 'tiem-chung', area: '' }, NOON);
    const of = async (area: string) => (await subscriptions.readers(storms(area), 10)).map((to) => to.chat);
    expect(await of('Khóm 1')).toEqual(['1', '2', '0']);
    expect(await of('')).toEqual(['1', '2', '3', '0']);
    expect(await subscriptions.countReaders(storms(''), ['telegram', 'zalo'])).toBe(4);
    expect(await subscriptions.countReaders(storms('Khóm 1'), ['telegram'])).toBe(2);
    expect(await subscriptions.countReaders(storms(''), [])).toBe(0);
    const page = await subscriptions.readers(storms(''), 2);
    expect(await subscriptions.readers(storms(''), 2, page[1])).toMatchObject([{ chat: '3' }, { chat: '0' }]);
    expect(await subscriptions.of(chat('2'))).toEqual([storms('Khóm 1'), storms('Khóm 2')]);
    expect(await subscriptions.unsubscribe(chat('2'), storms('Khóm 2'))).toBe(true);
    expect(await subscriptions.unsubscribe(chat('2'), storms('Khóm 2'))).toBe(false);
    expect(await subscriptions.unsubscribeAll(chat('2'))).toBe(1);
    await outbox.plan([planned('x', { chat: '3' })], NOON);
    await outbox.settle(ending(await claimOne(outbox), 'failed', { reason: 'blocked', blocks: 'blocked' }));
    expect(await of('')).toEqual(['1', '0']);
  });

  test('what the office has a group hear is not the readers to end: neither "everything" nor forgetting the chat does', async () => {
    const { subscriptions } = await make();
    const group = { channel: 'zalo', chat: 'g1' } as const;
    const office = { topic: 'staff:cases', area: '' };
    await subscriptions.subscribe(group, office, NOON);
    await subscriptions.subscribe(group, { topic: 'thoi-tiet', area: '' }, NOON);
    expect(await subscriptions.of(group)).toEqual([{ topic: 'thoi-tiet', area: '' }]);
    expect(await subscriptions.unsubscribeAll(group)).toBe(1);
    expect(await subscriptions.readers(office, 9)).toEqual([group]);
    expect(await subscriptions.unsubscribe(group, office)).toBe(true);
    expect(await subscriptions.readers(office, 9)).toEqual([]);
  });
}
