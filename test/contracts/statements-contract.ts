import { expect, test } from 'vitest';
import type { Database } from '../../src/adapters/database/opening/open-database.js';
import type { Statements } from '../../src/adapters/database/statements/statements.js';

const NOON = new Date('2026-03-02T05:00:00.120Z');
const ADD = `INSERT INTO "InboundMessage" ("channel", "messageId", "conversation", "status", "receivedAt", "ciphertext", "leaseOwner")
  VALUES (?, ?, ?, 'received', ?, ?, ?) RETURNING "attempts"`;
const READ = `SELECT "messageId", "receivedAt", "ciphertext", "leaseOwner", "attempts" FROM "InboundMessage"
  WHERE "conversation" = ? ORDER BY "id"`;

interface KeptRow {
  readonly messageId: string;
  readonly receivedAt: string;
  readonly ciphertext: Uint8Array;
  readonly leaseOwner: string | null;
  readonly attempts: number | bigint;
}

/** What statements promise on each driver, beside Prisma's client on the same database. */
export function statementsContract(make: () => Promise<Pick<Database, 'client' | 'statements'>>): void {
  const add = (to: Statements, id: string, conversation = 'c') =>
    to.rows(ADD, ['telegram', id, conversation, NOON, Uint8Array.of(0, 255), null]);

  test('values come back as they were, and Prisma reads them too', async () => {
    const { client, statements } = await make();
    expect(await add(statements, 'tin 1 👋')).toMatchObject([{ attempts: expect.anything() }]);
    const [row] = await statements.rows<KeptRow>(READ, ['c']);
    expect(row).toMatchObject({ messageId: 'tin 1 👋', leaseOwner: null });
    expect(Number(row?.attempts)).toBe(0);
    expect(new Date(row?.receivedAt ?? '')).toEqual(NOON);
    expect([...(row?.ciphertext ?? [])]).toEqual([0, 255]);
    expect(await client.inboundMessage.findFirst()).toMatchObject({ receivedAt: NOON, messageId: 'tin 1 👋' });
    const byInstant = 'UPDATE "InboundMessage" SET "attempts" = ? WHERE "receivedAt" <= ?';
    expect(await statements.change(byInstant, [2, new Date(NOON.getTime() - 1)])).toBe(0);
    expect(await statements.change(byInstant, [2, NOON])).toBe(1);
    expect(await client.inboundMessage.count({ where: { receivedAt: NOON, attempts: 2 } })).toBe(1);
  });

  test('a transaction is whole or not at all, and the next one begins anew', async () => {
    const { statements } = await make();
    const failing = statements.transaction(async (tx) => {
      await add(tx, '1');
      expect(await tx.rows(READ, ['c'])).toHaveLength(1);
      await add(tx, '1');
    });
    await expect(failing).rejects.toThrow();
    expect(await statements.rows(READ, ['c'])).toEqual([]);
    expect(await statements.transaction(async (tx) => (await add(tx, '2')).length)).toBe(1);
    expect(await statements.rows(READ, ['c'])).toHaveLength(1);
  });

  test('what others ask meanwhile is no part of a transaction that is taken back', async () => {
    const { client, statements } = await make();
    const data = { channel: 'zalo', messageId: '1', conversation: 'd', status: 'received', receivedAt: NOON };
    const ours = statements.transaction(async (tx) => {
      await add(tx, '1');
      await new Promise((done) => setImmediate(done));
      throw new Error('taken back');
    });
    const theirs = client.inboundMessage.create({ data });
    const prismas = client.$transaction(async (tx) => {
      await tx.inboundMessage.create({ data: { ...data, messageId: '2' } });
      await new Promise((done) => setImmediate(done));
      throw new Error('taken back');
    });
    const later = add(statements, '3', 'd');
    const endings = await Promise.allSettled([ours, theirs, prismas, later]);
    expect(endings.map(({ status }) => status)).toEqual(['rejected', 'fulfilled', 'rejected', 'fulfilled']);
    expect(await statements.rows(READ, ['c'])).toEqual([]);
    const kept = await statements.rows<{ messageId: string }>(READ, ['d']);
    expect(kept.map(({ messageId }) => messageId).toSorted()).toEqual(['1', '3']);
  });
}
