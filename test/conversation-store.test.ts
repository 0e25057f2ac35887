import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { createConversationAdapters } from '../src/adapters/database/conversations/conversation-adapters.js';
import { chooseAdapter, type DatabaseDriver } from '../src/adapters/database/opening/choose-adapter.js';
import { readMigrationState } from '../src/adapters/database/opening/migrations.js';
import { type Database, openDatabase } from '../src/adapters/database/opening/open-database.js';
import { KeyFileError, readOrCreateKey } from '../src/adapters/database/sealing/key-file.js';
import { EMPTY_STATE } from '../src/domain/conversation/turn.js';
import { conversationContract } from './contracts/conversation-contract.js';
import { createConversationMemory } from './fakes/conversation-memory.js';
import { takeTurn } from './support/take-turn.js';

const AT = new Date('2026-03-02T05:00:00Z');
const SECRET = 'Nguyễn Thị Bí Mật';

const folder = mkdtempSync(join(tmpdir(), 'motcua-store-'));
const opened: Database[] = [];
let files = 0;

async function open(driver: DatabaseDriver, url = `file:${join(folder, `${files++}.db`)}`): Promise<Database> {
  const database = await openDatabase(url, driver);
  opened.push(database);
  return database;
}

afterAll(async () => {
  await Promise.all(opened.map((database) => database.close()));
  rmSync(folder, { recursive: true });
});

const installed = await chooseAdapter(`file:${join(folder, 'probe.db')}`);
const drivers: DatabaseDriver[] = installed.driver === 'better-sqlite3' ? ['better-sqlite3', 'libsql'] : ['libsql'];

describe('conversation stores in memory', () => {
  conversationContract(async () => createConversationMemory());
});

describe.each(drivers)('conversation stores on %s', (driver) => {
  conversationContract(async () => createConversationAdapters(await open(driver), randomBytes(32)));

  test('nothing that was written can be read in the files, and the id is not in them', async () => {
    const url = `file:${join(folder, `sealed-${driver}.db`)}`;
    const database = await open(driver, url);
    const { registry, turns, inbox } = createConversationAdapters(database, randomBytes(32));
    const id = await registry.issue(AT);
    const state = { ...EMPTY_STATE, lastQuestion: SECRET };
    const unanswered = { text: SECRET, outcome: 'not-found' } as const;
    const part = { text: SECRET, choices: [] };
    const to = { channel: 'telegram', chat: '12' } as const;
    const outbound = [{ key: 'k', to, priority: 'answer', parts: [part], dueAt: AT } as const];
    await takeTurn(turns, id, { state, unanswered, outbound, message: { shown: SECRET }, at: AT });
    const waiting = { channel: 'zalo', conversation: id, messageId: 'm', text: SECRET, receivedAt: AT } as const;
    await inbox.keep(waiting, { at: AT, until: AT });
    const names = readdirSync(folder).filter((name) => name.startsWith(`sealed-${driver}`));
    expect(names.length).toBeGreaterThan(0);
    for (const name of names) {
      const bytes = readFileSync(join(folder, name));
      expect(bytes.includes(SECRET)).toBe(false);
      expect(bytes.includes(id)).toBe(false);
    }
  });

  test('a forgotten conversation leaves no wrapped key in the database or its log', async () => {
    const path = join(folder, `forgotten-${driver}.db`);
    const database = await open(driver, `file:${path}`);
    const { registry, conversations, turns } = createConversationAdapters(database, randomBytes(32));
    const id = await registry.issue(AT);
    await takeTurn(turns, id, { at: AT });
    const rows = await database.client.conversationKey.findMany();
    const [wrapped] = rows.map((row) => Buffer.from(row.wrappedKey));
    const holders = () =>
      [path, `${path}-wal`].filter(
        (file) => wrapped && statSync(file).size > 0 && readFileSync(file).includes(wrapped),
      );
    expect(rows).toHaveLength(1);
    expect(holders().length).toBeGreaterThan(0);
    await conversations.forget(id);
    expect(holders()).toEqual([]);
  });

  test('with another office key old conversations are unknown and can begin anew', async () => {
    const database = await open(driver);
    const before = createConversationAdapters(database, randomBytes(32));
    const id = await before.registry.issue(AT);
    await takeTurn(before.turns, id, { state: { ...EMPTY_STATE, lastQuestion: SECRET }, at: AT });
    const after = createConversationAdapters(database, randomBytes(32));
    expect(await after.registry.isIssued(id)).toBe(false);
    expect(await after.conversations.load(id)).toBeUndefined();
    await takeTurn(after.turns, id, { at: AT });
    expect(await after.conversations.load(id)).toEqual(EMPTY_STATE);
  });

  test('a row copied to another conversation does not open there', async () => {
    const database = await open(driver);
    const { client } = database;
    const { registry, conversations, turns } = createConversationAdapters(database, randomBytes(32));
    const [mine, theirs] = [await registry.issue(AT), await registry.issue(AT)];
    await takeTurn(turns, mine, { at: AT });
    await takeTurn(turns, theirs, { state: { ...EMPTY_STATE, lastQuestion: SECRET }, at: AT });
    const rows = await client.conversationState.findMany();
    const [first, second] = rows;
    if (!first || !second) throw new Error('two states expected');
    await client.conversationState.update({
      where: { conversation: first.conversation },
      data: { ciphertext: second.ciphertext },
    });
    const loaded = [await conversations.load(mine), await conversations.load(theirs)];
    expect(loaded.filter((state) => state === undefined)).toHaveLength(1);
  });

  test('a database is migrated once and knows it', async () => {
    const url = `file:${join(folder, `migrated-${driver}.db`)}`;
    expect((await open(driver, url)).migrated.length).toBeGreaterThan(0);
    expect((await open(driver, url)).migrated).toEqual([]);
    const { factory } = await chooseAdapter(url, driver);
    expect(await readMigrationState(factory)).toMatchObject({ pending: [], broken: [] });
  });

  test('the connection deletes securely and waits for others, after transactions too', async () => {
    const { client } = await open(driver);
    const pause = (channel: string) => client.channelPause.create({ data: { channel, until: AT } });
    await client.$transaction([pause('1'), pause('2')]);
    const read = async (pragma: string) => Object.values((await client.$queryRawUnsafe<object[]>(pragma))[0] ?? {});
    expect((await read('PRAGMA secure_delete')).map(Number)).toEqual([1]);
    expect((await read('PRAGMA foreign_keys')).map(Number)).toEqual([1]);
    expect((await read('PRAGMA busy_timeout')).map(Number)).toEqual([5000]);
    expect(await read('PRAGMA journal_mode')).toEqual(['wal']);
  });
});

test('the two drivers read what the other wrote', async () => {
  const url = `file:${join(folder, 'shared.db')}`;
  const officeKey = randomBytes(32);
  for (const [writer, reader] of [drivers, [...drivers].reverse()].map(([a, b]) => [a ?? 'libsql', b ?? 'libsql'])) {
    const from = createConversationAdapters(await open(writer as DatabaseDriver, url), officeKey);
    const unanswered = { text: SECRET, outcome: 'not-found' } as const;
    await takeTurn(from.turns, `from-${writer}`, { unanswered, at: AT });
    const to = createConversationAdapters(await open(reader as DatabaseDriver, url), officeKey);
    expect(await to.unanswered.list(1)).toMatchObject([{ text: SECRET, at: AT }]);
  }
});

describe('key file', () => {
  test('is made once, for its owner only, and read again', () => {
    const path = join(folder, 'keys', 'conversation.key');
    const made = readOrCreateKey(path);
    expect(made.isNew).toBe(true);
    expect(made.key).toHaveLength(32);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readOrCreateKey(path)).toEqual({ key: made.key, isNew: false });
    expect(readdirSync(join(folder, 'keys'))).toEqual(['conversation.key']);
  });

  test('that is not a key is neither used nor overwritten', () => {
    const path = join(folder, 'broken.key');
    writeFileSync(path, 'half a k');
    expect(() => readOrCreateKey(path)).toThrow(KeyFileError);
    expect(readFileSync(path, 'utf8')).toBe('half a k');
  });
});
