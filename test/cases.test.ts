import { afterAll, describe, expect, test, vi } from 'vitest';
import { createAuditTrail } from '../src/adapters/database/cases/audit-trail.js';
import { createCaseStore } from '../src/adapters/database/cases/case-store.js';
import { CHAIN_START } from '../src/domain/complaints/audit/audit-entry.js';
import { verifyChain } from '../src/domain/complaints/audit/verify-chain.js';
import { casesContract } from './contracts/cases-contract.js';
import { createMemoryCases } from './fakes/cases-memory.js';
import { createDatabases } from './support/open-databases.js';
import { sampleDraft } from './support/sample-case.js';

const KEYS = { content: new Uint8Array(32).fill(1), identity: new Uint8Array(32).fill(2) };
const databases = createDatabases('cases');
afterAll(() => databases.close());
const drivers = await databases.drivers();

describe('cases in memory', () => {
  casesContract(async () => createMemoryCases());
});

describe.each(drivers)('cases on %s', (driver) => {
  casesContract(async () => createCaseStore(await databases.open(driver), KEYS));

  test('a case is on the disk before its code is shown', async () => {
    const database = await databases.open(driver);
    let isWritten = () => {};
    const written = new Promise<void>((resolve) => {
      isWritten = resolve;
    });
    const store = createCaseStore({ ...database, toDisk: () => written }, KEYS);
    let isShown = false;
    const filing = store.create(sampleDraft('d1')).then(() => {
      isShown = true;
    });
    const seen = createCaseStore(database, KEYS);
    await vi.waitFor(async () => expect((await seen.list({}, 'newest', 10)).cases).toHaveLength(1));
    expect(isShown).toBe(false);
    isWritten();
    await filing;
    const full = createCaseStore({ ...database, toDisk: () => Promise.reject(new Error('ENOSPC')) }, KEYS);
    await expect(full.create(sampleDraft('d2'))).rejects.toThrow('ENOSPC');
  });

  test('nothing that was told stands in the database in the clear', async () => {
    const database = await databases.open(driver);
    const { client } = database;
    const store = createCaseStore(database, KEYS);
    const requester = { name: 'Trần Văn Bảy', phone: '0987654321' };
    await store.create(sampleDraft('d1'), { role: 'reporter', requester, conversation: 'c1' });
    const tables = await client.$queryRawUnsafe<{ name: string }[]>(
      `SELECT name FROM sqlite_master WHERE type = 'table'`,
    );
    const rows = await Promise.all(tables.map(({ name }) => client.$queryRawUnsafe(`SELECT * FROM "${name}"`)));
    const clear = JSON.stringify(rows, (_, value) => (typeof value === 'bigint' ? String(value) : value));
    expect(clear).toContain('Khu phố 3');
    for (const word of ['Bảy', '0987654321', 'Đèn đường', 'Trần Phú', '10.4571']) expect(clear).not.toContain(word);
  });

  test('another key opens nothing, and the case is still there', async () => {
    const database = await databases.open(driver);
    const { filed } = await createCaseStore(database, KEYS).create(sampleDraft('d1'), {
      role: 'reporter',
      requester: { name: 'Lan' },
    });
    const other = createCaseStore(database, { content: KEYS.identity, identity: KEYS.content });
    expect(await other.find(filed.id)).toMatchObject({ kind: 'phan-anh', content: '', summary: '' });
    expect((await other.partiesOf(filed.id))[0]?.requester).toBeUndefined();
  });

  test('the audit trail cannot be changed or shortened, and one that was changed beneath is found', async () => {
    const database = await databases.open(driver);
    const { client } = database;
    const store = createCaseStore(database, KEYS);
    const trail = createAuditTrail(client);
    await Promise.all(Array.from({ length: 12 }, (_, at) => store.create(sampleDraft(`d${at}`))));
    await trail.record([{ at: new Date('2026-03-05T00:00:00Z'), actor: 'p1', action: 'open', subject: 'sealed:x' }]);
    expect(await verifyChain(trail.entries(), [])).toEqual({ isWhole: true, entries: 13, heads: 0 });
    await expect(client.$executeRaw`UPDATE "AuditEntryRow" SET "actor" = 'p2' WHERE "seq" = 7`).rejects.toThrow();
    // A row that replaces another one deletes it without its trigger.
    await expect(
      client.$executeRawUnsafe(`INSERT OR REPLACE INTO "AuditEntryRow" SELECT "seq", "at", 'p2', "action", "subject", "previous", "hash"
        FROM "AuditEntryRow" WHERE "seq" = 7`),
    ).rejects.toThrow();
    await expect(client.$executeRaw`DELETE FROM "AuditEntryRow" WHERE "seq" = 13`).rejects.toThrow();
    const head = { ...((await trail.head()) ?? CHAIN_START), at: '2026-03-05T00:00:00Z' };
    await client.$executeRawUnsafe('DROP TRIGGER "AuditEntryRow_no_update"');
    await client.$executeRawUnsafe('DROP TRIGGER "AuditEntryRow_no_delete"');
    await client.$executeRaw`DELETE FROM "AuditEntryRow" WHERE "seq" = 13`;
    expect(await verifyChain(trail.entries(), [head])).toEqual({ isWhole: false, at: 13, why: 'cut' });
    // Also on a day whose head was not written down yet.
    const end = { ...((await trail.recordedEnd()) ?? CHAIN_START), at: '' };
    expect(await verifyChain(trail.entries(), [end])).toEqual({ isWhole: false, at: 13, why: 'cut' });
    await client.$executeRaw`UPDATE "AuditEntryRow" SET "actor" = 'p2' WHERE "seq" = 7`;
    expect(await verifyChain(trail.entries(), [head])).toEqual({ isWhole: false, at: 7, why: 'changed' });
    await client.$executeRaw`DELETE FROM "AuditEntryRow" WHERE "seq" = 3`;
    expect(await verifyChain(trail.entries(), [head])).toEqual({ isWhole: false, at: 3, why: 'gap' });
  });
});
