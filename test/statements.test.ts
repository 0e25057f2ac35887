import { afterAll, describe, expect, test } from 'vitest';
import { statementsContract } from './contracts/statements-contract.js';
import { createDatabases } from './support/open-databases.js';

const databases = createDatabases('statements');
const drivers = await databases.drivers();
afterAll(() => databases.close());

describe.each(drivers)('on %s', (driver) => {
  statementsContract(() => databases.open(driver));
});

test('texts that change with every call are refused before they fill the memory', async () => {
  const { driver, statements } = await databases.open();
  if (driver !== 'better-sqlite3') return;
  const asked = Array.from({ length: 600 }, (_, index) => statements.rows(`SELECT ${index}`, []));
  await expect(Promise.all(asked)).rejects.toThrow('constant texts');
});
