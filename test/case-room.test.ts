import { appendFileSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openDatabase } from '../src/adapters/database/opening/open-database.js';
import { readConfig } from '../src/config.js';
import { verifyChain } from '../src/domain/complaints/audit/verify-chain.js';
import { fileCase } from '../src/domain/complaints/handling/file-case.js';
import {
  countingCases,
  createCaseLookup,
  forgettingCases,
  keepCases,
  loadCaseRules,
  openCases,
} from '../src/parts/cases/cases.js';
import { createLog } from '../src/shared/log.js';
import { sampleDraft } from './support/sample-case.js';

const folder = mkdtempSync(join(tmpdir(), 'motcua-cases-'));
const config = readConfig({ DATA_DIR: folder });
const database = await openDatabase(config.databaseUrl);
const room = openCases(database, config);
const rules = await loadCaseRules('knowledge');
const log = createLog('silent');
const AT = new Date('2026-03-02T01:30:00Z');
const YEARS_LATER = new Date('2030-03-02T01:30:00Z');

afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true });
});

test('a day of the office: the head of the trail is written down outside the database, old cases are anonymised', async () => {
  await keepCases(room, config.retention, log, AT);
  expect(await room.heads.all()).toEqual([]);
  const { filed } = await fileCase(
    sampleDraft('d1'),
    { role: 'reporter', requester: { name: 'Lan' }, conversation: 'c1' },
    rules,
    room.cases,
  );
  const { filed: open } = await fileCase(
    sampleDraft('d2'),
    { role: 'reporter', requester: {}, conversation: 'c1' },
    rules,
    room.cases,
  );
  await room.cases.save({ ...filed, state: 'closed', reachedAt: { ...filed.reachedAt, closed: AT } }, []);
  await keepCases(room, config.retention, log, AT);
  await keepCases(room, config.retention, log, YEARS_LATER);
  const heads = await room.heads.all();
  expect(heads.map(({ seq }) => seq)).toEqual([2, 2]);
  expect(statSync(join(folder, 'audit-heads.jsonl')).mode & 0o077).toBe(0);
  expect(readFileSync(join(folder, 'audit-heads.jsonl'), 'utf8')).not.toContain('Lan');
  expect((await room.cases.find(filed.id))?.isAnonymised).toBe(true);
  expect((await room.cases.find(open.id))?.isAnonymised).toBe(false);
  expect(await verifyChain(room.audit.entries(), heads)).toEqual({ isWhole: true, entries: 3, heads: 2 });
  const forged = heads.map((head) => ({ ...head, hash: 'f'.repeat(64) }));
  expect(await verifyChain(room.audit.entries(), forged)).toEqual({ isWhole: false, at: 2, why: 'head' });
  appendFileSync(join(folder, 'audit-heads.jsonl'), 'xin chào\n');
  await expect(room.heads.all()).rejects.toThrow('line 3');
});

test('/dulieu counts cases, /xoa forgets who brought them, and the code names the article of its date', async () => {
  const { filed } = await fileCase(
    sampleDraft('d3'),
    { role: 'reporter', requester: { name: 'Lan' }, conversation: 'c3' },
    rules,
    room.cases,
  );
  const ownData = countingCases({ describe: async () => ({ lines: 0, unanswered: 0 }) }, room);
  expect(await ownData.describe('c3')).toEqual({ lines: 0, unanswered: 0, cases: { open: 1, ended: 0 } });
  const forgotten: string[] = [];
  const conversations = { load: async () => undefined, forget: async (id: string) => void forgotten.push(id) };
  await forgettingCases(conversations, room, () => AT).forget('c3');
  expect(forgotten).toEqual(['c3']);
  expect(await ownData.describe('c3')).toEqual({ lines: 0, unanswered: 0 });
  const lookup = createCaseLookup(database.client, room, rules, () => undefined);
  const status = await lookup.find(filed.code, AT);
  expect(lookup.basisOf(status?.due?.clock ?? '')).toBe('Luật Tiếp công dân 2013, Điều 28');
});
