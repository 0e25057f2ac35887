import { beforeEach, expect, test } from 'vitest';
import { createMemoryCases } from '../../../../../../test/fakes/cases-memory.js';
import { sampleDraft } from '../../../../../../test/support/sample-case.js';
import type { CaseStore } from '../../../ports.js';
import { listCases } from './list-cases.js';

const CLERK = { id: 'p1', name: 'Lê Thị Sáu', roles: ['trực tiếp dân'] };
const AT = new Date('2026-03-03T02:00:00Z');
const nameOf = () => undefined;

let cases: CaseStore;
beforeEach(() => {
  cases = createMemoryCases();
});

interface Filed {
  readonly isUrgent?: boolean;
  /** Day of March it is due. */
  readonly due?: number;
}

async function file(sender: string | undefined, { isUrgent = false, due = 20 }: Filed = {}): Promise<number> {
  const draft = `d${await cases.count({})}`;
  const given = sampleDraft(draft, { isUrgent, due: { on: `2026-03-${due}`, clock: 'x' } });
  const conversation = sender === undefined ? {} : { conversation: sender };
  return (await cases.create(given, { role: 'reporter', requester: {}, ...conversation })).filed.number;
}

async function unassigned(from?: number) {
  const wish = { list: 'unassigned', ...(from === undefined ? {} : { from }) } as const;
  const [group] = await listCases(CLERK, AT, cases, nameOf, wish);
  return group?.cases.map(({ about }) => about.number);
}

test('danger stands first, then what runs out first', async () => {
  const later = await file('an', { due: 25 });
  const soon = await file('binh', { due: 12 });
  const danger = await file('chi', { due: 28, isUrgent: true });
  expect(await unassigned()).toEqual([danger, soon, later]);
});

test('who sends many does not bury the others', async () => {
  const many: number[] = [];
  for (let sent = 0; sent < 10; sent++) many.push(await file('many', { due: 10 }));
  const other = await file('other', { due: 15 });
  const [first, second] = [await file(undefined, { due: 16 }), await file(undefined, { due: 17 })];
  const danger = await file('fourth', { due: 30, isUrgent: true });
  expect(await unassigned()).toEqual([danger, many[0], other, first, second, ...many.slice(1)]);
  const [short] = await listCases(CLERK, AT, cases, nameOf, { list: 'all' });
  expect(short).toMatchObject({ name: 'unassigned', total: 14, from: 0 });
  expect(short?.cases.map(({ about }) => about.number)).toEqual([danger, many[0], other, first, second, many[1]]);
});

test('a long list goes on where it stopped, and every case of it is in it once', async () => {
  for (let sent = 0; sent < 40; sent++) await file(`sender-${sent % 7}`, { due: 10 + (sent % 9) });
  const pages = [await unassigned(), await unassigned(15), await unassigned(30)];
  expect(pages.map((page) => page?.length)).toEqual([15, 15, 10]);
  expect(new Set(pages.flat()).size).toBe(40);
  expect(await unassigned(45)).toBeUndefined();
});
