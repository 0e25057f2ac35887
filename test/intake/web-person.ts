import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type App, createApp } from '../../src/app.js';
import { readConfig } from '../../src/config.js';
import { silentLog } from '../../src/shared/log.js';

export interface Said {
  readonly text: string;
  readonly labels: readonly string[];
  readonly ids: readonly string[];
}

export interface Office {
  readonly folder: string;
  readonly time: { now: Date };
  readonly app: () => App;
  /** The process ends and another one begins over the same files. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}

/** Monday, half past eight in the morning at the office. */
export const MONDAY = new Date('2026-03-02T01:30:00Z');

/** The product as it is, on a database of its own, without a server. */
export async function openOffice(env: Record<string, string> = {}, log = silentLog): Promise<Office> {
  const folder = mkdtempSync(join(tmpdir(), 'motcua-intake-'));
  const time = { now: MONDAY };
  const config = readConfig({ PORT: '0', DATA_DIR: folder, ...env });
  let app = await createApp(config, { clock: () => time.now, log });
  return {
    folder,
    time,
    app: () => app,
    async restart() {
      await app.stop();
      app = await createApp(config, { clock: () => time.now, log });
    },
    async stop() {
      await app.stop();
      rmSync(folder, { recursive: true });
    },
  };
}

/** One person at the page. */
export function createWebPerson(office: Office) {
  let conversation: string | undefined;
  let last: Said = { text: '', labels: [], ids: [] };
  let count = 0;

  async function post(body: Record<string, string>): Promise<Said> {
    count += 1;
    const response = await office.app().web.request('/api/chat', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ messageId: `m${count}`, ...body, ...(conversation ? { conversation } : {}) }),
    });
    const answer = (await response.json()) as {
      conversation: string;
      replies: { text: string; choices?: { id: string; label: string }[] }[];
    };
    conversation = answer.conversation;
    last = {
      text: answer.replies.map(({ text }) => text).join('\n\n'),
      labels: answer.replies.flatMap(({ choices = [] }) => choices.map(({ label }) => label)),
      ids: answer.replies.flatMap(({ choices = [] }) => choices.map(({ id }) => id)),
    };
    return last;
  }

  return {
    conversation: () => conversation ?? '',
    last: () => last,
    says: (text: string, more: Record<string, string> = {}) => post({ text, ...more }),
    presses(label: string): Promise<Said> {
      const id = last.ids[last.labels.indexOf(label)];
      if (id === undefined) throw new Error(`no button "${label}" among ${last.labels.join(', ')}`);
      return post({ choice: id });
    },
    pressesId: (choice: string) => post({ choice }),
  };
}
