import { expect, test } from 'vitest';
import type { Decision } from '../../src/domain/conversation/decision.js';
import { createMessageHandler } from '../../src/domain/conversation/handle-message.js';
import type { Choice } from '../../src/domain/conversation/turn.js';
import { createAssistant } from '../../src/parts/assistant.js';
import { createConversationMemory } from '../fakes/conversation-memory.js';
import { zaloText } from '../fakes/zalo/zalo-events.js';
import { startZalo, until } from './zalo-person.js';

/** Too many for one message: the list goes on in the next. */
const MANY: readonly Choice[] = Array.from({ length: 60 }, (_, at) => ({
  id: `c${at}`,
  label: `Việc thứ ${at + 1} trong danh sách các việc của phường`,
  means: { kind: 'question', text: at === 56 ? 'cảm ơn' : 'tạm biệt' },
}));

test('a number in the second message of a list picks from it, and a number of none is told', async () => {
  const { decide, say, warmUp } = await createAssistant('knowledge');
  await warmUp();
  const list = (decision: Decision): Decision => ({
    ...decision,
    choices: MANY,
    state: { ...decision.state, choices: MANY },
  });
  const handle = createMessageHandler({
    ...createConversationMemory(),
    decide: (input, state) =>
      input.text === 'danh sách' ? list(decide({ text: 'xin chào' }, state)) : decide(input, state),
    perform: async () => ({ reply: { kind: 'kept' }, choices: [] }),
    say,
    sayLate: (reply) => reply,
    planReplies: () => [],
  });
  const { zalo, stop } = await startZalo({ way: 'polling', handle });
  try {
    for (const typed of ['danh sách', '57', 'danh sách', '61']) await zalo.emit(zaloText(typed));
    await until(() => zalo.sent.length === 6);
    const [, second, thanks, , , unknown] = zalo.sent.map(({ text }) => text);
    expect(second).toContain('57. Việc thứ 57');
    expect(thanks).toMatch(/Không có chi/);
    expect(unknown).toMatch(/các số từ 1 đến 60/);
  } finally {
    await stop();
  }
});
