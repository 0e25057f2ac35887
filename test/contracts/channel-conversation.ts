import { expect, test } from 'vitest';
import { createMessageHandler } from '../../src/domain/conversation/handle-message.js';
import { createRequestPerformer } from '../../src/domain/conversation/perform-request.js';
import type { TurnHandler } from '../../src/domain/conversation/ports.js';
import { CONFIRM_LABELS } from '../../src/messages/account.js';
import { sayLate } from '../../src/messages/channels/late-reply.js';
import { type Assistant, createAssistant } from '../../src/parts/assistant.js';
import { createConversationMemory } from '../fakes/conversation-memory.js';
import { createPeopleMemory } from '../fakes/people-memory.js';

/** What a person sees of one reply; parts of a long one are one reply each. */
export interface ShownReply {
  readonly text: string;
  /** What can be pressed, or the numbered lines where the channel has no buttons. */
  readonly labels: readonly string[];
}

/** One person at one channel. */
export interface ChannelDriver {
  /** Sends what was typed; does not wait for the answer. */
  say(text: string): Promise<void>;
  /** Presses the newest button with this label, also one of an older reply; types its number where there are no buttons. */
  press(label: string): Promise<void>;
  /** The next reply that was not read yet; rejects when none comes within about two seconds. */
  nextReply(): Promise<ShownReply>;
  stop(): Promise<void>;
}

/** The same conversation on every channel. `open` connects a channel to `handle` and gives a person who has not written yet. */
export function channelConversation(open: (handle: TurnHandler) => Promise<ChannelDriver>): void {
  let assistant: Promise<Assistant> | undefined;

  async function withPerson(talk: (person: ChannelDriver) => Promise<void>): Promise<void> {
    assistant ??= createAssistant('knowledge');
    const { decide, say } = await assistant;
    const stores = { ...createConversationMemory(), ...createPeopleMemory() };
    const ownData = { describe: async () => ({ lines: 0, unanswered: 0 }) };
    const perform = createRequestPerformer({ ...stores, ownData }, CONFIRM_LABELS);
    const person = await open(
      createMessageHandler({ ...stores, decide, perform, say, sayLate, planReplies: () => [] }),
    );
    try {
      await talk(person);
    } finally {
      await person.stop();
    }
  }

  test('a greeting offers questions, and a pressed one is answered with its source', () =>
    withPerson(async (person) => {
      await person.say('xin chao');
      const greeting = await person.nextReply();
      expect(greeting.text).toMatch(/trợ lý/);
      const birth = greeting.labels.find((label) => /khai sinh/.test(label)) ?? '';
      expect(greeting.labels.length).toBeGreaterThan(2);
      await person.press(birth);
      expect((await person.nextReply()).text).toMatch(/khai sinh[\s\S]*Nguồn/i);
    }));

  test('a question without diacritics, a follow-up and thanks', () =>
    withPerson(async (person) => {
      await person.say('dang ky ket hon can giay to gi');
      expect((await person.nextReply()).text).toMatch(/kết hôn/i);
      await person.say('le phi bao nhieu');
      expect((await person.nextReply()).text).toMatch(/kết hôn[\s\S]*lệ phí/i);
      await person.say('cảm ơn');
      expect((await person.nextReply()).text).toMatch(/Không có chi/);
    }));

  test('an unclear question is asked back, and a choice answers it', () =>
    withPerson(async (person) => {
      await person.say('làm hộ khẩu');
      const { labels } = await person.nextReply();
      expect(labels.length).toBeGreaterThan(1);
      await person.press(labels.find((label) => /Tách hộ/.test(label)) ?? '');
      expect((await person.nextReply()).text).toMatch(/tách hộ/i);
    }));

  test('choosing by button and by number is the same', () =>
    withPerson(async (person) => {
      await person.say('xin chào');
      const { labels } = await person.nextReply();
      await person.press(labels[1] ?? '');
      const byButton = await person.nextReply();
      await person.say('xin chào');
      expect((await person.nextReply()).labels).toEqual(labels);
      await person.say('2');
      expect(await person.nextReply()).toEqual(byButton);
    }));

  test('a choice that is no longer on offer is answered politely', () =>
    withPerson(async (person) => {
      await person.say('xin chào');
      const [label = ''] = (await person.nextReply()).labels;
      await person.press(label);
      await person.nextReply();
      await person.press(label);
      expect((await person.nextReply()).text).toMatch(/đã cũ|chưa đưa danh sách/);
    }));

  test('messages in quick succession are answered in their order', () =>
    withPerson(async (person) => {
      await person.say('làm căn cước ở đâu');
      await person.say('chứng thực bản sao bao nhiêu tiền');
      await person.say('tạm biệt');
      expect((await person.nextReply()).text).toMatch(/căn cước/i);
      expect((await person.nextReply()).text).toMatch(/chứng thực/i);
      expect((await person.nextReply()).text).toMatch(/Xin chào và chúc/);
    }));

  test('marks that mean something to the platform are ordinary text', () =>
    withPerson(async (person) => {
      await person.say('<b>khai sinh</b> & *kết hôn* _ở_ [đâu](x)?');
      expect((await person.nextReply()).text.length).toBeGreaterThan(20);
      await person.say('/trogiup');
      expect((await person.nextReply()).text).toMatch(/Tôi trả lời/);
    }));

  test('what is kept is told, and deleted after a second word', () =>
    withPerson(async (person) => {
      await person.say('/dulieu');
      expect((await person.nextReply()).text).toMatch(/\/xoa/);
      await person.say('/xoa');
      const asked = await person.nextReply();
      await person.press(asked.labels.find((label) => /xóa hết/i.test(label)) ?? '');
      expect((await person.nextReply()).text).toMatch(/^Đã xóa hết/);
    }));
}
