import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vi } from 'vitest';
import { openDatabase } from '../../src/adapters/database/opening/open-database.js';
import { type App, createApp } from '../../src/app.js';
import { readConfig } from '../../src/config.js';
import { openCases } from '../../src/parts/cases/cases.js';
import { silentLog } from '../../src/shared/log.js';
import { startFakeTelegram, TOKEN } from '../fakes/telegram/fake-telegram.js';
import { createPerson } from '../fakes/telegram/people.js';
import { startFakeZalo } from '../fakes/zalo/fake-zalo.js';
import { zaloText } from '../fakes/zalo/zalo-events.js';
import { MONDAY } from './web-person.js';

export const CHANNELS = ['web', 'telegram', 'zalo'] as const;
export type ChannelOfTest = (typeof CHANNELS)[number];

/** One person on a channel. */
export interface Talker {
  readonly conversation: () => string;
  /** Says it and reads the answer. */
  says(text: string): Promise<string>;
  /** The same update so many times, so many at once; what was answered, without the silence for repeated ones. */
  saysAgain(text: string, times: number, atOnce: number): Promise<readonly string[]>;
}

export type ThreeChannels = Awaited<ReturnType<typeof openThreeChannels>>;

/** The product in front of a page, a fake Telegram and a fake Zalo, on a database of its own. */
export async function openThreeChannels() {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-three-'));
  const [telegram, zalo] = [await startFakeTelegram({}), await startFakeZalo()];
  const config = readConfig({
    PORT: '0',
    DATA_DIR: folder,
    TELEGRAM_BOT_TOKEN: TOKEN,
    TELEGRAM_API_ROOT: telegram.apiRoot,
    ZALO_BOT_TOKEN: zalo.token,
    ZALO_API_ROOT: zalo.root,
  });
  let shiftMs = 0;
  const began = performance.now();
  const clock = () => new Date(MONDAY.getTime() + shiftMs + performance.now() - began);
  const open = async () => {
    const app = await createApp(config, { clock, log: silentLog });
    await app.start();
    return app;
  };
  let app: App = await open();

  async function post(body: Record<string, unknown>) {
    const response = await app.web.request('/api/chat', { method: 'POST', body: JSON.stringify(body) });
    const { conversation, replies } = (await response.json()) as {
      conversation: string;
      replies: { text: string; choices?: { label: string }[] }[];
    };
    return { conversation, text: replies.map(({ text }) => text).join('\n') };
  }

  function webPerson(): Talker {
    let conversation: string | undefined;
    let count = 0;
    const say = async (text: string, messageId: string) => {
      const answer = await post({ text, messageId, ...(conversation ? { conversation } : {}) });
      conversation = answer.conversation;
      return answer.text;
    };
    return {
      conversation: () => conversation ?? '',
      says: (text) => say(text, `m${count++}`),
      async saysAgain(text, times, atOnce) {
        const answers: string[] = [];
        for (let done = 0; done < times; done += atOnce) {
          // A page may ask twenty times a minute.
          shiftMs += 61_000;
          answers.push(...(await Promise.all(Array.from({ length: atOnce }, () => say(text, 'the-same')))));
        }
        shiftMs += 61_000;
        return answers;
      },
    };
  }

  /** What a chat was sent, in order, and what of it was not read yet. */
  function readerOf(sent: () => readonly string[]) {
    let read = 0;
    return async () => {
      await vi.waitFor(() => sent().length > read || Promise.reject(new Error('no answer')), {
        timeout: 10_000,
        interval: 5,
      });
      return sent()[read++] ?? '';
    };
  }

  function telegramPerson(id: number): Talker & {
    sends(message: Record<string, unknown>): Promise<string>;
    presses(label: string): Promise<string>;
    /** What was sent by itself. */
    hears(): Promise<string>;
    /** Where a clerk listens nothing is answered. */
    saysSilently(text: string): void;
  } {
    const person = createPerson(telegram, id);
    const sent = () => telegram.sent.filter(({ chat }) => chat === id).map(({ text }) => text);
    const answer = readerOf(sent);
    return {
      conversation: () => `telegram:${id}`,
      says(text) {
        person.says(text);
        return answer();
      },
      saysSilently: (text) => void person.says(text),
      hears: answer,
      presses(label) {
        person.presses(label);
        return answer();
      },
      sends(message) {
        person.says(undefined, message);
        return answer();
      },
      async saysAgain(text, times) {
        const before = sent().length;
        const update = person.says(text);
        for (let again = 1; again < times; again++) telegram.updates.again(update);
        await answer();
        await vi.waitFor(() => telegram.updates.waiting().length === 0 || Promise.reject(new Error('still waiting')));
        return sent().slice(before);
      },
    };
  }

  function zaloPerson(id: string): Talker & { hears(): Promise<string> } {
    const sent = () => zalo.sent.filter(({ chat }) => chat === id).map(({ text }) => text);
    const answer = readerOf(sent);
    return {
      conversation: () => `zalo:${id}`,
      hears: answer,
      async says(text) {
        await zalo.emit(zaloText(text, { chat: id }));
        return answer();
      },
      async saysAgain(text, times, atOnce) {
        const before = sent().length;
        const event = zaloText(text, { chat: id });
        for (let done = 0; done < times; done += atOnce)
          await Promise.all(Array.from({ length: atOnce }, () => zalo.emit(event)));
        await answer();
        return sent().slice(before);
      },
    };
  }

  let people = 0;
  return {
    folder,
    telegramFiles: telegram.files,
    telegramPerson: () => telegramPerson(8000 + people++),
    zaloPerson: () => zaloPerson(`nguoi-${people++}`),
    webPerson,
    now: clock,
    /** So much later, after a restart. */
    async later(days: number) {
      await app.stop();
      shiftMs += days * 86_400_000;
      app = await open();
    },
    /** What left the house to chats. */
    sentToChats: () => [...telegram.sent, ...zalo.sent].map(({ text }) => text).join('\n'),
    personOn(channel: ChannelOfTest): Talker {
      people += 1;
      if (channel === 'web') return webPerson();
      return channel === 'telegram' ? telegramPerson(7000 + people) : zaloPerson(`nguoi-${people}`);
    },
    /** The product ends and another one begins over the same files. */
    async restart() {
      await app.stop();
      app = await open();
    },
    /** The cases of the office, read beside the running product. */
    async withCases<Value>(
      look: (
        room: ReturnType<typeof openCases>,
        client: Awaited<ReturnType<typeof openDatabase>>['client'],
      ) => Promise<Value>,
    ): Promise<Value> {
      const database = await openDatabase(config.databaseUrl);
      try {
        return await look(openCases(database, config), database.client);
      } finally {
        await database.close();
      }
    },
    async stop() {
      await app.stop();
      await Promise.all([telegram.stop(), zalo.stop()]);
      rmSync(folder, { recursive: true });
    },
  };
}
