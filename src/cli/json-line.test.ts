import { PassThrough, Readable } from 'node:stream';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { answerJsonLines, readJsonLine } from './json-line.js';

const Line = z.object({ id: z.union([z.string(), z.number()]), text: z.string() });

test('a line that cannot be read says why, with its id where it has one', () => {
  expect(readJsonLine('{"id":7,"text":"a"}', Line)).toEqual({ ok: true, value: { id: 7, text: 'a' } });
  expect(readJsonLine('{"id":7', Line)).toEqual({ ok: false, problem: { error: 'not JSON' } });
  expect(readJsonLine('[]', Line)).toMatchObject({ ok: false, problem: { error: expect.stringContaining('object') } });
  expect(readJsonLine('{"id":7,"text":3}', Line)).toMatchObject({
    ok: false,
    problem: { id: 7, error: expect.stringMatching(/^text: /) },
  });
});

test('one answer a line in the order of the lines, also around one that cannot be read', async () => {
  const stdout = new PassThrough();
  const io = {
    stdin: Readable.from(['{"id":1,"text":"a"}\nđây\n', '{"id":2,"text":"b"}'].map((part) => Buffer.from(part))),
    stdout,
    stderr: stdout,
    env: {},
  };
  await answerJsonLines(io, Line, ({ id, text }) => ({ id, said: text.toUpperCase() }));
  expect(String(stdout.read()).split('\n')).toEqual([
    '{"id":1,"said":"A"}',
    '{"error":"not JSON"}',
    '{"id":2,"said":"B"}',
    '',
  ]);
});
