import { Readable, Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { readDatesCommand } from '../src/cli/read-dates.js';

async function run(args: string[], input = '') {
  const out: string[] = [];
  const errors: string[] = [];
  const collect = (chunks: string[]) =>
    new Writable({
      write: (chunk, _encoding, done) => {
        chunks.push(String(chunk));
        done();
      },
    });
  const code = await readDatesCommand(args, {
    stdin: Readable.from([Buffer.from(input)]),
    stdout: collect(out),
    stderr: collect(errors),
    env: {},
  });
  const lines = out
    .join('')
    .split('\n')
    .filter((line) => line !== '');
  return { code, lines: lines.map((line) => JSON.parse(line) as Record<string, unknown>), errors: errors.join('') };
}

const ref = '2026-03-11T08:30:00+07:00';

describe('read-dates', () => {
  test('answers one line for each, in order, and goes on after what it cannot read', async () => {
    const input = [
      JSON.stringify({ id: 'a', text: 'nộp trước 17h ngày 20/3 nhé', ref }),
      'not json',
      JSON.stringify({ id: 7, text: 'mai' }),
      JSON.stringify({ id: 'b', text: 'mai', ref: '2026-03-11' }),
      JSON.stringify({ id: 'c', text: 'sau 20 ngày kể từ ngày ban hành', ref, documentDate: '2024-05-20' }),
      JSON.stringify({ id: 'd', text: '5 ngày làm việc nữa', ref: '2025-04-28T09:00:00+07:00' }),
    ].join('\n');
    const { code, lines, errors } = await run(['--json'], input);
    expect(code).toBe(0);
    expect(errors).toBe('');
    expect(lines).toMatchObject([
      { id: 'a', expressions: [{ text: 'trước 17h ngày 20/3', due: '2026-03-20T17:00', operator: '<' }] },
      { error: 'not JSON' },
      { id: 7, error: expect.stringContaining('ref') },
      { id: 'b', error: expect.stringContaining('ref') },
      { id: 'c', expressions: [{ due: '2024-06-09', dueMovedTo: '2024-06-10', anchor: 'ngày ban hành' }] },
      { id: 'd', expressions: [{ due: '2025-05-08' }] },
    ]);
  });

  test.each([[[]], [['--jsonl']], [['mai']]])('%j is wrong use', async (args) => {
    const { code, lines, errors } = await run(args);
    expect({ code, lines }).toEqual({ code: 2, lines: [] });
    expect(errors).toContain('usage: read-dates');
  });
});
