import { expect, test } from 'vitest';
import { clockWords } from './page-words.js';

test('a clock with which the office only waits is not late when it is over', () => {
  const due = { on: '2027-02-03' };
  const after = new Date('2027-02-08T02:00:00Z');
  expect(clockWords(true, due, after)).toBe('chờ đến hết ngày 03/02/2027');
  expect(clockWords(undefined, due, after)).toContain('quá hạn 5 ngày');
});
