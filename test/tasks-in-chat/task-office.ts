import { createChatLinks } from '../../src/adapters/database/chat-links.js';
import type { OpenedDatabase } from '../../src/adapters/database/opening/open-database.js';
import { createPeople } from '../../src/adapters/database/people-store.js';
import { createNoticeOffers } from '../../src/adapters/database/tasks/notice-offers.js';
import { createTaskStore } from '../../src/adapters/database/tasks/task-store.js';
import { loadWorkingCalendar } from '../../src/adapters/knowledge-files/load-working-calendar.js';
import { splitMessage as splitForTelegram } from '../../src/adapters/telegram/send/render-message.js';
import { calendarAddress } from '../../src/adapters/web/calendar-address.js';
import { splitMessage as splitForZalo } from '../../src/adapters/zalo/send/split-message.js';
import { instantAt, type LocalDay } from '../../src/domain/calendar/office-time.js';
import { createMessageHandler } from '../../src/domain/conversation/handle-message.js';
import { createRequestPerformer } from '../../src/domain/conversation/perform-request.js';
import type { ReplyChoice, ReplyText } from '../../src/domain/conversation/ports.js';
import type { InboundFile, InboundMessage } from '../../src/domain/conversation/turn.js';
import type { TurnStore } from '../../src/domain/conversation/turn-store.js';
import type { DeliveryChannel, Messenger } from '../../src/domain/delivery/messenger.js';
import { issueLinkCode, linkAccount } from '../../src/domain/people/link-account.js';
import type { Person } from '../../src/domain/people/person.js';
import type { Notice, NoticeKind } from '../../src/domain/reminders/notice.js';
import { noticeItem } from '../../src/domain/reminders/notice-item.js';
import { createLedger, type Ledger } from '../../src/domain/tasks/ledger.js';
import type { Task } from '../../src/domain/tasks/task.js';
import type { TaskStore } from '../../src/domain/tasks/task-store.js';
import { CONFIRM_LABELS } from '../../src/messages/account.js';
import { sayLate } from '../../src/messages/channels/late-reply.js';
import { choicesOfNotice } from '../../src/messages/tasks/choices-of-notice.js';
import { type Assistant, createAssistant } from '../../src/parts/assistant.js';
import { openTaskCounter } from '../../src/parts/officials/task-counter.js';
import { ok } from '../../src/shared/result.js';
import { type ConversationMemory, createConversationMemory } from '../fakes/conversation-memory.js';

/** Wednesday 18 November 2026. */
export const TODAY: LocalDay = '2026-11-18';

export interface Heard {
  readonly to: string;
  readonly text: string;
  readonly choices: readonly ReplyChoice[];
  readonly file?: string;
}

/** An office in which officials write, on a real database and a clock that the test moves. */
export interface TaskOffice {
  readonly ledger: Ledger;
  readonly store: TaskStore;
  readonly memory: ConversationMemory;
  readonly people: Readonly<Record<'an' | 'binh' | 'chi' | 'dung', Person>>;
  /** What others were told, newest last. */
  readonly heard: readonly Heard[];
  at(day: LocalDay, minute?: number): void;
  add(task: Partial<Task> & Pick<Task, 'id' | 'title'>): Promise<void>;
  /** Writes from the chat of a person; the chat of nobody in particular is a citizen's. */
  say(who: string, text: string, more?: Partial<InboundMessage>): Promise<ReplyText>;
  /** Presses a button of the last reply or notice to the chat, by its label. */
  press(who: string, label: RegExp, more?: Partial<InboundMessage>): Promise<ReplyText>;
  pressId(who: string, choice: string, more?: Partial<InboundMessage>): Promise<ReplyText>;
  /** A notice about tasks reaches a person's chat; its choices can be pressed. */
  remind(who: keyof TaskOffice['people'], kind: NoticeKind, tasks: readonly string[]): Promise<readonly ReplyChoice[]>;
  unlink(who: string): Promise<void>;
  /** The next turn dies before it is kept: the same message comes again. */
  loseNextTurn(): void;
}

let assistant: Promise<Assistant> | undefined;

/** An: an official (Công chức VP-TK) of Bình, a leader; Chi leads as well; Dũng is nobody's. */
export async function openTaskOffice(
  database: OpenedDatabase,
  channel: DeliveryChannel,
  { isReachable = true } = {},
): Promise<TaskOffice> {
  const { client } = database;
  assistant ??= createAssistant('knowledge');
  const { decide, say, read, knowledge } = await assistant;
  const memory = createConversationMemory();
  const store = createTaskStore(client);
  const ledger = createLedger(store);
  const parts = { people: createPeople(client), links: createChatLinks(database) };
  const calendar = await loadWorkingCalendar('knowledge');
  const offers = createNoticeOffers(client);
  let isCommitLost = false;
  let now = instantAt(TODAY, 9 * 60);
  const split: Messenger['split'] =
    channel === 'telegram' ? splitForTelegram : (content) => splitForZalo(content, undefined);
  const messenger: Messenger = { channel, split, send: async () => ({ kind: 'sent', platformMessageId: '1' }) };

  async function official(name: string, chat: string, roles: readonly string[]): Promise<Person> {
    const person = await parts.people.add({ name, roles }, now);
    const { code } = await issueLinkCode(
      parts,
      person.id,
      (count) => new TextEncoder().encode(`${chat}${name}`.padEnd(count, `${name}${chat}`)),
      now,
    );
    const linked = await linkAccount(parts, code, { channel, chat }, now);
    if (linked.kind !== 'linked') throw new Error(`${name} is not linked: ${linked.kind}`);
    return person;
  }
  const people = {
    an: await official('Nguyễn Văn An', 'an', ['Công chức VP-TK']),
    binh: await official('Trần Thị Bình', 'binh', ['lãnh đạo']),
    chi: await official('Lê Chi', 'chi', ['lãnh đạo']),
    dung: await official('Phạm Dũng', 'dung', ['Công chức Địa chính']),
  };
  const ownData = { describe: async () => ({ lines: 0, unanswered: 0 }) };
  const turns: TurnStore = {
    ...memory.turns,
    commit(effect) {
      const isLost = isCommitLost;
      isCommitLost = false;
      return isLost ? Promise.reject(new Error('killed')) : memory.turns.commit(effect);
    },
  };
  const handle = createMessageHandler({
    ...memory,
    turns,
    decide,
    say,
    sayLate,
    perform: createRequestPerformer({ ...parts, conversations: memory.conversations, ownData }, CONFIRM_LABELS),
    counters: [
      openTaskCounter({
        client,
        ...parts,
        knowledgeDir: 'knowledge',
        reach: { blocked: async () => [] },
        messengers: [messenger],
        conditions: async () => ({}),
        read,
        curated: knowledge.documents,
        calendarAddress: isReachable ? (secret) => calendarAddress('https://phuong.example', secret) : undefined,
        received: { read: async () => undefined },
        sources: { [channel]: { download: async (handle: string) => ok({ bytes: new TextEncoder().encode(handle) }) } },
      }),
    ],
    planReplies: () => [],
  });

  const last = new Map<string, readonly ReplyChoice[]>();
  let count = 0;
  async function send(who: string, text: string, more: Partial<InboundMessage> = {}): Promise<ReplyText> {
    count += 1;
    now = new Date(now.getTime() + 1_000);
    const chat = { id: who, isGroup: false, sender: who };
    const message = {
      channel,
      conversation: `${channel}:${more.chat?.id ?? who}`,
      messageId: `m${count}`,
      text,
      chat,
      receivedAt: now,
      ...more,
    };
    const before = memory.planned.length;
    const [reply] = await handle(message, now);
    for (const { to, parts: sent } of memory.planned.slice(before)) {
      const text = sent.map((part) => part.text).join('\n');
      const choices = sent.at(-1)?.choices ?? [];
      const file = sent.find((part) => part.file)?.file?.name;
      heard.push({ to: to.chat, text, choices, ...(file ? { file } : {}) });
      last.set(to.chat, choices);
    }
    if (!reply) return { text: '', choices: [], outcome: 'help' };
    if (reply.choices.length > 0) last.set(who, reply.choices);
    return reply;
  }
  const heard: Heard[] = [];

  return {
    ledger,
    store,
    memory,
    people,
    heard,
    at(day, minute = 9 * 60) {
      now = instantAt(day, minute);
    },
    add: ({ assignment = { kind: 'role', role: 'Công chức VP-TK' }, schedule = { kind: 'undated' }, ...task }) =>
      ledger.add({ isUrgent: false, ...task, assignment, schedule }, { by: 'system', at: now }),
    say: send,
    press(who, label, more) {
      const choice = last.get(who)?.find((one) => label.test(one.label));
      if (!choice)
        throw new Error(
          `nothing like ${label} to press: ${last
            .get(who)
            ?.map((one) => one.label)
            .join(' | ')}`,
        );
      return send(who, choice.label, { choice: choice.id, ...more });
    },
    pressId: (who, choice, more) => send(who, '', { choice, ...more }),
    async remind(who, kind, tasks) {
      const items = await Promise.all(
        tasks.map(async (id) => {
          const occurrence = await store.findOccurrence(id);
          const task = await store.findTask(occurrence?.task ?? '');
          if (!occurrence || !task) throw new Error(`no task ${id}`);
          return noticeItem(task, occurrence, calendar);
        }),
      );
      const notice: Pick<Notice, 'kind' | 'items' | 'to'> = { kind, items, to: people[who].id };
      const choices = choicesOfNotice(notice);
      now = new Date(now.getTime() + 1_000);
      count += 1;
      await offers.put({ channel, chat: who }, `notice${count}`, { choices: choices.map(({ id }) => id), at: now });
      last.set(who, choices);
      return choices;
    },
    loseNextTurn() {
      isCommitLost = true;
    },
    async unlink(who) {
      await parts.links.unlink({ channel, chat: who });
    },
  };
}

export function photo(name: string): { readonly attachment: 'file'; readonly files: readonly InboundFile[] } {
  return { attachment: 'file', files: [{ kind: 'file', handle: name, name }] };
}
