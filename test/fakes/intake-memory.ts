import type { CaseDraft } from '../../src/domain/complaints/intake/draft/draft.js';
import { createIntakeCounter } from '../../src/domain/complaints/intake/intake-counter.js';
import type { IntakeParts } from '../../src/domain/complaints/intake/intake-parts.js';
import type { IntakeSaying } from '../../src/domain/complaints/intake/saying.js';
import type { Noticed } from '../../src/domain/complaints/noticing/noticed.js';
import type { CaseFile, CaseFiles } from '../../src/domain/complaints/photos/case-files.js';
import type { CaseStore } from '../../src/domain/complaints/ports.js';
import type { NewSealedCase, SealedCase } from '../../src/domain/complaints/sealed/sealed-store.js';
import type { Counter, CounterTurn } from '../../src/domain/conversation/counter.js';
import type { Decision } from '../../src/domain/conversation/decision.js';
import {
  type Choice,
  type ConversationState,
  EMPTY_STATE,
  type InboundMessage,
  type Outcome,
} from '../../src/domain/conversation/turn.js';
import { HIDDEN, renderIntake } from '../../src/messages/complaints/intake/intake.js';
import { loadCaseRules } from '../../src/parts/cases/cases.js';
import { createMemoryCases } from './cases-memory.js';
import { createReceivedFilesMemory } from './received-files-memory.js';

const rules = await loadCaseRules('knowledge');
/** Monday, half past eight in the morning at the office. */
const MONDAY = new Date('2026-03-02T01:30:00Z');

export function createMemoryFiles(): CaseFiles {
  const kept = new Map<string, Map<string, CaseFile>>();
  const of = (caseId: string) => kept.get(caseId) ?? kept.set(caseId, new Map()).get(caseId) ?? new Map();
  return {
    keep: async (caseId, file) => void (of(caseId).has(file.id) || of(caseId).set(file.id, file)),
    read: async (caseId, id) => of(caseId).get(id),
    list: async (caseId) => [...of(caseId).keys()],
    forget: async (caseId) => void kept.delete(caseId),
  };
}

const NOTHING: Noticed = { kind: 'not-a-complaint', category: 'khac', isUrgent: false, cases: [] };

/** What the bot would say: a question with `khai sinh` is answered, the rest is not. */
export function decideByWord(text: string, state: ConversationState): Decision {
  const nothing = { sources: [], procedures: [], fields: [], choices: [], state };
  if (!text.toLowerCase().includes('khai sinh')) {
    const reply = { kind: 'not-found', isKept: false, hasSuggestions: false } as const;
    return { ...nothing, reply, outcome: 'not-found' };
  }
  const counter = { id: 'khai-sinh', phrases: [], answer: 'Ở phường.', source: 'x' };
  const procedure = { kind: 'procedure-answer', items: [], counter } as const;
  return { ...nothing, fields: ['documents'], reply: { kind: 'procedure', procedure }, outcome: 'answered' };
}

/** The intake with everything in memory, and one person in a chat. What is noticed is told beforehand. */
export function createIntakeMemory(given: Partial<IntakeParts> & { readonly cases?: CaseStore } = {}) {
  const cases = given.cases ?? createMemoryCases();
  const files = createMemoryFiles();
  const sealedFiles = createMemoryFiles();
  const received = createReceivedFilesMemory();
  const sealed: NewSealedCase[] = [];
  const sealedDrafts = new Map<string, CaseDraft>();
  const purged: string[] = [];
  const said: IntakeSaying[] = [];
  const notices = new Map<string, Noticed>();
  const time = { now: MONDAY };
  /** What the bot offers under its own reply. */
  const choices: Choice[] = [];
  const wording = {
    basisOf: () => 'Điều 28',
    howLong: () => '10 ngày',
    publicUrl: undefined,
    hasChats: true,
    caseDays: 1095,
    hotline: undefined,
  };
  const parts: IntakeParts = {
    cases,
    files,
    nearby: { candidates: async () => [], ended: async () => [] },
    received,
    clean: async (bytes) => ({ ok: true, value: { bytes, mediaType: 'image/jpeg', width: 1, height: 1 } }),
    sealed: {
      async put(one) {
        const isNew = sealed.every(({ draft }) => draft !== one.draft);
        if (isNew) sealed.push(one);
        return { filed: toSealed(one), isNew };
      },
      ofConversation: async (conversation) => sealed.filter((one) => one.conversation === conversation).map(toSealed),
    },
    sealedFiles,
    mayBeOpened: async () => true,
    retention: { sentAndForgotten: async () => 0 },
    sealedDrafts: {
      load: async (conversation) => sealedDrafts.get(conversation),
      save: async (conversation, draft) => void sealedDrafts.set(conversation, structuredClone(draft)),
      remove: async (conversation) => void sealedDrafts.delete(conversation),
      forgetBefore: async () => 0,
    },
    purge: async (conversation) => void purged.push(conversation),
    notice: async (text) => notices.get(text) ?? NOTHING,
    decide: decideByWord,
    areas: ['Khu phố 1', 'Khu phố 2'],
    rules,
    say(saying) {
      said.push(saying);
      return renderIntake(saying, wording);
    },
    sayDecision: ({ outcome, choices }) => ({ text: `máy: ${outcome}`, choices, outcome }),
    shownInstead: HIDDEN,
    ...given,
  };
  const counter: Counter = createIntakeCounter(parts);
  let state: ConversationState = EMPTY_STATE;
  let count = 0;

  const messageOf = (text: string, more: Partial<InboundMessage> = {}): InboundMessage => {
    count += 1;
    const chat = { id: '77', isGroup: false, sender: '77' };
    const own = { channel: 'telegram', conversation: 'telegram:77', chat } as const;
    return { ...own, messageId: `m${count}`, text, receivedAt: time.now, ...more };
  };

  async function take(message: InboundMessage, outcome?: Outcome): Promise<CounterTurn | undefined> {
    const decided = parts.decide(message.text, state);
    const told = outcome ? { ...decided, outcome } : decided;
    const turn = await counter.take({ message, state, decided: told, now: time.now });
    if (turn) state = turn.state;
    return turn;
  }

  /** A turn of the bot's own: what its reply becomes with what the intake has on offer. */
  async function beside(text: string, more: Partial<InboundMessage> = {}): Promise<string> {
    const message = messageOf(text, more);
    const decided = parts.decide(text, state);
    const own = { ...parts.sayDecision(decided), choices };
    const turn = await counter.beside?.(own, { message, state: decided.state, decided, now: time.now });
    if (turn) state = turn.state;
    return (turn?.replies ?? [own]).map((reply) => reply.text).join('\n');
  }

  return {
    cases,
    files,
    sealedFiles,
    received,
    sealed,
    sealedDrafts,
    purged,
    said,
    notices,
    time,
    messageOf,
    take,
    beside,
    choices,
    state: () => state,
    setState: (next: ConversationState) => {
      state = next;
    },
    says: (text: string, more?: Partial<InboundMessage>) => take(messageOf(text, more)),
    /** Presses what stands under the last reply. */
    async presses(label: string) {
      const last = said.at(-1);
      const choice = last && renderIntake(last, wording).choices.find((one) => one.label === label);
      if (!choice) throw new Error(`no button "${label}"`);
      return take(messageOf(label, { choice: choice.id }));
    },
  };
}

function toSealed({ draft, way, receivedAt }: NewSealedCase): SealedCase {
  return { id: draft, number: 1, state: 'received', way, receivedAt, reachedAt: { received: receivedAt }, revision: 0 };
}
