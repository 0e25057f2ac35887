import { randomBytes } from 'node:crypto';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { createCaseFiles } from '../src/adapters/database/cases/case-files.js';
import type { Database } from '../src/adapters/database/opening/open-database.js';
import type { CaseFiles } from '../src/domain/complaints/photos/case-files.js';
import { createDatabases } from './support/open-databases.js';

const AT = new Date('2026-03-02T02:00:00Z');
const PHOTO = { id: 'p1', bytes: Buffer.from('điểm ảnh của một bức ảnh'), mediaType: 'image/jpeg' };
const databases = createDatabases('case-files');
afterAll(() => databases.close());

let database: Database;
let files: CaseFiles;
beforeEach(async () => {
  database = await databases.open();
  files = createCaseFiles(database.client, { content: randomBytes(32) });
});

test('a file is kept once, read again and listed in the order it came', async () => {
  await files.keep('c1', PHOTO, AT);
  await files.keep('c1', { ...PHOTO, bytes: Buffer.from('khác') }, AT);
  await files.keep('c1', { ...PHOTO, id: 'p0' }, new Date(AT.getTime() + 1));
  expect(await files.read('c1', 'p1')).toEqual(PHOTO);
  expect(await files.list('c1')).toEqual(['p1', 'p0']);
  expect(await files.read('c2', 'p1')).toBeUndefined();
});

test('it is sealed, and does not open as the file of another case', async () => {
  await files.keep('c1', PHOTO, AT);
  const row = await database.client.caseFile.findFirstOrThrow();
  expect(Buffer.from(row.ciphertext).includes(PHOTO.bytes)).toBe(false);
  await database.client.caseFile.update({ where: { caseId_id: { caseId: 'c1', id: 'p1' } }, data: { caseId: 'c2' } });
  expect(await files.read('c2', 'p1')).toBeUndefined();
});

test('the files of a case go together', async () => {
  await files.keep('c1', PHOTO, AT);
  await files.keep('c2', PHOTO, AT);
  await files.forget('c1');
  expect(await files.list('c1')).toEqual([]);
  expect(await files.list('c2')).toEqual(['p1']);
});
