import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { officialsCommand } from '../src/cli/officials/officials.js';

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
  expect(await run('code', 'abc')).toEqual({
    exit: 1,
    out: '',
    err: 'nobody has the id or the name abc: see "officials list"\n',
  });
});

test('a leader is set, an absence is added, listed and taken away', async () => {
  const [an = ''] = (await run('add', 'Lê Thị Sáu')).out.split('\n');
  const [chair = ''] = (await run('add', 'Trần Văn Chính', '--role', 'lãnh đạo')).out.split('\n');
  expect((await run('leader', an, chair)).exit).toBe(0);
  expect((await run('list')).out).toContain('\tled by Trần Văn Chính\n');
  expect(await run('leader', an, an)).toMatchObject({ exit: 1, err: expect.stringContaining('choose somebody else') });
  expect((await run('leader', an, 'none')).exit).toBe(0);
  expect((await run('list')).out).not.toContain('led by');

  const added = await run('absent', 'add', an, '1/12/2999', '2999-12-09', '--stand-in', chair);
  expect(added).toMatchObject({ exit: 0, err: '' });
  const listed = `${added.out.trim()}\tLê Thị Sáu\t2999-12-01\t2999-12-09\tTrần Văn Chính\n`;
  expect((await run('absent', 'list')).out).toBe(listed);
  expect((await run('absent', 'remove', added.out.trim())).exit).toBe(0);
  expect((await run('absent', 'list', '--all')).out).toBe('');
  expect((await run('absent', 'remove', '9')).exit).toBe(1);
});

test.each([
  ['30/2/2999', '1/3/2999', '30/2/2999 is not a day that exists'],
  ['2999-03-09', '2999-03-01', 'lies before the first day'],
  ['2020-03-01', '2020-03-09', 'is over'],
])('an absence from %s to %s is refused and it is said why', async (from, until, words) => {
  const [an = ''] = (await run('add', 'Lê Thị Sáu')).out.split('\n');
  expect(await run('absent', 'add', an, from, until)).toMatchObject({ exit: 1, err: expect.stringContaining(words) });
  expect(await run('absent', 'add', an, from)).toMatchObject({ exit: 2 });
});
