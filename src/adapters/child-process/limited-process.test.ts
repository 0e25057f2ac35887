import { afterAll, expect, test } from 'vitest';
import { createLimitedProcess } from './limited-process.js';

const MODULE = new URL('../../../test/support/wild-process.ts', import.meta.url);
const LIMITS = { heapMegabytes: 64, memoryMegabytes: 400, silentMs: 6_000 };

const wild = createLimitedProcess<{ way: string }, unknown>(MODULE, [], LIMITS);
afterAll(() => wild.close());

function ask(way: string, onProgress = (_done: number, _total: number) => {}) {
  return wild.ask({ way }, onProgress);
}

test('one process answers question after question and reports how far it is', async () => {
  const first = await ask('answer');
  expect(first).toMatchObject({ kind: 'done' });
  expect(await ask('answer')).toEqual(first);
  const reports: number[][] = [];
  expect(await ask('report', (...report) => reports.push(report))).toEqual({ kind: 'done', value: 'done' });
  expect(reports).toEqual([[1, 2]]);
});

test.each([
  ['be silent', 'too-slow'],
  ['loop for ever', 'too-slow'],
  ['stop', 'stopped'],
  ['fill the heap', 'too-much-memory'],
])('asked to %s it ends as %s, and another one answers the next question', { timeout: 60_000 }, async (way, kind) => {
  expect(await ask(way)).toEqual({ kind });
  expect(await ask('answer')).toMatchObject({ kind: 'done' });
});

test.runIf(process.platform === 'linux')('buffers beside the heap count as well', { timeout: 60_000 }, async () => {
  expect(await ask('hold buffers')).toEqual({ kind: 'too-much-memory' });
});
