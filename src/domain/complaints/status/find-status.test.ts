import { expect, test } from 'vitest';
import { makeCaseCode } from '../code/case-code.js';
import { findStatus } from './find-status.js';

const CODE = makeCaseCode(new Uint8Array([9, 30, 77, 4, 5, 61, 7, 8, 9, 10, 11, 12]));
const SLIP = `${CODE.slice(0, 7)}${CODE.endsWith('2') ? '3' : '2'}`;

test.each([
  ['a code there is none of', CODE],
  ['a slip of one', SLIP],
  ['anything else', '<script>'],
  ['nothing', ''],
])('%s costs one look into the store, and is not found', async (_, typed) => {
  const looked: string[] = [];
  const cases = {
    find: async () => undefined,
    eventsOf: async () => [],
    async findByCode(code: string) {
      looked.push(code);
      return undefined;
    },
  };
  const parts = { cases, nameOf: async () => undefined };
  expect(await findStatus(typed, new Date('2026-03-02T01:30:00Z'), parts)).toBeUndefined();
  expect(looked).toHaveLength(1);
});
