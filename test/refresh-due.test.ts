import { expect, test } from 'vitest';
import { fileCase } from '../src/domain/complaints/handling/file-case.js';
import { refreshDue } from '../src/domain/complaints/handling/refresh-due.js';
import { loadCaseRules } from '../src/parts/cases/cases.js';
import { createMemoryCases } from './fakes/cases-memory.js';
import { sampleDraft } from './support/sample-case.js';

test('times of the province that are entered later make the field reports due that wait already', async () => {
  const rules = await loadCaseRules('knowledge');
  const cases = createMemoryCases();
  const report = (await fileCase(sampleDraft('d1', { kind: 'hien-truong' }), undefined, rules, cases)).filed;
  const other = (await fileCase(sampleDraft('d2'), undefined, rules, cases)).filed;
  expect(report.due).toBeUndefined();
  const clock = {
    id: 'hien-truong-tra-loi',
    name: 'Xử lý phản ánh hiện trường',
    kinds: ['hien-truong'],
    from: 'received',
    until: ['answered'],
    days: 4,
    unit: 'hours',
    article: 'Quyết định mẫu',
    verified: false,
  } as const;
  const entered = { ...rules, clocks: { ...rules.clocks, clocks: [...rules.clocks.clocks, clock] } };
  expect(await refreshDue(cases, entered)).toBe(1);
  // Received on 2 March at 8:30.
  expect((await cases.find(report.id))?.due).toEqual({ on: '2026-03-02', clock: 'hien-truong-tra-loi', time: '12:30' });
  expect((await cases.find(other.id))?.revision).toBe(other.revision);
  expect(await refreshDue(cases, entered)).toBe(0);
});
