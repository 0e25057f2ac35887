import { expect, test } from 'vitest';
import { gather } from './gather.js';

test('calls of one moment and calls while it is busy share a run, each with its own value', async () => {
  const runs: number[][] = [];
  const double = gather(async (items: readonly number[]) => {
    runs.push([...items]);
    if (runs.length === 1) for (const late of [4, 5]) more.push(double(late));
    return items.map((item) => item * 2);
  });
  const more: Promise<number>[] = [];
  expect(await Promise.all([double(1), double(2), double(3)])).toEqual([2, 4, 6]);
  expect(await Promise.all(more)).toEqual([8, 10]);
  expect(runs).toEqual([
    [1, 2, 3],
    [4, 5],
  ]);
  expect(await double(6)).toBe(12);
});

test('one bad item fails alone', async () => {
  const check = gather(async (items: readonly string[]) => {
    if (items.includes('bad')) throw new Error('bad');
    return items;
  });
  const results = await Promise.allSettled(['a', 'bad', 'b'].map(check));
  expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
});
