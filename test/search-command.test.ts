import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { searchCommand } from '../src/cli/search.js';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'motcua-search-'));
  const corpus = [
    { id: 'a1', doc: 'a', title: 'Đăng ký khai sinh', text: 'nộp tờ khai' },
    { id: 'a2', doc: 'a', title: 'Đăng ký khai sinh', text: 'lệ phí' },
    { id: 'b', title: 'Đăng ký kết hôn', text: 'hai bên có mặt\u2028tại xã' },
  ];
  const lines = `\uFEFF${corpus.map((line) => JSON.stringify(line)).join('\r\n')}\nnot json\n\n`;
  await writeFile(join(folder, 'corpus.jsonl.gz'), gzipSync(lines));
  await writeFile(
    join(folder, 'queries.jsonl'),
    '{"id":"q1","text":"dang ky khai sinh"}\n{"id":"q2"}\n[]\n{"id":"q3","text":"đăng ký kết hôn"}',
  );
});

afterAll(() => rm(folder, { recursive: true }));

async function run(args: string[], input = ''): Promise<{ code: number; out: string[]; err: string }> {
  const out: string[] = [];
  const err: string[] = [];
  const collect = (into: string[]) =>
    new Writable({
      write(chunk, _encoding, done) {
        into.push(String(chunk));
        done();
      },
    });
  const io = { stdin: Readable.from([Buffer.from(input)]), stdout: collect(out), stderr: collect(err), env: {} };
  const code = await searchCommand(args, io);
  return { code, out: out.join('').split('\n').filter(Boolean), err: err.join('') };
}

describe('search command', () => {
  it('answers each query on its line, with K distinct documents', async () => {
    const { code, out, err } = await run([
      '--corpus',
      join(folder, 'corpus.jsonl.gz'),
      '--queries',
      join(folder, 'queries.jsonl'),
      '--top',
      '2',
    ]);
    const lines = out.map((line) => JSON.parse(line));
    expect(code).toBe(0);
    expect(lines).toHaveLength(4);
    expect(lines[0]).toMatchObject({ id: 'q1', hits: [{ doc: 'a' }, { id: 'b' }] });
    expect(lines[0].ms).toBeGreaterThan(0);
    expect(lines[1]).toMatchObject({ id: 'q2', error: expect.any(String) });
    expect(lines[2]).toEqual({ error: expect.any(String) });
    expect(lines[3].hits[0]).toMatchObject({ id: 'b' });
    expect(lines[3].hits[0]).not.toHaveProperty('doc');
    expect(JSON.parse(err)).toMatchObject({ documents: 3, unreadable: 1 });
  });

  it('reads queries from standard input', async () => {
    const query = '{"id":"q","text":"kết hôn"}\n';
    const { out } = await run(['--corpus', join(folder, 'corpus.jsonl.gz'), '--queries', '-'], query);
    expect(JSON.parse(out[0] ?? '')).toMatchObject({ id: 'q', hits: [{ id: 'b' }] });
  });

  it('returns 1 when a file is missing, 2 when it is used wrongly', async () => {
    expect((await run(['--corpus', 'none.jsonl.gz', '--queries', 'none.jsonl'])).code).toBe(1);
    expect((await run(['--corpus', 'x'])).code).toBe(2);
    expect((await run(['--corpus', 'x', '--queries', 'y', '--top', '0'])).code).toBe(2);
    expect((await run(['--wrong'])).code).toBe(2);
  });
});
