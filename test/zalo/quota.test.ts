import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe } from 'vitest';
import { type Database, openDatabase } from '../../src/adapters/database/opening/open-database.js';
import { createQuotaCounter } from '../../src/adapters/database/quota-counter.js';
import { quotaContract } from '../contracts/quota-contract.js';
import { createQuotaMemory } from '../fakes/zalo/quota-memory.js';

const folder = mkdtempSync(join(tmpdir(), 'motcua-quota-'));
const open: Database[] = [];

afterAll(async () => {
  for (const database of open) await database.close();
  rmSync(folder, { recursive: true });
});

describe('in memory', () => quotaContract(async () => createQuotaMemory()));

describe('in the database', () =>
  quotaContract(async () => {
    const database = await openDatabase(`file:${join(folder, `${open.length}.db`)}`);
    open.push(database);
    return createQuotaCounter(database.client);
  }));
