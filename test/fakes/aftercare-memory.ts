import { createAftercareCounter } from '../../src/domain/complaints/aftercare/aftercare-counter.js';
import type { AftercareParts } from '../../src/domain/complaints/aftercare/aftercare-parts.js';
import type { AftercareSaying } from '../../src/domain/complaints/aftercare/aftercare-saying.js';
import type { NewCase } from '../../src/domain/complaints/case.js';
import { actOnCase } from '../../src/domain/complaints/handling/act-on-case.js';
import type { CaseStep } from '../../src/domain/complaints/steps/case-step.js';
import { type ConversationState, EMPTY_STATE, type InboundMessage } from '../../src/domain/conversation/turn.js';
import { renderAftercare } from '../../src/messages/complaints/aftercare.js';
import { loadCaseRules } from '../../src/parts/cases/cases.js';
import { sampleDraft } from '../support/sample-case.js';
import { createMemoryCases } from './cases-memory.js';
import { createMemoryFiles, decideByWord } from './intake-memory.js';
import { createReceivedFilesMemory } from './received-files-memory.js';

const rules = await loadCaseRules('knowledge');
const MONDAY = new Date('2026-03-02T01:30:00Z');
const ME = 'telegram:77';

/** The room where people come back to their cases, with everything in memory and one person in a chat. */
export function createAftercareMemory(given: Partial<AftercareParts> = {}) {
  const cases = createMemoryCases();
  const files = createMemoryFiles();
  const received = createReceivedFilesMemory();
  const handedOn: string[] = [];
  const time = { now: MONDAY };
  let state: ConversationState = EMPTY_STATE;
  let count = 0;
  let last: AftercareSaying | undefined;
  const parts: AftercareParts = {
    cases,
    files,
    received,
    sealedFiles: createMemoryFiles(),
    rules,
    clean: async (bytes) => ({ ok: true, value: { bytes, mediaType: 'image/jpeg', width: 1, height: 1 } }),
    notice: async () => ({ kind: 'not-a-complaint', category: 'khac', isUrgent: false, cases: [] }),
    denounces: async (text) => text.includes('ăn tiền'),
    sealed: { put: async () => Promise.reject(new Error('not here')), ofConversation: async () => [] },
    sealedDrafts: { load: async () => undefined },
    intake: {
      async take({ message, state: before }) {
        handedOn.push(message.text);
        return { state: before, replies: [{ text: 'việc mới', choices: [], outcome: 'complaint' }], outbound: [] };
      },
    },
    say(saying) {
      last = saying;
      return renderAftercare(saying, 1095);
    },
    sayDecision: ({ outcome }) => ({ text: `máy: ${outcome}`, choices: [], outcome }),
    shownInstead: '(đã cất)',
    ...given,
  };
  const counter = createAftercareCounter(parts);

  async function take(message: InboundMessage): Promise<string | undefined> {
    const decided = decideByWord(message.text, state);
    const turn = await counter.take({ message, state, decided, now: time.now });
    if (turn) state = structuredClone(turn.state);
    return turn?.replies.map(({ text }) => text).join('\n');
  }

  const messageOf = (text: string, more: Partial<InboundMessage> = {}): InboundMessage => {
    count += 1;
    const chat = { id: '77', isGroup: false, sender: '77' };
    const own = { channel: 'telegram', conversation: ME, chat } as const;
    return { ...own, messageId: `m${count}`, text, receivedAt: time.now, ...more };
  };

  return {
    cases,
    files,
    received,
    handedOn,
    time,
    take,
    messageOf,
    state: () => state,
    setState: (next: ConversationState) => {
      state = next;
    },
    last: () => last,
    says: (text: string, more?: Partial<InboundMessage>) => take(messageOf(text, more)),
    async brings(draft: string, more: Partial<NewCase> = {}) {
      const party = { role: 'reporter', requester: { replyTo: { channel: 'telegram', chat: '77' } } } as const;
      return (await cases.create(sampleDraft(draft, { receivedAt: MONDAY, ...more }), { ...party, conversation: ME }))
        .filed;
    },
    async does(id: string, ...steps: readonly Omit<CaseStep, 'by' | 'at'>[]) {
      for (const step of steps) await actOnCase(id, { ...step, by: 'p1', at: time.now }, rules, cases);
    },
  };
}
