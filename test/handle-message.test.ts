import { beforeEach, describe, expect, test } from 'vitest';
import type { Counter } from '../src/domain/conversation/counter.js';
import type { Decision } from '../src/domain/conversation/decision.js';
import { type ConversationParts, createMessageHandler } from '../src/domain/conversation/handle-message.js';
import type { TurnHandler } from '../src/domain/conversation/ports.js';
import { type ConversationState, EMPTY_STATE, type InboundMessage } from '../src/domain/conversation/turn.js';
import { type ConversationMemory, createConversationMemory } from './fakes/conversation-memory.js';

const NINE = new Date('2026-03-02T02:00:00Z');

function message(text: string, more: Partial<InboundMessage> = {}): InboundMessage {
  return { channel: 'web', conversation: 'c1', messageId: 'm1', text, receivedAt: NINE, ...more };
}

/** Answers everything but what begins with `không biết`; counts in the state what it was asked. */
function decideFor(heard: ConversationState[]) {
  return ({ text }: { text: string }, state: ConversationState): Decision => {
    heard.push(state);
    const next = { ...state, facts: [...state.facts, text] };
    const nothing = { sources: [], procedures: [], fields: [], choices: [], state: next };
    return text.startsWith('không biết') || text.trim() === ''
      ? { ...nothing, reply: { kind: 'not-found', isKept: false, hasSuggestions: false }, outcome: 'not-found' }
      : { ...nothing, reply: { kind: 'choice-expired' }, outcome: 'answered' };
  };
}

function parts(): ConversationParts {
  return {
    ...memory,
    decide: decideFor(heard),
    perform: async () => ({ reply: { kind: 'kept' }, choices: [] }),
    say: (decision) => {
      said.push(decision);
      return { text: `Câu trả lời ${said.length}`, choices: [], outcome: decision.outcome };
    },
    sayLate: (reply) => ({ ...reply, text: `Muộn: ${reply.text}` }),
    planReplies: ({ channel, chat, messageId }, replies, at) =>
      replies.map(({ text, choices }) => ({
        key: messageId,
        to: { channel: channel === 'zalo' ? 'zalo' : 'telegram', chat: chat?.id ?? '' },
        priority: 'answer',
        parts: [{ text, choices }],
        dueAt: at,
      })),
  };
}

let memory: ConversationMemory;
let heard: ConversationState[];
let said: Decision[];
let handle: TurnHandler;

beforeEach(() => {
  memory = createConversationMemory();
  heard = [];
  said = [];
  handle = createMessageHandler(parts());
});

describe('a button pressed twice', () => {
  const at = (ms: number) => new Date(NINE.getTime() + ms);
  const press = (messageId: string, ms: number, more: Partial<InboundMessage> = {}) =>
    message('Lệ phí', {
      messageId,
      choice: 'fee',
      pressedOn: '77',
      receivedAt: at(ms),
      chat: { id: '5', isGroup: false, sender: '5' },
      ...more,
    });

  test('while the first press waits is answered once', async () => {
    expect(await handle(press('m1', 0), at(2_000))).toHaveLength(1);
    expect(await handle(press('m2', 400), at(2_010))).toEqual([]);
    expect(await handle(press('m3', 900), at(2_020))).toEqual([]);
    expect(heard).toHaveLength(1);
  });

  test.each<[string, Partial<InboundMessage>, number]>([
    ['after the answer', {}, 2_100],
    ['in the very moment of the answer', {}, 2_000],
    ['by a clock that was set back', {}, -3_600_000],
    ['under another message', { pressedOn: '78' }, 400],
    ['beside it', { choice: 'where' }, 400],
    ['by somebody else', { chat: { id: '5', isGroup: true, sender: '6' } }, 400],
    ['where it is not told under which message', { pressedOn: undefined as never }, 400],
  ])('%s is answered again', async (_, more, ms) => {
    await handle(press('m1', 0), at(2_000));
    expect(await handle(press('m2', ms, more), at(ms + 2_010))).toHaveLength(1);
  });

  test('with words in between is answered again', async () => {
    await handle(press('m1', 0), at(2_000));
    await handle(message('còn thời gian', { messageId: 'm2' }), at(2_010));
    expect(await handle(press('m3', 900), at(2_020))).toHaveLength(1);
  });
});

describe('an album', () => {
  const picture = (messageId: string, text = '', album = 'a1') =>
    message(text, { channel: 'zalo', chat: { id: '7', isGroup: false, sender: '7' }, album, messageId });

  test('gets one reply, and another one for each picture that says something', async () => {
    const counts: number[] = [];
    for (const one of [picture('1'), picture('2'), picture('3', 'ổ gà đường Nguyễn Huệ'), picture('4')])
      counts.push((await handle(one)).length);
    expect(counts).toEqual([1, 0, 1, 0]);
    expect(memory.planned.map(({ key }) => key)).toEqual(['1', '3']);
  });

  test('is another one when pictures are sent again', async () => {
    expect(await handle(picture('1'))).toHaveLength(1);
    expect(await handle(picture('2', '', 'a2'))).toHaveLength(1);
    expect(await handle(message('cảm ơn', { messageId: '3' }))).toHaveLength(1);
  });
});

describe('a turn', () => {
  test('starts empty, and the next one goes on from where it ended', async () => {
    await handle(message('câu một'));
    await handle(message('câu hai', { messageId: 'm2' }));
    expect(heard).toEqual([EMPTY_STATE, { ...EMPTY_STATE, facts: ['câu một'] }]);
    expect((await memory.conversations.load('c1'))?.facts).toEqual(['câu một', 'câu hai']);
  });

  test('of another conversation knows nothing of it', async () => {
    await handle(message('câu một'));
    await handle(message('câu khác', { conversation: 'c2', messageId: 'm2' }));
    expect(heard[1]).toEqual(EMPTY_STATE);
  });
});

describe('the same message again', () => {
  test('changes nothing and gets the reply it got', async () => {
    const first = await handle(message('không biết gì cả'));
    const state = await memory.conversations.load('c1');
    const again = await handle(message('không biết gì cả', { receivedAt: new Date('2026-03-02T02:05:00Z') }));
    expect(again).toEqual(first);
    expect(await memory.conversations.load('c1')).toEqual(state);
    expect(await memory.unanswered.list(10)).toHaveLength(1);
  });

  test('by its id, whatever its text; the same id of another channel is another message', async () => {
    const [first] = await handle(message('câu một'));
    expect(await handle(message('câu đã sửa'))).toEqual([first]);
    const [other] = await handle(message('câu một', { channel: 'telegram' }));
    expect(other).not.toEqual(first);
  });

  test('from another conversation learns nothing', async () => {
    await handle(message('câu một'));
    expect(await handle(message('câu một', { conversation: 'c2' }))).toEqual([]);
  });

  test('two at once change something once, and read the same', async () => {
    const [one, other] = await Promise.all([handle(message('không biết')), handle(message('không biết'))]);
    expect(one).toEqual(other);
    expect(await memory.unanswered.list(10)).toHaveLength(1);
    expect((await memory.conversations.load('c1'))?.facts).toEqual(['không biết']);
  });
});

describe('an answer that comes late', () => {
  const at = (minutes: number) => new Date(NINE.getTime() + minutes * 60_000);

  test('says that we are sorry, a prompt one does not', async () => {
    const [prompt] = await handle(message('câu một'), at(10));
    const [late] = await handle(message('câu hai', { messageId: 'm2' }), at(11));
    expect(prompt?.text).toBe('Câu trả lời 1');
    expect(late?.text).toBe('Muộn: Câu trả lời 2');
  });

  test('is planned for the chat in the step that ends the turn, and only once', async () => {
    const chat = { id: '12', isGroup: false, sender: '12' };
    const inChat = message('câu một', { channel: 'telegram', chat });
    await handle(inChat, at(11));
    await handle(inChat, at(12));
    expect(memory.planned).toMatchObject([
      { to: { chat: '12' }, parts: [{ text: 'Muộn: Câu trả lời 1' }], dueAt: at(11) },
    ]);
  });
});

describe('what nothing answers', () => {
  test('waits for an official, without what identifies a person, and the person is told so', async () => {
    await handle(message('không biết: giấy 079203001234 của tôi, gọi 0912 345 678, a.b@vidu.vn'));
    const [waiting] = await memory.unanswered.list(10);
    expect(waiting).toMatchObject({ outcome: 'not-found', at: NINE });
    expect(waiting?.text).toMatch(/^không biết: giấy \[.+\] của tôi, gọi \[.+\], \[email\]$/);
    expect(said[0]?.reply).toEqual({ kind: 'not-found', isKept: true, hasSuggestions: false });
  });

  test('is kept up to five hundred characters', async () => {
    await handle(message(`không biết ${'a '.repeat(400)}`));
    const [waiting] = await memory.unanswered.list(10);
    expect(waiting?.text.length).toBeLessThanOrEqual(500);
  });

  test('a number at the cut leaves no digits behind', async () => {
    await handle(message(`không biết ${'à '.repeat(242)}079203001234 nhé`));
    const [waiting] = await memory.unanswered.list(10);
    expect(waiting?.text).not.toMatch(/\d/);
  });

  test('an answered question and an empty message wait for nobody', async () => {
    await handle(message('câu một'));
    await handle(message('  ', { messageId: 'm2' }));
    expect(await memory.unanswered.list(10)).toEqual([]);
    expect(said[1]?.reply).toMatchObject({ isKept: false });
  });
});

describe('a counter', () => {
  const counter: Counter = {
    async take({ message: { text }, state }) {
      if (!text.startsWith('việc')) return undefined;
      const next = { ...state, facts: ['việc'] };
      return { state: next, replies: [{ text: 'Đã ghi.', choices: [], outcome: 'answered' }], outbound: [], shown: '' };
    },
  };

  test('takes the turns that are its own, before the answer is said', async () => {
    const withCounter = createMessageHandler({ ...parts(), counters: [{ take: async () => undefined }, counter] });
    const [reply] = await withCounter(message('việc của tôi'));
    expect(reply?.text).toBe('Đã ghi.');
    expect(said).toEqual([]);
    expect((await memory.conversations.load('c1'))?.facts).toEqual(['việc']);
  });

  test('leaves the others to the assistant', async () => {
    const [reply] = await createMessageHandler({ ...parts(), counters: [counter] })(message('câu một'));
    expect(reply?.text).toBe('Câu trả lời 1');
  });

  test('says sorry when it answers late', async () => {
    const late = new Date(NINE.getTime() + 11 * 60_000);
    const [reply] = await createMessageHandler({ ...parts(), counters: [counter] })(message('việc của tôi'), late);
    expect(reply?.text).toBe('Muộn: Đã ghi.');
  });

  test('that has something on offer adds it to what the bot says; a question without an answer is kept all the same', async () => {
    const offering: Counter = {
      take: async () => undefined,
      beside: async (said, { state }) => ({
        state: { ...state, facts: ['đang chờ'] },
        replies: [{ ...said, text: `${said.text}. Gửi không?` }],
      }),
    };
    const [reply] = await createMessageHandler({ ...parts(), counters: [offering] })(message('không biết ai'));
    expect(reply?.text).toBe('Câu trả lời 1. Gửi không?');
    expect(await memory.unanswered.list(10)).toHaveLength(1);
    expect((await memory.conversations.load('c1'))?.facts).toEqual(['đang chờ']);
  });
});
