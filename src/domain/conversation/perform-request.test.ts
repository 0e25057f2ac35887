import { beforeEach, describe, expect, test } from 'vitest';
import { createPeopleMemory } from '../../../test/fakes/people-memory.js';
import { CONFIRM_LABELS } from '../../messages/account.js';
import { createRequestPerformer, type PerformRequest } from './perform-request.js';
import type { InboundMessage } from './turn.js';

const NINE = new Date('2026-03-02T02:00:00Z');
const TOMORROW = new Date('2026-03-03T02:00:00Z');
const CODE = 'ABCDE23456';

const onPage: InboundMessage = { channel: 'web', conversation: 'c1', messageId: '1', text: '', receivedAt: NINE };
const inChat: InboundMessage = {
  ...onPage,
  channel: 'zalo',
  conversation: 'zalo:77',
  chat: { id: '77', isGroup: false, sender: '77' },
};
const inGroup: InboundMessage = { ...inChat, chat: { id: '88', isGroup: true, sender: '77' } };

let forgotten: string[];
let perform: PerformRequest;

beforeEach(async () => {
  forgotten = [];
  const parts = createPeopleMemory();
  const clerk = await parts.people.add({ name: 'Lê Thị Sáu', roles: ['Công chức VP-TK'] }, NINE);
  await parts.links.issueCode(clerk.id, CODE, TOMORROW, NINE);
  perform = createRequestPerformer(
    {
      ...parts,
      conversations: {
        forget: async (id) => {
          forgotten.push(id);
        },
      },
      forgetChat: async ({ chat }) => {
        forgotten.push(`chat ${chat}`);
      },
      countSubscriptions: async () => 2,
      ownData: { describe: async () => ({ firstAt: NINE, lines: 4, unanswered: 1 }) },
    },
    CONFIRM_LABELS,
  );
});

describe('linking in a chat', () => {
  test('works in a private chat, on no page and in no group', async () => {
    expect((await perform({ kind: 'link', code: CODE }, onPage)).reply).toEqual({ kind: 'not-here' });
    expect((await perform({ kind: 'link', code: CODE }, inGroup)).reply).toEqual({ kind: 'not-in-groups' });
    expect((await perform({ kind: 'link', code: CODE }, inChat)).reply).toMatchObject({ kind: 'linked' });
  });

  test('is undone only after it was confirmed, and by nobody else', async () => {
    await perform({ kind: 'link', code: CODE }, inChat);
    const { reply, choices } = await perform({ kind: 'ask-unlink' }, inChat);
    expect(reply).toEqual({ kind: 'unlink-asked' });
    expect(choices.map(({ means }) => means)).toEqual([
      { kind: 'request', request: { kind: 'unlink' } },
      { kind: 'request', request: { kind: 'keep' } },
    ]);
    expect((await perform({ kind: 'ask-unlink' }, onPage)).reply).toEqual({ kind: 'not-linked' });
    expect((await perform({ kind: 'unlink' }, inChat)).reply).toEqual({ kind: 'unlinked' });
    expect((await perform({ kind: 'unlink' }, inChat)).reply).toEqual({ kind: 'not-linked' });
  });
});

describe('what is kept', () => {
  test('is told, with the link of the chat and what it subscribed to', async () => {
    await perform({ kind: 'link', code: CODE }, inChat);
    const kept = { firstAt: NINE, lines: 4, unanswered: 1 };
    expect((await perform({ kind: 'show-data' }, onPage)).reply).toEqual({ kind: 'own-data', kept });
    expect((await perform({ kind: 'show-data' }, inChat)).reply).toEqual({
      kind: 'own-data',
      kept: { ...kept, subscriptions: 2, link: { name: 'Lê Thị Sáu', roles: ['Công chức VP-TK'] } },
    });
  });

  test('is told with what is being written and was not sent', async () => {
    const { reply } = await perform({ kind: 'show-data' }, onPage, { intake: { isSealed: true } });
    expect(reply).toEqual({ kind: 'own-data', kept: { firstAt: NINE, lines: 4, unanswered: 1, isWriting: true } });
    const without = await perform({ kind: 'show-data' }, onPage, { intake: { wrongCodes: { count: 1, at: '' } } });
    expect(without.reply).not.toHaveProperty('kept.isWriting');
  });

  test('is deleted after a second word, of this conversation only', async () => {
    await perform({ kind: 'ask-forget' }, inChat);
    await perform({ kind: 'keep' }, inChat);
    expect(forgotten).toEqual([]);
    expect(await perform({ kind: 'forget' }, inChat)).toMatchObject({
      reply: { kind: 'forgotten' },
      isForgotten: true,
    });
    expect(forgotten).toEqual(['zalo:77', 'chat 77']);
  });
});
