import { expect, test } from 'vitest';
import type { OutboundStatus } from '../../delivery/outbound-message.js';
import { type MessageState, messageState } from './message-state.js';

const STATES: readonly (readonly [parts: readonly OutboundStatus[], state: MessageState])[] = [
  [['sent'], 'sent'],
  [['sent', 'sent'], 'sent'],
  [['sent', 'planned'], 'waiting'],
  [['uncertain', 'sending'], 'waiting'],
  [['uncertain', 'sent'], 'uncertain'],
  [['failed', 'failed'], 'failed'],
  [['cancelled'], 'failed'],
  [['late'], 'late'],
  [['late', 'failed'], 'failed'],
  // A part of it arrived: all of it again would be the same thing twice.
  [['sent', 'failed'], 'uncertain'],
  [['sent', 'late'], 'uncertain'],
  // Rows that a person had deleted say nothing.
  [[], 'uncertain'],
];

test.each(STATES)('a message of parts %j is %s', (parts, state) => {
  expect(messageState(parts)).toBe(state);
});
