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
  ['a page is full, and more can be looked for', 2_500, 20, { found: 50, next: '1000', isCutOff: false }],
  ['so many were opened, and hardly one was found', 9_000, 1_000, { found: 3, next: '3000', isCutOff: true }],
  ['the last look ends with the last case', 3_000, 1_000, { found: 3, next: undefined, isCutOff: false }],
])('words are looked for until %s', async (_, count, every, expected) => {
  const search = { group: 'all', filter: {}, words: 'may bom' } as const;
  const { cases: found, next, isCutOff } = await findCases(search, CLERK, AT, cases(count, every));
  expect({ found: found.length, next, isCutOff }).toEqual(expected);
});
