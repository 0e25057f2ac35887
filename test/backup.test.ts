import { readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { writeBackupFile } from '../src/adapters/database/backup/backup-file.js';
import { createConversationAdapters } from '../src/adapters/database/conversations/conversation-adapters.js';
import type { Database } from '../src/adapters/database/opening/open-database.js';
import { createDeliveryAdapters } from '../src/adapters/database/outbound/delivery-adapters.js';
import { createPeople } from '../src/adapters/database/people-store.js';
import { readOrCreateKey } from '../src/adapters/database/sealing/key-file.js';
import { createWorker } from '../src/adapters/database/worker.js';
import { backupCommand, restoreBackupCommand } from '../src/cli/backup.js';
import type { Command } from '../src/cli/command.js';
import { createDatabases } from './support/open-databases.js';
import { takeTurn } from './support/take-turn.js';

const AT = new Date('2026-03-02T02:00:00Z');
const databases = createDatabases('backup');
afterAll(() => databases.close());

let database: Database;
let name: string;
let runs = 0;
beforeEach(async () => {
  name = `office-${runs++}`;
  database = await databases.open(undefined, `${name}.db`);
});

function place(file: string): string {
  return join(databases.folder, file);
}

async function run(command: Command, args: string[], db = name) {
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  const env = { DATABASE_URL: `file:${place(`${db}.db`)}`, DATA_DIR: place(name) };
  const exit = await command(args, { stdin: Readable.from([]), stdout, stderr, env });
  return { exit, err: String(stderr.read() ?? '') };
}

const ARMED = {
  kind: 'reminder',
  occurrence: 'o1',
  person: 'p1',
  milestone: 1,
  due: '2026-03-03',
  usefulUntil: BigInt(Date.parse('2026-03-03T17:00:00Z')),
  isUrgent: false,
  status: 'armed',
};

/** An office in the middle of its day: an official, a conversation, a message that waits, reminders of yesterday and of next century. */
async function fill(): Promise<void> {
  const { key } = readOrCreateKey(join(place(name), 'keys', 'conversation.key'));
  const worker = createWorker();
  const { turns, registry } = createConversationAdapters(database, key, worker);
  await createPeople(database.client).add({ name: 'Lê Thị Sáu', roles: ['lãnh đạo'] }, AT);
  const conversation = await registry.issue(AT);
  const message = { channel: 'web', conversation, messageId: 'm1', text: 'hỏi riêng tư', receivedAt: AT } as const;
  await takeTurn(turns, conversation, { message, replies: [], at: AT });
  await createDeliveryAdapters(database, key, worker).outbox.plan(
    [
      {
        key: 'k1',
        to: { channel: 'zalo', chat: 'c1' },
        priority: 'reminder',
        parts: [{ text: 'Nhắc hạn', choices: [] }],
        dueAt: AT,
      },
    ],
    AT,
  );
  await database.client.reminder.createMany({
    data: [
      { ...ARMED, key: 'past', at: BigInt(AT.getTime()) },
      { ...ARMED, key: 'future', at: BigInt(Date.parse('2126-03-03T00:30:00Z')) },
    ],
  });
}

describe('a backup', () => {
  test('is restored with officials, tasks and reminders, and without conversations', async () => {
    await fill();
    expect((await run(backupCommand, [place(`${name}.backup`)])).exit).toBe(0);
    const restored = await run(restoreBackupCommand, [place(`${name}.backup`)], `${name}-again`);
    expect(restored).toMatchObject({ exit: 0, err: expect.stringContaining('1 reminders fell due') });

    const { client } = await databases.open(undefined, `${name}-again.db`);
    expect((await client.person.findMany()).map((person) => person.name)).toEqual(['Lê Thị Sáu']);
    expect(await client.conversationKey.count()).toBe(0);
    expect(await client.conversationState.count()).toBe(0);
    const reminders = await client.reminder.findMany({ orderBy: { key: 'desc' } });
    expect(reminders.map(({ key, status }) => [key, status])).toEqual([
      ['past', 'uncertain'],
      ['future', 'armed'],
    ]);
    expect(await client.outboundMessage.findMany()).toMatchObject([
      { status: 'cancelled', wrappedKey: null, ciphertext: null },
    ]);
  });

  test('is encrypted, for its owner only, and leaves nothing else behind', async () => {
    await fill();
    await run(backupCommand, [place(`${name}.backup`)]);
    const bytes = readFileSync(place(`${name}.backup`));
    for (const clear of ['SQLite format 3', 'Sáu', 'CREATE TABLE']) expect(bytes.includes(clear)).toBe(false);
    expect(statSync(place(`${name}.backup`)).mode & 0o777).toBe(0o600);
    expect(readdirSync(databases.folder).filter((file) => file.startsWith('.motcua'))).toEqual([]);
    expect(await database.client.conversationState.count()).toBe(1);
  });

  test('does not overwrite another one, and does not replace a database', async () => {
    await fill();
    const file = place(`${name}.backup`);
    await run(backupCommand, [file]);
    const before = readFileSync(file);
    expect(await run(backupCommand, [file])).toMatchObject({
      exit: 1,
      err: expect.stringContaining('not overwritten'),
    });
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(await run(restoreBackupCommand, [file])).toMatchObject({ exit: 1, err: expect.stringContaining('move it') });
  });

  test('is not put beside the log of another database, which would be read into it', async () => {
    await fill();
    const file = place(`${name}.backup`);
    await run(backupCommand, [file]);
    writeFileSync(place(`${name}-again.db-wal`), 'of the one before');
    const refused = await run(restoreBackupCommand, [file], `${name}-again`);
    expect(refused).toMatchObject({ exit: 1, err: expect.stringContaining('-wal') });
    expect(readdirSync(databases.folder)).not.toContain(`${name}-again.db`);
  });

  test('that breaks off leaves no half of a file, which would be in the way of the next', async () => {
    const to = place(`${name}.backup`);
    await expect(writeBackupFile(place('nothing.db'), to, Buffer.alloc(32, 1))).rejects.toThrow('ENOENT');
    writeFileSync(place('copy.db'), 'a database');
    await writeBackupFile(place('copy.db'), to, Buffer.alloc(32, 1));
    await expect(writeBackupFile(place('copy.db'), to, Buffer.alloc(32, 1))).rejects.toThrow('EEXIST');
    expect(statSync(to).size).toBeGreaterThan(0);
  });

  test.each([
    ['cut off', (file: string) => truncateSync(file, statSync(file).size - 100)],
    [
      'changed in one byte',
      (file: string) => {
        const bytes = readFileSync(file);
        bytes[200] = (bytes[200] ?? 0) ^ 1;
        writeFileSync(file, bytes);
      },
    ],
    ['another file', (file: string) => writeFileSync(file, 'không phải bản sao lưu')],
  ])('that is %s is refused, and nothing is put in place', async (_, damage) => {
    await fill();
    const file = place(`${name}.backup`);
    await run(backupCommand, [file]);
    damage(file);
    expect((await run(restoreBackupCommand, [file], `${name}-again`)).exit).toBe(1);
    expect(readdirSync(databases.folder)).not.toContain(`${name}-again.db`);
  });

  test('needs the key it was made with', async () => {
    await fill();
    const file = place(`${name}.backup`);
    await run(backupCommand, [file]);
    writeFileSync(join(place(name), 'keys', 'backup.key'), `${Buffer.alloc(32, 7).toString('base64')}\n`);
    const refused = await run(restoreBackupCommand, [file], `${name}-again`);
    expect(refused).toMatchObject({ exit: 1, err: expect.stringContaining('another BACKUP_KEY_FILE') });
  });
});
