import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { createHandovers } from '../src/adapters/database/conversations/handovers.js';
import { type Database, openDatabase } from '../src/adapters/database/opening/open-database.js';
import { createConversationKeys } from '../src/adapters/database/sealing/conversation-keys.js';
import { handoversContract } from './contracts/handovers-contract.js';
import { createHandoversMemory } from './fakes/handovers-memory.js';

const folder = mkdtempSync(join(tmpdir(), 'motcua-handovers-'));
const opened: Database[] = [];

afterAll(async () => {
  for (const database of opened) await database.close();
  rmSync(folder, { recursive: true });
});

async function open(): Promise<Database> {
  const database = await openDatabase(`file:${join(folder, `${opened.length}.db`)}`);
  opened.push(database);
  return database;
}

const keysOf = (database: Database) => createConversationKeys(database, new Uint8Array(32).fill(7));

describe('in memory', () => handoversContract(async () => createHandoversMemory()));

describe('in the database', () => {
  handoversContract(async () => {
    const database = await open();
    return createHandovers(database, keysOf(database));
  });

  test('a handover goes with its conversation, and its row does not tell whose it is', async () => {
    const database = await open();
    const handovers = createHandovers(database, keysOf(database));
    const at = new Date('2026-03-02T02:00:00Z');
    const chat = { channel: 'zalo', chat: '6ede9afa66b88fe6d6a9' } as const;
    const until = new Date('2026-03-02T04:30:00Z');
    const own = { conversation: `zalo:${chat.chat}`, channel: 'zalo', chat, startedBy: `${chat.chat}:1` } as const;
    await handovers.begin({ code: 'KM27', ...own, startedAt: at, until, status: 'waiting' });
    const [row] = await database.client.handover.findMany();
    expect(JSON.stringify(row)).not.toContain(chat.chat);
    expect(Buffer.from(row?.ciphertext ?? []).toString('latin1')).not.toContain(chat.chat);
    await database.client.conversationKey.deleteMany();
    expect(await handovers.open(at)).toEqual([]);
    expect(await database.client.handover.count()).toBe(0);
  });
});
