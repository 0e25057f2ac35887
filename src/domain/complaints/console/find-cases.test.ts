import { expect, test } from 'vitest';
import { sampleCase } from '../../../../test/support/sample-case.js';
import type { CaseStore } from '../ports.js';
import { findCases } from './find-cases.js';

const CLERK = { id: 'p1', name: 'Lê Thị Sáu', roles: ['trực tiếp dân'] };
const AT = new Date('2026-03-03T02:00:00Z');

/** So many cases; each of those whose number divides by `every` tells of a pump. */
function cases(count: number, every: number): Pick<CaseStore, 'list'> {
  const all = Array.from({ length: count }, (_, at) => ({
    ...sampleCase(),
    number: at + 1,
    content: (at + 1) % every === 0 ? 'Máy bơm hư' : 'Đèn tắt',
  }));
  return {
    async list(_filter, _order, limit, from) {
      const [begin, end] = [Number(from ?? 0), Number(from ?? 0) + limit];
      return { cases: all.slice(begin, end), ...(end < count ? { next: String(end) } : {}) };
    },
  };
}

test.each([
  ['the end is reached', 900, 300, { found: 3, next: undefined, isCutOff: false }],
  ['a page is full, and more can be looked for', 2_500, 20, { found: 25, next: '500', isCutOff: false }],
  ['a page is full with the last case', 500, 20, { found: 25, next: undefined, isCutOff: false }],
  ['so many were opened, and hardly one was found', 9_000, 1_000, { found: 3, next: '3000', isCutOff: true }],
  ['the last look ends with the last case', 3_000, 1_000, { found: 3, next: undefined, isCutOff: false }],
])('words are looked for until %s', async (_, count, every, expected) => {
  const search = { group: 'all', filter: {}, words: 'may bom' } as const;
  const { cases: found, next, isCutOff } = await findCases(search, CLERK, AT, cases(count, every));
  expect({ found: found.length, next, isCutOff }).toEqual(expected);
});

test('pages of found words go on behind the last one that was shown', async () => {
  const numbers: number[] = [];
  let from: string | undefined;
  do {
    const search = { group: 'all', filter: {}, words: 'may bom', from } as const;
    const { cases: found, next } = await findCases(search, CLERK, AT, cases(2_500, 20));
    expect(found.length).toBeLessThanOrEqual(25);
    numbers.push(...found.map(({ number }) => number));
    from = next;
  } while (from !== undefined);
  expect(numbers).toEqual(Array.from({ length: 125 }, (_, at) => (at + 1) * 20));
});

test.each([
  ['mine', { assignee: 'p2' }],
  ['unassigned', { assignee: 'p2' }],
  ['open', { isOpen: false }],
] as const)('what does not go with the list %s is looked for among all, under their heading', async (group, filter) => {
  const asked: unknown[] = [];
  const store: Pick<CaseStore, 'list'> = {
    async list(given) {
      asked.push(given);
      return { cases: [sampleCase()] };
    },
  };
  const found = await findCases({ group, filter, words: '' }, CLERK, AT, store);
  expect([found.group, asked]).toEqual(['all', [filter]]);
  expect((await findCases({ group, filter: { area: 'Khu phố 1' }, words: '' }, CLERK, AT, store)).group).toBe(group);
});
