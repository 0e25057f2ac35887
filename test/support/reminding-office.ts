import { createChatLinks } from '../../src/adapters/database/chat-links.js';
import { openDatabase } from '../../src/adapters/database/opening/open-database.js';
import { createDeliveryAdapters } from '../../src/adapters/database/outbound/delivery-adapters.js';
import { createPeople } from '../../src/adapters/database/people-store.js';
import { createCallList } from '../../src/adapters/database/tasks/call-list.js';
import { createNoticeStore } from '../../src/adapters/database/tasks/notice-store.js';
import { createReminderStore } from '../../src/adapters/database/tasks/reminder-store.js';
import { createTaskStore } from '../../src/adapters/database/tasks/task-store.js';
import { createWorker } from '../../src/adapters/database/worker.js';
import type { ChannelCondition } from '../../src/domain/delivery/channels/choose-address.js';
import type { DeliveryChannel, Messenger, SendResult } from '../../src/domain/delivery/messenger.js';
import { concludeSend } from '../../src/domain/delivery/sending/conclude-send.js';
import { createLedger } from '../../src/domain/tasks/ledger.js';
import type { Task } from '../../src/domain/tasks/task.js';
import { openLook } from '../../src/parts/officials/look.js';
import { createCapability } from '../../src/shared/ids.js';
import { silentLog } from '../../src/shared/log.js';

export const OFFICE_KEY = Uint8Array.from({ length: 32 }, (_, index) => index);
const FINE: ChannelCondition = { isOff: false, isOverQuota: false, isFailing: false };
const CHANNELS: readonly DeliveryChannel[] = ['telegram', 'zalo'];

export interface Delivered {
  readonly channel: DeliveryChannel;
  readonly chat: string;
  readonly text: string;
}

export interface OfficeOptions {
  /** Put around every step that writes, for a process that is to die there. */
  readonly around?: Around;
  /** Sends instead of the moods. */
  readonly send?: (channel: DeliveryChannel, chat: string, text: string) => Promise<SendResult>;
  readonly knowledgeDir?: string;
  /** Messages that are claimed at once. */
  readonly atOnce?: number;
}

export type Around = <Given extends unknown[], Value>(
  name: string,
  method: (...given: Given) => Promise<Value>,
) => (...given: Given) => Promise<Value>;

/** An office on a database of its own, whose platforms are in a mood that a test can change. */
export async function openRemindingOffice(url: string, options: OfficeOptions = {}) {
  const { around = (_, method) => method, send, atOnce = 1_000, knowledgeDir = 'knowledge' } = options;
  const database = await openDatabase(url);
  const { client } = database;
  const stored = createDeliveryAdapters(database, OFFICE_KEY, createWorker()).outbox;
  const outbox = { ...stored, claim: around('claim', stored.claim), settle: around('record', stored.settle) };
  const people = createPeople(client);
  const links = createChatLinks(database);
  const rows = createReminderStore(database);
  const reminders = {
    ...rows,
    change: around('plan', rows.change),
    bundle: around('bundle', rows.bundle),
    note: around('note', rows.note),
    setLastTickAt: around('tick', rows.setLastTickAt),
    setPlannedFor: around('planned for', rows.setPlannedFor),
  };
  const kept = createNoticeStore(database, OFFICE_KEY);
  const notices = {
    ...kept,
    queue: around('queue', kept.queue),
    moveOn: around('move on', kept.moveOn),
    settle: around('settle', kept.settle),
  };
  const ledger = createLedger(createTaskStore(client));
  const conditions: Record<DeliveryChannel, ChannelCondition> = { telegram: FINE, zalo: FINE };
  const moods: Record<DeliveryChannel, SendResult> = { telegram: sentAs('1'), zalo: sentAs('2') };
  const delivered: Delivered[] = [];
  const messengers = CHANNELS.map(
    (channel): Messenger => ({
      channel,
      split: ({ text, choices }) => [{ text, choices }],
      send: async (chat, { text }) => {
        if (send) return send(channel, chat, text);
        if (moods[channel].kind === 'sent') delivered.push({ channel, chat, text });
        return moods[channel];
      },
    }),
  );
  const deps = { client, people, reminders, notices, messengers, wake: () => {}, log: silentLog };
  const look = await openLook({ ...deps, knowledgeDir, conditions: async () => conditions });

  return {
    database,
    outbox,
    people,
    reminders,
    notices,
    ledger,
    look,
    calls: createCallList(client),
    conditions,
    moods,
    delivered,

    /** An official with these chats, the first of them preferred. */
    async hire(
      name: string,
      roles: readonly string[],
      channels: readonly DeliveryChannel[],
      at: Date,
    ): Promise<string> {
      const { id } = await people.add({ name, roles }, at);
      for (const channel of channels) {
        const code = createCapability();
        await links.issueCode(id, code, new Date(at.getTime() + 60_000), at);
        await links.useCode(code, { channel, chat: `${channel}-${name}` }, at);
      }
      await people.setPreferredChannel(id, channels[0]);
      return id;
    },

    assign: (id: string, role: string, due: string, at: Date, more: Partial<Task> = {}) =>
      ledger.add(
        {
          id,
          title: `Việc ${id}`,
          assignment: { kind: 'role', role },
          schedule: { kind: 'once', due },
          isUrgent: false,
          source: { document: '36/QĐ-UBND', ref: 'Mục I.2', deadlineText: 'Quý I' },
          ...more,
        },
        { by: 'ct', at },
      ),

    /** What is planned goes out, and how it ended is recorded. */
    async deliver(at: Date): Promise<void> {
      for (const channel of CHANNELS) {
        const messages = await outbox.claim({
          channel,
          priorities: ['urgent', 'reminder', 'digest'],
          limit: atOnce,
          except: [],
          at,
          leaseUntil: new Date(at.getTime() + 60_000),
        });
        for (const message of messages) {
          const result = await messengers
            .find((one) => one.channel === channel)
            ?.send(message.to.chat, message.content);
          if (result) await outbox.settle(concludeSend(message, result, at));
        }
        if (messages.length > 0) await this.deliver(at);
      }
    },
  };
}

export type RemindingOffice = Awaited<ReturnType<typeof openRemindingOffice>>;

export function sentAs(platformMessageId: string): SendResult {
  return { kind: 'sent', platformMessageId };
}
