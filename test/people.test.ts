import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe } from 'vitest';
import { createChatLinks } from '../src/adapters/database/chat-links.js';
import { chooseAdapter, type DatabaseDriver } from '../src/adapters/database/opening/choose-adapter.js';
import { type Database, openDatabase } from '../src/adapters/database/opening/open-database.js';
import { createPeople } from '../src/adapters/database/people-store.js';
import { createAbsences } from '../src/adapters/database/staff/absences.js';
import { createStaffRevisions } from '../src/adapters/database/staff/staff-revisions.js';
import { peopleContract } from './contracts/people-contract.js';
import { createPeopleMemory } from './fakes/people-memory.js';

const folder = mkdtempSync(join(tmpdir(), 'motcua-people-'));
const opened: Database[] = [];

afterAll(async () => {
  await Promise.all(opened.map((database) => database.close()));
  rmSync(folder, { recursive: true });
});

const installed = await chooseAdapter(`file:${join(folder, 'probe.db')}`);
const drivers: DatabaseDriver[] = installed.driver === 'better-sqlite3' ? ['better-sqlite3', 'libsql'] : ['libsql'];

describe('people in memory', () => {
  peopleContract(async () => createPeopleMemory());
});

describe.each(drivers)('people on %s', (driver) => {
  peopleContract(async () => {
    const database = await openDatabase(`file:${join(folder, `${driver}-${opened.length}.db`)}`, driver);
    opened.push(database);
    const { client } = database;
    return {
      people: createPeople(client),
      links: createChatLinks(database),
      absences: createAbsences(client),
      revisions: createStaffRevisions(client),
    };
  });
});
