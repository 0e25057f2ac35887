import { expect, test } from 'vitest';
import type { ReplyText, TranscriptEntry } from '../../src/domain/conversation/ports.js';
import { type ConversationState, EMPTY_STATE } from '../../src/domain/conversation/turn.js';
import type { ConversationMemory } from '../fakes/conversation-memory.js';

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

function line(from: TranscriptEntry['from'], text: string): TranscriptEntry {
  return { from, text, choices: [], at: NOON.toISOString() };
}

/** What each implementation of the conversation ports promises. `make` gives an empty one. */
export function conversationContract(make: () => Promise<ConversationMemory>): void {
  test('a state comes back as it was saved, and only for its own id', async () => {
    const { conversations } = await make();
    expect(await conversations.load('zalo:1')).toBeUndefined();
    await conversations.save('zalo:1', state, NOON);
    await conversations.save('zalo:1', { ...state, place: null }, LATER);
    expect(await conversations.load('zalo:1')).toEqual({ ...state, place: null });
    expect(await conversations.load('zalo:2')).toBeUndefined();
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
    const { registry, conversations, transcripts, handled, unanswered } = await make();
    const gone = await registry.issue(NOON);
    const stays = await registry.issue(NOON);
    for (const id of [gone, stays]) {
      await conversations.save(id, state, NOON);
      await transcripts.append(id, [line('person', 'xin chào')], NOON);
      await handled.claim('web', `m-${id}`, NOON);
      await handled.keepReplies('web', `m-${id}`, id, replies, NOON);
      await unanswered.add({ conversation: id, text: 'hỏi', outcome: 'not-found', at: NOON });
    }
    await conversations.forget(gone);
    expect(await conversations.load(gone)).toBeUndefined();
    expect(await transcripts.read(gone)).toEqual([]);
    expect(await handled.repliesTo('web', `m-${gone}`, gone)).toBeUndefined();
    expect(await unanswered.list(10)).toHaveLength(1);
    expect(await conversations.load(stays)).toEqual(state);
    expect(await transcripts.read(stays)).toEqual([line('person', 'xin chào')]);
    expect(await handled.repliesTo('web', `m-${stays}`, stays)).toEqual(replies);
  });

  test('of one message claimed many times at once, one claim is new', async () => {
    const { handled } = await make();
    const claims = await Promise.all(Array.from({ length: 10 }, () => handled.claim('telegram', '77', NOON)));
    expect(claims.filter((claim) => claim === 'new')).toHaveLength(1);
    expect(await handled.claim('zalo', '77', NOON)).toBe('new');
    expect(await handled.claim('telegram', '78', NOON)).toBe('new');
  });

  test('the first replies to a message stay, and only its own conversation reads them', async () => {
    const { handled } = await make();
    expect(await handled.repliesTo('web', 'm', 'a')).toBeUndefined();
    await handled.keepReplies('web', 'm', 'a', replies, NOON);
    await handled.keepReplies('web', 'm', 'a', [], NOON);
    expect(await handled.repliesTo('web', 'm', 'a')).toEqual(replies);
    await handled.keepReplies('web', 'n', 'b', [], NOON);
    expect(await handled.repliesTo('web', 'm', 'b')).toBeUndefined();
  });

  test('a transcript keeps the newest thirty turns in order', async () => {
    const { transcripts } = await make();
    for (let turn = 1; turn <= 32; turn++) {
      await transcripts.append('c', [line('person', `hỏi ${turn}`), line('assistant', `đáp ${turn}`)], NOON);
    }
    const entries = await transcripts.read('c');
    expect(entries).toHaveLength(60);
    expect(entries[0]?.text).toBe('hỏi 3');
    expect(entries.at(-1)?.text).toBe('đáp 32');
  });

  test('waiting questions are listed oldest first, up to a limit', async () => {
    const { unanswered } = await make();
    await unanswered.add({ conversation: 'c', text: 'câu sau', outcome: 'not-found', at: LATER });
    await unanswered.add({ conversation: 'd', text: 'câu trước', outcome: 'out-of-scope', at: NOON });
    expect(await unanswered.list(10)).toMatchObject([
      { text: 'câu trước', outcome: 'out-of-scope', at: NOON },
      { text: 'câu sau', outcome: 'not-found', at: LATER },
    ]);
    expect(await unanswered.list(1)).toHaveLength(1);
  });

  test('what is old is deleted, what is used again stays', async () => {
    const { conversations, handled, unanswered, retention } = await make();
    await conversations.save('old', state, NOON);
    await conversations.save('used', state, NOON);
    await unanswered.add({ conversation: 'used', text: 'cũ', outcome: 'not-found', at: NOON });
    await conversations.save('used', state, LATER);
    await handled.claim('web', 'm', NOON);
    expect(await retention.deleteUnansweredBefore(LATER)).toBe(1);
    expect(await retention.forgetConversationsBefore(LATER)).toBe(1);
    expect(await retention.deleteHandledBefore(LATER)).toBe(1);
    expect(await conversations.load('old')).toBeUndefined();
    expect(await conversations.load('used')).toEqual(state);
    expect(await unanswered.list(10)).toEqual([]);
    expect(await retention.forgetConversationsBefore(LATER)).toBe(0);
  });
}
