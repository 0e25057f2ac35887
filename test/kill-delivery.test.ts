import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, test } from 'vitest';
import { openDatabase } from '../src/adapters/database/opening/open-database.js';
import { runDelivery } from './support/run-delivery.js';

/** Every gap between two steps, from a message that is offered to its answer that is recorded as sent, and of a notice. */
const STEPS: readonly { readonly dies: string; readonly uncertain: 0 | 1 }[] = [
  { dies: 'before keep', uncertain: 0 },
  { dies: 'after keep', uncertain: 0 },
  { dies: 'after acknowledgement', uncertain: 0 },
  { dies: 'after open', uncertain: 0 },
  { dies: 'after answer', uncertain: 0 },
  { dies: 'after claim of a message', uncertain: 0 },
  { dies: 'before plan', uncertain: 0 },
  { dies: 'after plan', uncertain: 0 },
  // From here until the end is recorded nobody can tell whether it arrived: it is shown, and never sent again by itself.
  { dies: 'after claim of a send', uncertain: 1 },
  { dies: 'while sending, before it arrives', uncertain: 1 },
  { dies: 'while sending, after it arrived', uncertain: 1 },
  { dies: 'after send', uncertain: 1 },
  { dies: 'after record', uncertain: 0 },
];

const UPDATES = [
  { id: '1', chat: 'an', text: 'một' },
  { id: '2', chat: 'an', text: 'hai' },
  { id: '3', chat: 'bình', text: 'ba' },
];
/** What has to arrive once, in this order within a chat: the second answer of An shows that the first turn was kept. */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  an: ['đáp một (1/2)', 'đáp một (2/2)', 'đáp một rồi hai (1/2)', 'đáp một rồi hai (2/2)'],
  bình: ['đáp ba (1/2)', 'đáp ba (2/2)'],
  notice: ['thông báo (1/2)', 'thông báo (2/2)'],
};

const folder = mkdtempSync(join(tmpdir(), 'motcua-killed-'));
const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Keeps updates until they are acknowledged; kills who sends at the step, before or after it took the message. */
async function startPlatform(current: { child?: ChildProcess }) {
  const waiting = [...UPDATES];
  const arrived: { readonly chat: string; readonly text: string }[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = JSON.parse(Buffer.concat(chunks).toString());
    if (request.url === '/updates') return response.end(JSON.stringify(waiting));
    if (request.url === '/acknowledge') {
      waiting.splice(0, waiting.length, ...waiting.filter(({ id }) => id !== body.id));
      return response.end('{}');
    }
    if (body.dieAt === 'while sending, before it arrives') return current.child?.kill('SIGKILL');
    arrived.push({ chat: body.chat, text: body.text });
    if (body.dieAt === 'while sending, after it arrived') return current.child?.kill('SIGKILL');
    return response.end(JSON.stringify({ id: String(arrived.length) }));
  });
  servers.push(server);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, arrived };
}

/** Runs in a process of its own, which has to die at the step. */
async function die(url: string, address: string, dieAt: string, current: { child?: ChildProcess }): Promise<void> {
  current.child = fork(join(import.meta.dirname, 'support/delivery-process.ts'), [url, address, dieAt], {
    execArgv: ['--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const [, signal] = await once(current.child, 'exit');
  expect(signal).toBe('SIGKILL');
}

test.each(STEPS)(
  'killed $dies: nothing is lost, nothing comes twice',
  { timeout: 120_000 },
  async ({ dies, uncertain }) => {
    const url = `file:${join(folder, `${dies.replace(/\P{L}+/gu, '-')}.db`)}`;
    await (await openDatabase(url)).close();
    const current: { child?: ChildProcess } = {};
    const { address, arrived } = await startPlatform(current);
    // Only what a process left is claimed later.
    if (dies === 'after claim of a message') await die(url, address, 'after keep', current);
    await die(url, address, dies, current);
    const { counts, uncertain: shown } = await runDelivery(url, address, '');

    for (const [chat, texts] of Object.entries(EXPECTED)) {
      const got = arrived.filter((one) => one.chat === chat).map(({ text }) => text);
      expect(new Set(got).size).toBe(got.length);
      expect(texts.filter((text) => got.includes(text))).toEqual(got);
    }
    const all = Object.values(EXPECTED).flat().length;
    expect(shown).toHaveLength(uncertain);
    expect(shown.every(({ reason }) => reason === 'crashed')).toBe(true);
    expect(counts.toSorted((a, b) => b.count - a.count)).toEqual([
      { channel: 'telegram', status: 'sent', count: all - uncertain },
      ...(uncertain ? [{ channel: 'telegram', status: 'uncertain', count: 1 }] : []),
    ]);
    // What is uncertain is the only thing that can be missing.
    expect(arrived.length).toBeGreaterThanOrEqual(all - uncertain);
  },
);
