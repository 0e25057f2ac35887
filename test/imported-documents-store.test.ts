import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { createImportedDocuments } from '../src/adapters/database/imports/imported-documents.js';
import { chooseAdapter, type DatabaseDriver } from '../src/adapters/database/opening/choose-adapter.js';
import { type Database, openDatabase } from '../src/adapters/database/opening/open-database.js';
import { createMemoryDocuments } from '../src/domain/imports/memory-documents.js';
import { importedDocumentsContract } from './contracts/imported-documents-contract.js';
import { RECORDS_OF_LARGE } from './support/large-draft.js';

const folder = mkdtempSync(join(tmpdir(), 'motcua-imports-'));
const opened: Database[] = [];
let files = 0;

async function open(driver?: DatabaseDriver, url = `file:${join(folder, `${files++}.db`)}`): Promise<Database> {
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

describe('in memory', () => {
  importedDocumentsContract(async () => createMemoryDocuments());
});

describe.each(drivers)('on %s', (driver) => {
  importedDocumentsContract(async () => createImportedDocuments((await open(driver)).client));
});

describe('cut off in the middle', () => {
  test.each([5, 35, 90, 200])(
    'killed %d ms after it began to write, documents are whole or not there',
    async (afterMs) => {
      const url = `file:${join(folder, `killed-${afterMs}.db`)}`;
      await (await openDatabase(url)).close();
      const child = fork(join(import.meta.dirname, 'support/import-until-killed.ts'), [url], {
        execArgv: ['--import', 'tsx'],
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      });
      await once(child, 'message');
      const gone = once(child, 'exit');
      setTimeout(() => child.kill('SIGKILL'), afterMs);
      await gone;
      const { client } = await open(undefined, url);
      const documents = await client.importedDocument.findMany({ include: { _count: { select: { records: true } } } });
      expect(documents.map(({ _count }) => _count.records)).toEqual(documents.map(() => RECORDS_OF_LARGE));
      expect(await client.importedRecord.count()).toBe(documents.length * RECORDS_OF_LARGE);
      const { revision = 0 } = (await client.knowledgeRevision.findFirst()) ?? {};
      expect(revision).toBe(documents.length);
    },
  );
});
