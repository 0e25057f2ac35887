import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { doctorCommand } from '../src/cli/doctor.js';
import { officialsCommand } from '../src/cli/officials/officials.js';
import { tasksCommand } from '../src/cli/tasks/tasks.js';

const folder = mkdtempSync(join(tmpdir(), 'motcua-tasks-command-'));
afterAll(() => rmSync(folder, { recursive: true }));

let dataDir = '';
beforeEach(() => {
  dataDir = mkdtempSync(join(folder, 'data-'));
});

type Command = typeof tasksCommand;

async function run(command: Command, args: string[]) {
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  const env = { DATA_DIR: dataDir, USER: 'vanthu' };
  const exit = await command(args, { stdin: Readable.from([]), stdout, stderr, env });
  const read = (stream: PassThrough) => String(stream.read() ?? '');
  return { exit, out: read(stdout), err: read(stderr) };
}

const tasks = (...args: string[]) => run(tasksCommand, args);
const officials = (...args: string[]) => run(officialsCommand, args);

async function official(name: string, ...roles: string[]): Promise<string> {
  const added = await officials('add', name, ...roles.flatMap((role) => ['--role', role]));
  return added.out.split('\n')[0] ?? '';
}

function table(name: string, text: string): string {
  const path = join(dataDir, name);
  writeFileSync(path, text);
  return path;
}

test('a task is added, found, worked on and its history shown', async () => {
  await official('Lê Thị Sáu', 'Công chức VP-TK');
  const add = [
    'add',
    'Báo cáo năm',
    '--role',
    'VP - TK',
    '--due',
    '20/3/2096',
    '--document',
    '12/KH-UBND',
    '--ref',
    'II.3',
  ];
  const added = await tasks(...add);
  expect(added).toMatchObject({ exit: 0, err: expect.stringContaining('Lê Thị Sáu có 1 việc nhưng chưa liên kết') });
  expect((await tasks(...add)).err).toContain('is there already');

  const line =
    'NV1\tnot-started\t2096-03-20\ton-track\tCông chức Văn phòng - Thống kê\tBáo cáo năm\t[12/KH-UBND, II.3]\n';
  expect((await tasks('list')).out).toBe(line);
  expect((await tasks('list', '--person', 'lê thị sáu')).out).toBe(line);
  expect((await tasks('list', '--document', '012/KH-UBND')).out).toBe(line);
  expect((await tasks('list', '--role', 'Công chức TP-HT')).out).toBe('');
  expect((await tasks('list', '--late')).out).toBe('');

  expect((await tasks('move', 'nv1', '25/3/2096', '--note', 'xin thêm')).exit).toBe(0);
  expect((await tasks('report-done', 'NV1')).exit).toBe(0);
  expect(await tasks('start', 'NV1')).toMatchObject({ exit: 1, err: 'not possible: NV1 is reported\n' });
  expect((await tasks('confirm', added.out.trim())).exit).toBe(0);
  expect((await tasks('list')).out).toBe('');
  expect((await tasks('list', '--state', 'done')).out).toContain('done\t2096-03-25\tdone-early');
  const shown = (await tasks('show', 'NV1')).out;
  expect(shown).toMatch(/create\t2096-03-20\thạn ghi: 20\/3\/2096\n/);
  expect(shown).toMatch(/vanthu\tmove\t2096-03-20 -> 2096-03-25\txin thêm\n/);
  expect(shown).toMatch(/confirm\treported -> done\n/);
});

describe('bad input', () => {
  test.each([
    ['30/2/2096', 'không có trong lịch'],
    ['20/3/2020', 'hạn đã qua'],
    ['từ 20/3/2096 đến 10/3/2096', 'trước ngày bắt đầu'],
    ['lúc nào cũng được', 'không hiểu'],
  ])('the date %s is refused and it is said why', async (due, words) => {
    expect(await tasks('add', 'Báo cáo', '--role', 'VP-TK', '--due', due)).toMatchObject({
      exit: 1,
      out: '',
      err: expect.stringContaining(words),
    });
    expect((await tasks('list')).out).toBe('');
  });

  test('a date that is over is taken when it is asked for, and is late', async () => {
    await tasks('add', 'Báo cáo', '--role', 'VP-TK', '--due', '20/3/2020', '--past');
    expect((await tasks('list', '--late')).out).toContain('overdue');
    expect((await tasks('move', 'NV1', '20/4/2020')).err).toContain('hạn đã qua');
  });

  test('a role that nobody holds is warned of, and listed', async () => {
    const added = await tasks('add', 'Báo cáo', '--role', 'Tổ công nghệ số', '--due', '20/3/2096');
    expect(added).toMatchObject({ exit: 0, err: expect.stringContaining('chưa ai giữ vai trò này') });
    expect(`NV1, hạn thứ Ba 20/03/2096. Chưa đặt nhắc cho ai.\n${(await tasks('roles')).out}`).toBe(added.err);
    expect((await tasks('assign', 'NV1', '--person', await official('Lê Thị Sáu'))).err).toContain('chưa liên kết');
    expect((await tasks('list')).out).toContain('\tLê Thị Sáu\t');
  });

  test('a rule that is none, milestones that are none, nobody of that name', async () => {
    const add = ['add', 'Báo cáo', '--role', 'VP-TK'];
    expect((await tasks(...add, '--rrule', 'MONTHLY 20')).err).toContain('RFC 5545');
    expect((await tasks(...add, '--milestones', 'a,b')).err).toContain('15,7,1,0,-1');
    expect((await tasks('add', 'Báo cáo', '--person', 'Nobody')).err).toContain('nobody has the id or the name Nobody');
    for (const args of [[], ['add'], ['add', 'A'], ['show'], ['list', 'x'], ['--wrong'], ['template', 'a.csv']])
      expect(await tasks(...args)).toMatchObject({ exit: 2, err: expect.stringContaining('usage: tasks list') });
    expect(await tasks('show', 'NV9')).toMatchObject({ exit: 1 });
  });
});

describe('a table', () => {
  test('is entered whole, and once', async () => {
    const path = table('a.csv', 'Nhiệm vụ;Chủ trì;Thời hạn\nBáo cáo;VP-TK;20/3/2096\nHọp;VP-TK;ngày 20 hằng tháng\n');
    expect(await tasks('import', path, '--dry-run')).toMatchObject({ exit: 0, out: '2 to be entered\n' });
    expect(await tasks('import', path)).toMatchObject({ exit: 0, out: '2 entered, 0 there already\n' });
    expect(await tasks('import', path)).toMatchObject({ exit: 0, out: '0 entered, 2 there already\n' });
    expect((await tasks('list')).out.split('\n').length).toBeGreaterThan(2);
  });

  test('with mistakes is told all of them, and nothing is entered', async () => {
    const path = table('b.csv', 'Nhiệm vụ,Chủ trì,Hạn\nTốt,VP-TK,20/3/2096\nSai,VP-TK,31/4/2096\n,VP-TK,20/3/2096\n');
    const { exit, out, err } = await tasks('import', path);
    expect({ exit, out }).toEqual({ exit: 1, out: '' });
    expect(err).toContain('Dòng 3, cột "Hạn": "31/4/2096"');
    expect(err).toContain('Dòng 4, cột "Nhiệm vụ": chưa ghi tên');
    expect((await tasks('list', '--all')).out).toBe('');
  });

  test('of which a column is missing, or that is none', async () => {
    expect((await tasks('import', table('c.csv', 'Nhiệm vụ,Hạn\nA,20/3/2096\n'))).err).toContain('Thiếu cột "Chủ trì"');
    expect((await tasks('import', table('d.csv', 'x,y\n1,2\n'))).err).toContain('tasks template');
    expect((await tasks('import', join(dataDir, 'none.csv'))).err).toContain('ENOENT');
  });

  test('is made to be filled in, and can be entered as it is', async () => {
    const path = join(dataDir, 'mau.xlsx');
    expect((await tasks('template', path)).exit).toBe(0);
    expect(existsSync(path)).toBe(true);
    expect((await tasks('import', path)).out).toBe('5 entered, 0 there already\n');
    expect((await tasks('template', path)).err).toContain('EEXIST');
  });
});

describe('a document', () => {
  test('is adopted once; what is over is left out unless it is asked for', async () => {
    const first = await tasks('adopt', '36/QĐ-UBND');
    expect(first).toMatchObject({
      exit: 0,
      err: expect.stringMatching(/^0 new, 0 moved, 0 as before, 49 past, 0 gone\n/),
    });
    expect((await tasks('adopt', '36/QĐ-UBND', '--past')).err).toMatch(/^49 new/);
    expect((await tasks('adopt', '36/QĐ-UBND', '--past')).err).toMatch(/^0 new, 0 moved, 49 as before/);
    expect((await tasks('list', '--document', '36/QĐ-UBND')).out).toContain('[36/QĐ-UBND, Phụ lục I.9]');
    expect(await tasks('adopt', '999/QĐ-UBND')).toMatchObject({ exit: 1, err: expect.stringContaining('import it') });
  });
});

test('doctor says whose reminders would reach nobody, with the numbers of tasks', async () => {
  const doctor = async () => (await run(doctorCommand, [])).out.split('\n').find((line) => line.includes(' tasks '));
  expect(await doctor()).toBeUndefined();
  await official('Lê Thị Sáu', 'Công chức VP-TK');
  expect(await doctor()).toMatch(/^ok +tasks +reminders of all open tasks reach somebody/);
  await tasks('add', 'Quản lý chợ', '--role', 'Ban quản lý chợ', '--due', '20/3/2096');
  await tasks('add', 'Trực ban', '--role', 'Công chức VP-TK');
  expect(await doctor()).toMatch(
    /^note +tasks +roles that nobody holds: 1 \(with 1 tasks\); people with tasks and without a linked chat: 1 \(with 1 tasks\): look at "motcua tasks roles"/,
  );
});
