import { expect, test } from 'vitest';
import { createPageNotes } from '../../src/domain/conversation/handover/leave-on-page.js';
import type { ReplyText } from '../../src/domain/conversation/ports.js';
import { type ConversationState, EMPTY_STATE } from '../../src/domain/conversation/turn.js';
import type { ConversationMemory } from '../fakes/conversation-memory.js';
import { takeTurn } from '../support/take-turn.js';

const NOON = new Date('2026-03-02T05:00:00Z');
const LATER = new Date('2026-03-09T05:00:00Z');

const state: ConversationState = {
  ...EMPTY_STATE,
  procedures: ['dang-ky-khai-sinh'],
  fields: ['where', 'fee'],
  topic: 'procedure',
  choices: [{ id: 'a1', label: 'Khai sinh', means: { kind: 'question', text: 'khai sinh ở đâu' } }],
  lastQuestion: 'làm giấy khai sinh cho bé ở đâu',
  place: 'Phường Cao Lãnh 👋',
};

const replies: ReplyText[] = [
  { text: 'Ở Trung tâm Phục vụ hành chính công.', choices: [{ id: 'x', label: 'Lệ phí' }], outcome: 'answered' },
];
const unanswered = { text: 'hỏi', outcome: 'not-found' } as const;

/** What each implementation of the conversation ports promises. `make` gives an empty one. */
export function conversationContract(make: () => Promise<Omit<ConversationMemory, 'planned' | 'inbox'>>): void {
  test('a state comes back as it was left by the last turn, and only for its own id', async () => {
    const { conversations, turns } = await make();
    expect(await conversations.load('zalo:1')).toBeUndefined();
    expect(await turns.open('zalo:1')).toEqual({ state: undefined, basis: '' });
    await takeTurn(turns, 'zalo:1', { state, at: NOON });
    await takeTurn(turns, 'zalo:1', { state: { ...state, place: null }, at: LATER });
    expect(await conversations.load('zalo:1')).toEqual({ ...state, place: null });
    expect((await turns.open('zalo:1')).state).toEqual({ ...state, place: null });
    expect(await conversations.load('zalo:2')).toBeUndefined();
  });

  test('what leaves no state leaves that of a turn in the same moment as it is', async () => {
    const { conversations, turns, transcripts } = await make();
    await takeTurn(turns, 'web:1', { state: EMPTY_STATE, at: NOON });
    const leaveOnPage = createPageNotes({
      ...turns,
      async open(id) {
        const opened = await turns.open(id);
        await takeTurn(turns, 'web:1', { state, at: NOON });
        return opened;
      },
    });
    await leaveOnPage('web:1', 'note-1', 'Cán bộ trả lời: mang giấy chứng sinh', LATER);
    expect(await conversations.load('web:1')).toEqual(state);
    expect((await transcripts.read('web:1')).map(({ text }) => text)).toEqual(['Cán bộ trả lời: mang giấy chứng sinh']);
  });

  test('an id is issued once, is hard to guess, and is unknown after it was forgotten', async () => {
    const { registry, conversations } = await make();
    const ids = await Promise.all([registry.issue(NOON), registry.issue(NOON)]);
    expect(new Set(ids).size).toBe(2);
    for (const id of ids) expect(id).toMatch(/^[\w-]{22}$/);
    expect(await registry.isIssued(ids[0])).toBe(true);
    expect(await registry.isIssued('AAAAAAAAAAAAAAAAAAAAAA')).toBe(false);
    await conversations.forget(ids[0]);
    await conversations.forget(ids[0]);
    expect(await registry.isIssued(ids[0])).toBe(false);
    expect(await registry.isIssued(ids[1])).toBe(true);
  });

  test('forgetting takes everything of the conversation and nothing of another', async () => {
    const memory = await make();
    const { registry, conversations, transcripts, turns } = memory;
    const gone = await registry.issue(NOON);
    const stays = await registry.issue(NOON);
    for (const id of [gone, stays]) {
      const message = { messageId: `m-${id}`, shown: 'xin chào' };
      await takeTurn(turns, id, { message, state, replies, unanswered, at: NOON });
    }
    await conversations.forget(gone);
    expect(await conversations.load(gone)).toBeUndefined();
    expect(await transcripts.read(gone)).toEqual([]);
    expect(await turns.repliesTo('web', `m-${gone}`, gone)).toBeUndefined();
    expect(await memory.unanswered.list(10)).toHaveLength(1);
    expect(await conversations.load(stays)).toEqual(state);
    expect((await transcripts.read(stays)).map(({ text }) => text)).toEqual(['xin chào', replies[0]?.text]);
    expect(await turns.repliesTo('web', `m-${stays}`, stays)).toEqual(replies);
  });

  test('a turn that began before its conversation was forgotten brings nothing back', async () => {
    const memory = await make();
    const { registry, conversations, turns, transcripts } = memory;
    const id = await registry.issue(NOON);
    const { basis } = await turns.open(id);
    await conversations.forget(id);
    const message = { shown: 'xin chào', messageId: 'm' };
    expect(await takeTurn(turns, id, { message, basis, state, replies, unanswered, at: NOON })).toBe('done');
    expect(await registry.isIssued(id)).toBe(false);
    expect(await conversations.load(id)).toBeUndefined();
    expect(await transcripts.read(id)).toEqual([]);
    expect(await memory.unanswered.list(10)).toEqual([]);
  });

  test('of one message taken many times at once, one turn counts', async () => {
    const memory = await make();
    const { turns } = memory;
    const take = (messageId: string, channel: 'telegram' | 'zalo' = 'telegram', conversation = 'c') =>
      takeTurn(turns, conversation, { message: { channel, messageId }, unanswered, at: NOON });
    const endings = await Promise.all(
      Array.from({ length: 10 }, (_, index) => take('77', 'telegram', `c${index % 3}`)),
    );
    expect(endings.filter((ending) => ending === 'done')).toHaveLength(1);
    expect(await memory.unanswered.list(20)).toHaveLength(1);
    expect(await take('77', 'zalo')).toBe('done');
    expect(await take('78')).toBe('done');
    expect(await take('78')).toBe('repeated');
    expect(await memory.unanswered.list(20)).toHaveLength(3);
  });

  test('turns of one conversation written at once are all kept, in order', async () => {
    const { turns, transcripts, conversations } = await make();
    const turn = (question: number) => {
      const message = { shown: `hỏi ${question}` };
      return takeTurn(turns, 'c', { message, state: { ...state, lastQuestion: `hỏi ${question}` }, at: NOON });
    };
    await turn(0);
    await Promise.all([1, 2, 3, 4].map(turn));
    const asked = (await transcripts.read('c')).map(({ text }) => text);
    expect(asked).toEqual(['hỏi 0', 'hỏi 1', 'hỏi 2', 'hỏi 3', 'hỏi 4']);
    expect((await conversations.load('c'))?.lastQuestion).toBe('hỏi 4');
  });

  test('the first replies to a message stay, and only its own conversation reads them', async () => {
    const { turns } = await make();
    expect(await turns.repliesTo('web', 'm', 'a')).toBeUndefined();
    await takeTurn(turns, 'a', { message: { messageId: 'm' }, replies, at: NOON });
    await takeTurn(turns, 'a', { message: { messageId: 'm' }, replies: [], at: NOON });
    expect(await turns.repliesTo('web', 'm', 'a')).toEqual(replies);
    await takeTurn(turns, 'b', { message: { messageId: 'n' }, at: NOON });
    expect(await turns.repliesTo('web', 'm', 'b')).toBeUndefined();
  });

  test('of a chat neither replies nor lines are kept: it shows them itself', async () => {
    const { turns, transcripts } = await make();
    const chat = { id: '12', isGroup: false, sender: '12' };
    await takeTurn(turns, 'a', { message: { channel: 'telegram', messageId: 'm', chat }, replies, at: NOON });
    expect(await turns.repliesTo('telegram', 'm', 'a')).toBeUndefined();
    expect(await transcripts.read('a')).toEqual([]);
  });

  test('a transcript keeps the newest thirty turns in order', async () => {
    const { turns, transcripts } = await make();
    for (let turn = 1; turn <= 32; turn++) {
      const answer: ReplyText = { text: `đáp ${turn}`, choices: [], outcome: 'answered' };
      await takeTurn(turns, 'c', { message: { shown: `hỏi ${turn}` }, replies: [answer], at: NOON });
    }
    const entries = await transcripts.read('c');
    expect(entries).toHaveLength(60);
    expect(entries[0]).toEqual({ from: 'person', text: 'hỏi 3', choices: [], at: NOON.toISOString() });
    expect(entries.at(-1)?.text).toBe('đáp 32');
  });

  test('waiting questions are listed oldest first, up to a limit', async () => {
    const memory = await make();
    await takeTurn(memory.turns, 'c', { unanswered: { ...unanswered, text: 'câu sau' }, at: LATER });
    await takeTurn(memory.turns, 'd', { unanswered: { text: 'câu trước', outcome: 'out-of-scope' }, at: NOON });
    expect(await memory.unanswered.list(10)).toMatchObject([
      { text: 'câu trước', outcome: 'out-of-scope', at: NOON },
      { text: 'câu sau', outcome: 'not-found', at: LATER },
    ]);
    expect(await memory.unanswered.list(1)).toHaveLength(1);
  });

  test('what is old is deleted, what is used again stays', async () => {
    const memory = await make();
    const { conversations, turns, retention } = memory;
    await takeTurn(turns, 'old', { state, at: NOON });
    await takeTurn(turns, 'used', { state, unanswered, at: NOON });
    await takeTurn(turns, 'used', { state, at: LATER });
    expect(await retention.deleteUnansweredBefore(LATER)).toBe(1);
    expect(await retention.forgetConversationsBefore(LATER)).toBe(1);
    expect(await retention.deleteHandledBefore(LATER)).toBe(2);
    expect(await conversations.load('old')).toBeUndefined();
    expect(await conversations.load('used')).toEqual(state);
    expect(await memory.unanswered.list(10)).toEqual([]);
    expect(await retention.forgetConversationsBefore(LATER)).toBe(0);
  });
}
