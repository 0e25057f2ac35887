import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe } from 'vitest';
import { chooseAdapter, type DatabaseDriver } from '../src/adapters/database/opening/choose-adapter.js';
import { type Database, openDatabase } from '../src/adapters/database/opening/open-database.js';
import { createReminderStore } from '../src/adapters/database/tasks/reminder-store.js';
import { createTaskStore } from '../src/adapters/database/tasks/task-store.js';
import { createMemoryReminderStore } from '../src/adapters/memory/reminder-store-memory.js';
import { createMemoryTaskStore } from '../src/adapters/memory/task-store-memory.js';
import { tasksContract } from './contracts/tasks-contract.js';

const folder = mkdtempSync(join(tmpdir(), 'motcua-tasks-'));
const opened: Database[] = [];

afterAll(async () => {
  await Promise.all(opened.map((database) => database.close()));
  rmSync(folder, { recursive: true });
});

const installed = await chooseAdapter(`file:${join(folder, 'probe.db')}`);
const drivers: DatabaseDriver[] = installed.driver === 'better-sqlite3' ? ['better-sqlite3', 'libsql'] : ['libsql'];

describe('tasks and reminders in memory', () => {
  tasksContract(async () => ({ tasks: createMemoryTaskStore(), reminders: createMemoryReminderStore() }));
});

describe.each(drivers)('tasks and reminders on %s', (driver) => {
  tasksContract(async () => {
    const database = await openDatabase(`file:${join(folder, `${driver}-${opened.length}.db`)}`, driver);
    opened.push(database);
    return { tasks: createTaskStore(database.client), reminders: createReminderStore(database) };
  });
});
