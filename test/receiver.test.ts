import { beforeEach, describe, expect, test } from 'vitest';
import { createApology } from '../src/domain/conversation/receiving/apologise.js';
import { createReceiver, type Receiver } from '../src/domain/conversation/receiving/create-receiver.js';
import type { InboundMessage } from '../src/domain/conversation/turn.js';
import { SORRY_BROKEN } from '../src/messages/channels/late-reply.js';
import { silentLog } from '../src/shared/log.js';
import { type ConversationMemory, createConversationMemory } from './fakes/conversation-memory.js';
import { createFakeTime, type FakeTime } from './fakes/fake-time.js';
import { takeTurn } from './support/take-turn.js';

const NOON = new Date('2026-03-02T05:00:00Z');

function message(messageId: string, chat = '1'): InboundMessage {
  return {
    channel: 'telegram',
    conversation: `telegram:${chat}`,
    messageId,
    text: messageId,
    chat: { id: chat, isGroup: false, sender: chat },
    receivedAt: NOON,
  };
}

let memory: ConversationMemory;
let time: FakeTime;
let log: string[];
let running: Receiver[];

beforeEach(() => {
  memory = createConversationMemory();
  time = createFakeTime(NOON);
  log = [];
  running = [];
});

/** Says in the log when a turn begins and ends; what `hold` names waits until it is released, what begins with `lỗi` fails. */
function receive(hold: Record<string, Promise<void>> = {}, store = memory): Receiver {
  const receiver = createReceiver({
    inbox: store.inbox,
    handle: async (given, at = NOON) => {
      log.push(`begin ${given.messageId}`);
      await hold[given.messageId];
      if (given.messageId.startsWith('lỗi')) throw new Error('broken');
      const ending = await takeTurn(store.turns, given.conversation, { message: given, at });
      log.push(`${ending} ${given.messageId}`);
      return [];
    },
    apologise: createApology({
      turns: store.turns,
      sorry: SORRY_BROKEN,
      planReplies: ({ messageId, chat }, [reply], at) => [
        {
          key: messageId,
          to: { channel: 'telegram', chat: chat?.id ?? '' },
          priority: 'answer',
          parts: [{ text: reply?.text ?? '', choices: [] }],
          dueAt: at,
        },
      ],
    }),
    onAnswered: () => log.push('answered'),
    now: time.now,
    pause: time.pause,
    log: silentLog,
  });
  running.push(receiver);
  return receiver;
}

function gate() {
  let open = () => {};
  const opened = new Promise<void>((done) => {
    open = done;
  });
  return { open, opened };
}

describe('what is accepted', () => {
  test('is answered once, however often it comes', async () => {
    const receiver = receive();
    await receiver.start();
    const endings = await Promise.all([1, 2, 3].map(() => receiver.accept(message('a'))));
    expect(endings).toEqual(['accepted', 'repeated', 'repeated']);
    await time.advance(5_000);
    expect(await receiver.accept(message('a'))).toBe('repeated');
    expect(log).toEqual(['begin a', 'done a', 'answered']);
  });

  test('is acknowledged before it is answered, in order within its conversation, beside others', async () => {
    const { open, opened } = gate();
    const receiver = receive({ a: opened });
    await receiver.start();
    for (const one of [message('a'), message('b'), message('c')]) expect(await receiver.accept(one)).toBe('accepted');
    await receiver.accept(message('x', '2'));
    await time.settle();
    expect(log).toEqual(['begin a', 'begin x', 'done x', 'answered']);
    open();
    await time.settle();
    expect(log.slice(4)).toEqual([
      'done a',
      'answered',
      'begin b',
      'done b',
      'answered',
      'begin c',
      'done c',
      'answered',
    ]);
  });

  test('of many chats at once all are answered', async () => {
    const receiver = receive();
    await receiver.start();
    const messages = Array.from({ length: 300 }, (_, index) => message(`m${index}`, String(index % 90)));
    await Promise.all(messages.map((one) => receiver.accept(one)));
    await time.advance(3_000);
    expect(log.filter((line) => line.startsWith('done'))).toHaveLength(300);
    expect(await memory.inbox.waiting()).toEqual({ count: 0 });
  });
});

describe('what was left', () => {
  test('by the process before is answered at the start, and in order', async () => {
    const died = { at: NOON, until: new Date(NOON.getTime() + 30_000) };
    await memory.inbox.keep(message('a'), died);
    await memory.inbox.keep(message('b'));
    await memory.inbox.keep(message('x', '2'));
    await receive().start();
    await time.advance(1_000);
    expect(log).toEqual(['begin x', 'done x', 'answered']);
    await time.advance(30_000);
    expect(log.filter((line) => line.startsWith('done'))).toEqual(['done x', 'done a', 'done b']);
  });

  test('by a stop waits for the next start; the turn in hand is ended', async () => {
    const { open, opened } = gate();
    const receiver = receive({ a: opened });
    await receiver.start();
    await receiver.accept(message('a'));
    await receiver.accept(message('b'));
    await time.settle();
    const stopping = receiver.stop();
    expect(await receiver.accept(message('c', '2'))).toBe('accepted');
    open();
    await stopping;
    await receiver.stop();
    expect(log).toEqual(['begin a', 'done a', 'answered']);
    await receive().start();
    await time.advance(1_000);
    expect(log.filter((line) => line.startsWith('done'))).toEqual(['done a', 'done b', 'done c']);
  });
});

describe('what fails', () => {
  test('is tried three times, then the person is told; what comes after it waits for that', async () => {
    const receiver = receive();
    await receiver.start();
    await receiver.accept(message('lỗi'));
    await receiver.accept(message('b'));
    await receiver.accept(message('x', '2'));
    await time.advance(10_000);
    expect(log.filter((line) => line.startsWith('begin'))).toEqual([
      'begin lỗi',
      'begin x',
      'begin lỗi',
      'begin lỗi',
      'begin b',
    ]);
    expect(memory.planned.map(({ parts }) => parts[0]?.text)).toEqual([SORRY_BROKEN.text]);
    expect(await memory.inbox.waiting()).toEqual({ count: 0 });
  });

  test('with the process again and again is not tried for ever', async () => {
    for (let claims = 0; claims < 5; claims++) {
      const at = new Date(NOON.getTime() + claims * 1_000);
      const until = new Date(at.getTime() + 1_000);
      if (claims === 0) await memory.inbox.keep(message('a'), { at, until });
      else await memory.inbox.claim(1, { at, until });
    }
    await time.advance(6_000);
    await receive().start();
    await time.settle();
    expect(log).toEqual(['answered']);
    expect(memory.planned).toHaveLength(1);
  });

  test('while the database cannot be asked, the rest goes on when it can', async () => {
    let isDown = true;
    const { inbox } = memory;
    const flaky = {
      ...inbox,
      claim: (...given: Parameters<typeof inbox.claim>) =>
        isDown ? Promise.reject(new Error('down')) : inbox.claim(...given),
    };
    await inbox.keep(message('a'));
    await receive({}, { ...memory, inbox: flaky }).start();
    await time.advance(3_000);
    expect(log).toEqual([]);
    isDown = false;
    await time.advance(1_000);
    expect(log).toEqual(['begin a', 'done a', 'answered']);
  });
});
