import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDeliveryAdapters, type DeliveryAdapters } from '../src/adapters/database/outbound/delivery-adapters.js';
import { createWorker } from '../src/adapters/database/worker.js';
import { runCommand } from '../src/cli/motcua.js';
import { createDatabases } from './support/open-databases.js';

const NOON = new Date('2026-03-02T05:00:00Z');
const databases = createDatabases('outbox');
afterAll(() => databases.close());

let delivery: DeliveryAdapters;

beforeAll(async () => {
  const key = randomBytes(32);
  mkdirSync(join(databases.folder, 'keys'));
  writeFileSync(join(databases.folder, 'keys', 'conversation.key'), `${key.toString('base64')}\n`, { mode: 0o600 });
  const database = await databases.open(undefined, 'motcua.db');
  delivery = createDeliveryAdapters(database, key, createWorker());
  const message = (name: string, chat: string) =>
    ({
      key: name,
      to: { channel: 'telegram', chat },
      priority: 'reminder',
      parts: [{ text: 'Bí mật', choices: [] }],
      dueAt: NOON,
    }) as const;
  await delivery.outbox.plan([message('a', '11'), message('b', '22'), message('c', '33')], NOON);
  const priorities = ['reminder'] as const;
  const claim = { channel: 'telegram', priorities, limit: 9, except: [], at: NOON, leaseUntil: NOON } as const;
  const endings = [
    { status: 'uncertain', reason: 'timed-out' },
    { status: 'failed', reason: 'refused' },
    { status: 'sent' },
  ] as const;
  for (const [index, { id, to }] of (await delivery.outbox.claim(claim)).entries()) {
    const ending = endings[index];
    if (ending) await delivery.outbox.settle({ id, to, at: NOON, ...ending });
  }
});

async function run(...args: string[]) {
  const written = { stdout: '', stderr: '' };
  const into = (name: keyof typeof written) =>
    new Writable({
      write(chunk, _, done) {
        written[name] += String(chunk);
        done();
      },
    });
  const env = { DATA_DIR: databases.folder };
  const code = await runCommand(['outbox', ...args], {
    stdin: Readable.from([]),
    stdout: into('stdout'),
    stderr: into('stderr'),
    env,
  });
  return { code, ...written };
}

test('counts are told, and what a person has to decide on, without texts', async () => {
  const { code, stdout, stderr } = await run();
  expect(code).toBe(0);
  expect(stdout).toMatch(/^telegram {2}sent {7}1$/m);
  expect(stdout).toMatch(
    /^id 1 {2}2026-03-02T05:00:00.000Z {2}telegram 11 {2}uncertain \(timed-out\) {2}reminder {2}a#1/m,
  );
  expect(stdout).toMatch(/^id 2 .* failed \(refused\)/m);
  expect(stdout).not.toMatch(/^id 3/m);
  expect(stdout).not.toContain('Bí mật');
  expect(stderr).toContain('outbox retry ID');
  expect((await run('list', '--all', '--limit', '1')).stdout).toMatch(/^id 3 .* sent/m);
});

test('a person has one sent again and gives another one up', async () => {
  expect(await run('retry', '1')).toMatchObject({ code: 0, stdout: 'planned again: 1\n' });
  expect(await run('drop', '2')).toMatchObject({ code: 0, stdout: 'given up: 2\n' });
  expect((await delivery.outbox.list(['planned'], 9)).map(({ id }) => id)).toEqual(['1']);
  expect(await run('retry', '3')).toMatchObject({ code: 1, stdout: '' });
  expect((await run('drop', '99')).code).toBe(1);
});

test('wrong use ends with 2', async () => {
  for (const args of [['sell'], ['retry'], ['retry', 'x'], ['list', '--limit', '0'], ['--no']]) {
    expect((await run(...args)).code).toBe(2);
  }
});
