import { expect, test } from 'vitest';
import { decideChoiceExpired } from '../../domain/conversation/decision.js';
import { EMPTY_STATE } from '../../domain/conversation/turn.js';
import { renderReply } from './render-reply.js';

test('danger spoken of beside a question: the answer first, then whom to call', () => {
  const answer = decideChoiceExpired(EMPTY_STATE);
  const plain = renderReply(answer, undefined).text;
  const noted = renderReply({ ...answer, hasDangerBeside: true }, undefined).text;
  expect(noted.startsWith(plain)).toBe(true);
  expect(noted).toMatch(/113.*115/);
  expect(plain).not.toContain('113');
});
