import { expect, test } from 'vitest';
import type { ReplyText } from '../conversation/ports.js';
import type { InboundMessage } from '../conversation/turn.js';
import type { Messenger } from './messenger.js';
import { createReplyPlanner } from './plan-replies.js';

const NINE = new Date('2026-03-02T02:00:00Z');
const halving: Messenger = {
  channel: 'telegram',
  split: ({ text, choices }) => [
    { text: text.slice(0, 4), choices: [] },
    { text: text.slice(4), choices },
  ],
  send: async () => ({ kind: 'sent', platformMessageId: '1' }),
};
const plan = createReplyPlanner([halving]);
const reply: ReplyText = { text: 'Xin chào', choices: [], outcome: 'greeting' };

function message(isGroup: boolean, more: Partial<InboundMessage> = {}): InboundMessage {
  const chat = { id: '-7', isGroup, sender: '5' };
  return { channel: 'telegram', conversation: 'c', messageId: '-7:9:1', text: '', chat, receivedAt: NINE, ...more };
}

test('a reply goes to the chat that was written from, under a key that plans it once', () => {
  const [planned] = plan(message(false), [reply], NINE);
  expect(planned).toMatchObject({
    key: 'reply:telegram:-7:9:1:0',
    to: { channel: 'telegram', chat: '-7' },
    dueAt: NINE,
  });
  expect(planned?.parts.map(({ answers }) => answers)).toEqual([undefined, undefined]);
});

test('in a group its first part says which message it answers', () => {
  const [planned] = plan(message(true), [reply], NINE);
  expect(planned?.parts.map(({ answers }) => answers)).toEqual(['-7:9:1', undefined]);
});

test('a page gets its replies in the response', () => {
  expect(plan(message(false, { channel: 'web' }), [reply], NINE)).toEqual([]);
});
