import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { officialsCommand } from '../src/cli/officials.js';

const folder = mkdtempSync(join(tmpdir(), 'motcua-officials-'));
afterAll(() => rmSync(folder, { recursive: true }));

let dataDir = '';
beforeEach(() => {
  dataDir = mkdtempSync(join(folder, 'data-'));
});

async function run(...args: string[]) {
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  const exit = await officialsCommand(args, { stdin: Readable.from([]), stdout, stderr, env: { DATA_DIR: dataDir } });
  const read = (stream: PassThrough) => String(stream.read() ?? '');
  return { exit, out: read(stdout), err: read(stderr) };
}

test('an official is added with roles and a code, listed, and leaves', async () => {
  const added = await run('add', 'Lê Thị Sáu', '--role', 'Công chức VP - TK', '--role', 'trực tiếp dân');
  const [id = '', code = ''] = added.out.split('\n');
  expect(added.exit).toBe(0);
  expect(code).toMatch(/^[2-9A-HJKMNP-Z]{5}-[2-9A-HJKMNP-Z]{5}$/);
  expect(added.err).toContain(`/lienket ${code}`);
  expect((await run('list')).out).toBe(`${id}\tLê Thị Sáu\tCông chức VP-TK; trực tiếp dân\tnot linked yet\n`);

  expect((await run('roles', id.slice(0, 6), 'lãnh đạo')).exit).toBe(0);
  expect((await run('list')).out).toContain('\tlãnh đạo\t');
  expect((await run('leave', id)).exit).toBe(0);
  expect((await run('list')).out).toBe('');
  expect((await run('list', '--all')).out).toContain('\tleft\n');
});

test('wrong use says how it is used, an unknown person is named', async () => {
  for (const args of [[], ['add'], ['add', 'A', 'B'], ['prefer', 'x', 'sms'], ['list', '--wrong'], ['toString']]) {
    expect(await run(...args)).toMatchObject({ exit: 2, err: expect.stringContaining('usage: officials list') });
  }
  expect(await run('code', 'abc')).toEqual({ exit: 1, out: '', err: 'nobody has the id abc\n' });
});
