import { afterAll, describe, expect, test } from 'vitest';
import { createConversationAdapters } from '../src/adapters/database/conversations/conversation-adapters.js';
import { receivedFilesContract } from './contracts/received-files-contract.js';
import { createReceivedFilesMemory } from './fakes/received-files-memory.js';
import { createDatabases } from './support/open-databases.js';

const databases = createDatabases('received-files');
afterAll(() => databases.close());

const OFFICE_KEY = new Uint8Array(32).fill(7);

describe('in memory', () => receivedFilesContract(async () => createReceivedFilesMemory()));

describe('in the database', () => {
  receivedFilesContract(async () => createConversationAdapters(await databases.open(), OFFICE_KEY).files);

  test('a picture is sealed, counted for its person, and goes with its conversation', async () => {
    const database = await databases.open();
    const { client } = database;
    const { files, conversations } = createConversationAdapters(database, OFFICE_KEY);
    const bytes = new TextEncoder().encode('ổ gà trước số nhà 12');
    const at = new Date('2026-03-02T02:00:00Z');
    await files.store({ id: 'a', conversation: 'zalo:an', mediaType: 'image/png', bytes }, at);
    const [row] = await client.receivedFile.findMany();
    expect(row?.conversation).not.toContain('an');
    expect(Buffer.from(row?.ciphertext ?? []).includes('số nhà')).toBe(false);
    await conversations.forget('zalo:an');
    expect(await files.read('a')).toBeUndefined();
    expect(await client.receivedFile.count()).toBe(0);
  });
});
