import { expect, test } from 'vitest';
import type { Inbox } from '../../src/domain/conversation/receiving/inbox.js';
import type { InboundMessage } from '../../src/domain/conversation/turn.js';
import type { TurnStore } from '../../src/domain/conversation/turn-store.js';
import { takeTurn } from '../support/take-turn.js';

const NOON = new Date('2026-03-02T05:00:00Z');
const seconds = (count: number) => new Date(NOON.getTime() + count * 1000);
const LEASE = { at: NOON, until: seconds(30) };

function message(messageId: string, given: Partial<InboundMessage> = {}): InboundMessage {
  return {
    channel: 'telegram',
    conversation: 'telegram:1',
    messageId,
    text: 'Làm giấy khai sinh cho bé ở đâu ạ? 👶',
    chat: { id: '1', isGroup: false, sender: '1' },
    receivedAt: NOON,
    ...given,
  };
}

/** What each implementation of the inbox promises. `make` gives an empty one, and the turns that answer its messages. */
export function inboxContract(make: () => Promise<{ readonly inbox: Inbox; readonly turns: TurnStore }>): void {
  const answer = (turns: TurnStore, answered: InboundMessage) =>
    takeTurn(turns, answered.conversation, { message: answered, at: NOON });

  test('a message is kept once, whoever brings it how often', async () => {
    const { inbox } = await make();
    const kept = await Promise.all(Array.from({ length: 10 }, () => inbox.keep(message('7'), LEASE)));
    expect(kept.toSorted()).toEqual(['claimed', ...Array.from({ length: 9 }, () => 'repeated')]);
    expect(await inbox.keep(message('7', { channel: 'zalo', conversation: 'zalo:1' }), LEASE)).toBe('claimed');
    expect(await inbox.waiting()).toEqual({ count: 2, oldest: NOON });
  });

  test('what was claimed comes back whole when the lease is over, not before', async () => {
    const { inbox } = await make();
    const whole = message('7', {
      choice: 'a1',
      files: [{ kind: 'photo', handle: 'tệp-1', bytes: 12 }],
      location: { latitude: 10.45, longitude: 105.63 },
    });
    await inbox.keep(whole, LEASE);
    expect(await inbox.claim(10, { at: seconds(29), until: seconds(60) })).toEqual([]);
    expect(await inbox.claim(10, { at: seconds(30), until: seconds(60) })).toEqual([{ message: whole, attempts: 2 }]);
    expect(await inbox.claim(10, { at: seconds(59), until: seconds(90) })).toEqual([]);
  });

  test('of a conversation only the oldest can be had, of others theirs', async () => {
    const { inbox, turns } = await make();
    const [first, second, other] = [message('1'), message('2'), message('3', { conversation: 'telegram:2' })];
    expect(await Promise.all([first, second, other].map((one) => inbox.keep(one, LEASE)))).toEqual([
      'claimed',
      'waiting',
      'claimed',
    ]);
    expect(await inbox.claim(10, { at: NOON, until: seconds(30) })).toEqual([]);
    await answer(turns, first);
    expect(await inbox.claim(10, LEASE)).toEqual([{ message: second, attempts: 1 }]);
    expect(await inbox.keep(message('4'), LEASE)).toBe('waiting');
  });

  test('an answered message is not answered again, and not kept again', async () => {
    const { inbox, turns } = await make();
    await inbox.keep(message('1'), LEASE);
    expect(await answer(turns, message('1'))).toBe('done');
    expect(await answer(turns, message('1'))).toBe('repeated');
    expect(await inbox.keep(message('1'), LEASE)).toBe('repeated');
    expect(await inbox.claim(10, { at: seconds(99), until: seconds(120) })).toEqual([]);
    expect(await inbox.waiting()).toEqual({ count: 0 });
  });

  test('what was given back is tried again after its pause, before what came later', async () => {
    const { inbox } = await make();
    await inbox.keep(message('1'), LEASE);
    await inbox.keep(message('2'), LEASE);
    await inbox.giveBack(message('1'), seconds(5));
    expect(await inbox.claim(10, { at: seconds(4), until: seconds(30) })).toEqual([]);
    const [again] = await inbox.claim(10, { at: seconds(5), until: seconds(30) });
    expect(again).toMatchObject({ message: { messageId: '1' }, attempts: 2 });
  });

  test('at most so many are claimed, the oldest first, and by one of two that ask at once', async () => {
    const { inbox } = await make();
    const many = Array.from({ length: 6 }, (_, index) =>
      message(String(index), { conversation: `telegram:${index}`, receivedAt: seconds(index) }),
    );
    for (const one of many) expect(await inbox.keep(one)).toBe('waiting');
    const claims = await Promise.all([inbox.claim(3, LEASE), inbox.claim(3, LEASE)]);
    const ids = claims.flat().map((claimed) => claimed.message.messageId);
    expect(ids.toSorted()).toEqual(['0', '1', '2', '3', '4', '5']);
    expect(claims[0]?.map((claimed) => claimed.message.messageId)).toEqual(['0', '1', '2']);
  });
}
