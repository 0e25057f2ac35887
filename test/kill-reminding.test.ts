import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { emptyWriteAheadLog } from '../src/adapters/database/conversations/conversation-store.js';
import { instantAt } from '../src/domain/calendar/office-time.js';
import { openLivingOffice } from './support/living-office.js';
import { openRemindingOffice } from './support/reminding-office.js';

/** Every gap between two steps, from a task that is planned to its reminder that is recorded as sent. */
const STEPS: readonly { readonly dies: string; readonly uncertain: 0 | 1 }[] = [
  { dies: 'before plan', uncertain: 0 },
  { dies: 'after plan', uncertain: 0 },
  { dies: 'before tick', uncertain: 0 },
  { dies: 'after tick', uncertain: 0 },
  { dies: 'before bundle', uncertain: 0 },
  { dies: 'after bundle', uncertain: 0 },
  { dies: 'before queue', uncertain: 0 },
  { dies: 'after queue', uncertain: 0 },
  { dies: 'before note', uncertain: 0 },
  { dies: 'after note', uncertain: 0 },
  // From here until the end is recorded nobody can tell whether it arrived: it is shown, and never sent again by itself.
  { dies: 'after claim', uncertain: 1 },
  { dies: 'while sending, before it arrives', uncertain: 1 },
  { dies: 'while sending, after it arrived', uncertain: 1 },
  { dies: 'after send', uncertain: 1 },
  { dies: 'after record', uncertain: 0 },
  { dies: 'before move on', uncertain: 0 },
  { dies: 'after move on', uncertain: 0 },
  { dies: 'before settle', uncertain: 0 },
  { dies: 'after settle', uncertain: 0 },
];

const HIRED = instantAt('2026-03-02', 480);
/** Planning in the evening, then the reminder of seven days with the morning's digest, then the count of the day. */
const INSTANTS = [instantAt('2026-03-10', 1_200), instantAt('2026-03-11', 450), instantAt('2026-03-11', 1_035)];
const LATER_MS = 2 * 60_000;

/** What each official has to be told once, on which channel: An blocked the first one. */
const EXPECTED = [
  { channel: 'zalo', chat: 'zalo-An', says: /^Nhắc hạn.*Việc a/su },
  { channel: 'telegram', chat: 'telegram-Bình', says: /^Nhắc hạn.*Việc b/su },
  { channel: 'zalo', chat: 'zalo-An', says: /^Việc của anh\/chị sáng 11\/03.*Việc a/su },
  { channel: 'telegram', chat: 'telegram-Bình', says: /^Việc của anh\/chị sáng 11\/03.*Việc b/su },
  { channel: 'telegram', chat: 'telegram-Bình', says: /^Hôm nay 2 nhắc/u },
] as const;

/** Of both: of the process that dies, and of this one, which goes on. */
const ELSEWHERE = 'America/New_York';
const own = process.env.TZ;

const folder = mkdtempSync(join(tmpdir(), 'motcua-kill-reminding-'));
const template = join(folder, 'template.db');
const servers: Server[] = [];

beforeAll(async () => {
  process.env.TZ = ELSEWHERE;
  const office = await openRemindingOffice(`file:${template}`);
  await office.hire('An', ['VP-TK'], ['telegram', 'zalo'], HIRED);
  await office.hire('Bình', ['TC-KT', 'quản trị'], ['telegram'], HIRED);
  await office.assign('a', 'VP-TK', '2026-03-18', HIRED, { milestones: [7, 3] });
  await office.assign('b', 'TC-KT', '2026-03-18', HIRED, { milestones: [7, 3] });
  // What is copied is one file: libsql closes its connections later, and with them the log.
  await emptyWriteAheadLog(office.database.client);
  await office.database.close();
});
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});
afterAll(() => {
  if (own === undefined) delete process.env.TZ;
  else process.env.TZ = own;
  rmSync(folder, { recursive: true });
});

interface Arrival {
  readonly channel: string;
  readonly chat: string;
  readonly text: string;
}

/** Takes messages, but for those to whoever blocked us; kills who sends at the step, before or after it took the message. */
async function startPlatform(current: { child?: ChildProcess }) {
  const arrived: Arrival[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { channel, chat, text, dieAt } = JSON.parse(Buffer.concat(chunks).toString());
    if (dieAt === 'while sending, before it arrives') return current.child?.kill('SIGKILL');
    if (chat === 'telegram-An') return response.end(JSON.stringify({ kind: 'failed', reason: 'blocked' }));
    arrived.push({ channel, chat, text });
    if (dieAt === 'while sending, after it arrived') return current.child?.kill('SIGKILL');
    return response.end(JSON.stringify({ kind: 'sent', platformMessageId: String(arrived.length) }));
  });
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, arrived };
}

/** Runs in a process of its own, on a machine in another part of the world, up to the step at which it dies. */
async function runUntilKilled(
  url: string,
  address: string,
  dieAt: string,
  current: { child?: ChildProcess },
): Promise<void> {
  const given = INSTANTS.map((instant) => instant.toISOString());
  current.child = fork(join(import.meta.dirname, 'support/reminding-process.ts'), [url, address, dieAt, ...given], {
    execArgv: ['--import', 'tsx'],
    env: { ...process.env, TZ: ELSEWHERE },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const [, signal] = await once(current.child, 'exit');
  expect(signal).toBe('SIGKILL');
}

test.each(STEPS)(
  'killed $dies: nothing is lost, nothing comes twice',
  { timeout: 120_000 },
  async ({ dies, uncertain }) => {
    const file = join(folder, `${dies.replace(/\P{L}+/gu, '-')}.db`);
    copyFileSync(template, file);
    const url = `file:${file}`;
    const current: { child?: ChildProcess } = {};
    const { address, arrived } = await startPlatform(current);
    // It dies where the step comes first; what is left of the day is looked at by the next one, two minutes later. That one has nothing
    // of it but the file, so it need not be a process of its own.
    await runUntilKilled(url, address, dies, current);
    const after = await openLivingOffice(url, address);
    const last = await after.reminders.lastTickAt();
    const left = INSTANTS.filter((instant) => last === undefined || instant > last);
    await after.liveThrough(
      [...(last ? [last] : []), ...left].map((instant) => new Date(instant.getTime() + LATER_MS)),
    );

    const reminders = await after.reminders.ofOccurrences(['a', 'b']);
    const due = reminders.filter(({ milestone }) => milestone === 7).map(({ status }) => status);
    const shown = await after.outbox.list(['uncertain'], 9);
    const now = instantAt('2026-03-11', 1_100);
    const calls = await after.calls.entries(now);
    await after.database.close();

    const missing = EXPECTED.filter(({ chat, says }) => {
      const got = arrived.filter((one) => one.chat === chat && says.test(one.text));
      expect(got.length, `${chat} ${says}`).toBeLessThanOrEqual(1);
      return got.length === 0;
    });
    expect(shown).toHaveLength(uncertain);
    expect(missing.length).toBeLessThanOrEqual(uncertain);
    // Nothing is left under way, and what is not certain is on the list of calls.
    expect(due.toSorted()).toEqual(uncertain ? ['sent', 'uncertain'] : ['sent', 'sent']);
    expect(calls.map(({ reason }) => reason)).toEqual(uncertain ? ['uncertain'] : []);
  },
);
