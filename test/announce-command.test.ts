import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { afterAll, expect, test } from 'vitest';
import { openDatabase } from '../src/adapters/database/opening/open-database.js';
import { createSubscriptions } from '../src/adapters/database/outbound/subscriptions.js';
import { createPeople } from '../src/adapters/database/people-store.js';
import { announceCommand } from '../src/cli/announce.js';

const folder = mkdtempSync(join(tmpdir(), 'motcua-announce-'));
afterAll(() => rmSync(folder, { recursive: true }));

const env = { DATA_DIR: folder, TELEGRAM_BOT_TOKEN: '1:a', TELEGRAM_API_ROOT: 'http://127.0.0.1:9' };
const NINE = new Date('2026-03-02T02:00:00Z');

async function run(args: string[], given: Record<string, string> = env) {
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  const exit = await announceCommand(args, { stdin: Readable.from([]), stdout, stderr, env: given });
  const read = (stream: PassThrough) => String(stream.read() ?? '');
  return { exit, out: read(stdout), err: read(stderr) };
}

async function prepare(roles: readonly string[]): Promise<string> {
  const database = await openDatabase(`file:${join(folder, 'motcua.db')}`);
  const subscriptions = createSubscriptions(database.client);
  for (const chat of ['1', '2', '3'])
    await subscriptions.subscribe({ channel: 'telegram', chat }, { topic: 'dien-nuoc', area: 'khom-1' }, NINE);
  const { id } = await createPeople(database.client).add({ name: 'Lê Thị Sáu', roles }, NINE);
  await database.close();
  return id;
}

test('is looked at first, then sent with --yes, and again only to who is new', { timeout: 60_000 }, async () => {
  const by = await prepare(['thông báo']);
  const args = ['Mai cúp điện từ 8 giờ.', '--topic', 'dien-nuoc', '--area', 'khom-1', '--by', by];
  const look = await run(args);
  expect(look).toMatchObject({ exit: 0, out: expect.stringContaining('Mai cúp điện từ 8 giờ.') });
  expect(look.err).toContain('3 người');
  expect(JSON.parse((await run([...args, '--yes'])).out)).toMatchObject({ planned: 3 });
  expect(JSON.parse((await run([...args, '--yes'])).out)).toMatchObject({ planned: 0 });
  expect((await run(['list'])).out).toContain('dien-nuoc\tkhom-1\t3\t');
});

test('somebody without the right, an unknown topic and wrong use are told what to do', {
  timeout: 60_000,
}, async () => {
  const by = await prepare([]);
  const args = ['Tin', '--topic', 'dien-nuoc', '--by', by];
  expect(await run([...args, '--yes'])).toMatchObject({ exit: 1, err: expect.stringContaining('officials roles') });
  expect(await run(['Tin', '--topic', 'x', '--by', by])).toMatchObject({ exit: 1 });
  expect((await run(args, { DATA_DIR: folder })).err).toContain('TELEGRAM_BOT_TOKEN');
  for (const wrong of [[], ['x'], ['x', '--topic', 'dien-nuoc'], ['list', '--wrong']])
    expect(await run(wrong)).toMatchObject({ exit: 2 });
});
