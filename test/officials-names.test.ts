import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { createChatLinks } from '../src/adapters/database/chat-links.js';
import { type OpenedDatabase, openDatabase } from '../src/adapters/database/opening/open-database.js';
import { officialsCommand } from '../src/cli/officials/officials.js';
import { tasksCommand } from '../src/cli/tasks/tasks.js';
import { readConfig } from '../src/config.js';

const folder = mkdtempSync(join(tmpdir(), 'motcua-officials-names-'));
afterAll(() => rmSync(folder, { recursive: true }));

let dataDir = '';
beforeEach(() => {
  dataDir = mkdtempSync(join(folder, 'data-'));
});

const env = () => ({ DATA_DIR: dataDir, USER: 'vanthu', TELEGRAM_BOT_TOKEN: '1:test' });

async function run(command: typeof tasksCommand, ...args: string[]) {
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  const exit = await command(args, { stdin: Readable.from([]), stdout, stderr, env: env() });
  const read = (stream: PassThrough) => String(stream.read() ?? '');
  return { exit, out: read(stdout), err: read(stderr) };
}

const officials = (...args: string[]) => run(officialsCommand, ...args);
const tasks = (...args: string[]) => run(tasksCommand, ...args);

async function addOfficial(...args: string[]): Promise<string> {
  return (await officials('add', ...args)).out.split('\n')[0] ?? '';
}

async function link(database: OpenedDatabase, person: string, chat: string): Promise<void> {
  const links = createChatLinks(database);
  const at = new Date();
  await links.issueCode(person, 'ABCDE23456', new Date(at.getTime() + 60_000), at);
  await links.useCode('ABCDE23456', { channel: 'telegram', chat }, at);
}

test('people are named by their whole name, with or without diacritics; several of one name are listed', async () => {
  await officials('add', 'Lê Thị Sáu', '--role', 'Công chức VP-TK');
  await officials('add', 'Trần Văn Chính', '--role', 'lanh dao');
  expect((await officials('leader', 'le thi  sau', 'Trần Văn Chính')).exit).toBe(0);
  expect((await officials('list')).out).toContain('led by Trần Văn Chính');
  expect(
    (await officials('absent', 'add', 'LÊ THỊ SÁU', '1/12/2999', '9/12/2999', '--stand-in', 'tran van chinh')).exit,
  ).toBe(0);
  expect((await officials('code', 'le thi sau')).out).toMatch(/^[2-9A-HJKMNP-Z]{5}-/u);

  const second = (await officials('add', 'Lê Thị Sáu', '--role', 'Công chức VH-XH')).out.split('\n')[0];
  const asked = await officials('code', 'le thi sau');
  expect(asked).toMatchObject({ exit: 2, out: '' });
  expect(asked.err).toMatch(/means several people/u);
  expect(asked.err).toContain(`${second}\tLê Thị Sáu\tCông chức VH-XH`);
});

test('a right is one without diacritics too', async () => {
  expect((await officials('add', 'Trần Văn Chính', '--role', 'Lanh Dao')).err).not.toContain('Chú ý');
});

test.each([
  ['Công chức Địa chánh', '"Công chức Địa chính'],
  ['lảnh đạo phường', '"lãnh đạo"'],
  ['Cong chuc VPTKK', '"Công chức VP-TK"'],
  ['quãn trj', '"quản trị"'],
])(
  'a role that is misspelt, %s, is kept, and last of all it is asked whether another is meant',
  async (role, meant) => {
    const { err, exit } = await officials('add', 'Lê Thị Sáu', '--role', role);
    expect(exit).toBe(0);
    expect(err.trim().split('\n').at(-1)).toMatch(/chưa có trong sổ việc.*Có phải/u);
    expect(err).toContain(meant);
    expect((await officials('list')).out).toContain(role);
  },
);

test('a role that a task is given to is known', async () => {
  await tasks('add', 'Trực chợ', '--role', 'Tổ quản lý chợ', '--due', '20/3/2096');
  expect((await officials('add', 'Lê Thị Sáu', '--role', 'to quan ly cho')).err).not.toContain('Chú ý');
  expect((await officials('add', 'Lê Thị Bảy', '--role', 'Tổ quản lí chợ đêm mới')).err).toContain(
    'chưa có trong sổ việc',
  );
});

test('who adds a task reads its number, its day, and who is reminded when', async () => {
  await officials('add', 'Lê Thị Sáu', '--role', 'Công chức VP-TK');
  const { err } = await tasks('add', 'Báo cáo năm', '--role', 'vp tk', '--due', '20/3/2096');
  expect(err).toContain(
    'NV1, hạn thứ Ba 20/03/2096. Sẽ nhắc Lê Thị Sáu: 05/03/2096, 13/03/2096, 17/03/2096, 19/03/2096, 20/03/2096.',
  );
  expect(err).toContain('Nếu trễ: 21/03/2096, 23/03/2096, 27/03/2096.');
  expect((await tasks('add', 'Họp', '--role', 'Tổ công nghệ số', '--due', '20/3/2096')).err).toContain(
    'NV2, hạn thứ Ba 20/03/2096. Chưa đặt nhắc cho ai.',
  );
  expect((await tasks('add', 'Trực', '--role', 'VP-TK')).err).toContain(
    'NV3, không ghi ngày hạn nên không nhắc theo ngày.',
  );
});

test('urgent tasks of a command or a table are told to their owner at once, all in one message', async () => {
  const person = await addOfficial('Lê Thị Sáu', '--role', 'Công chức VP-TK');
  const add = ['add', 'Báo cáo ngập', '--role', 'VP-TK', '--due', '20/3/2096', '--urgent'];
  expect((await tasks(...add)).err).toContain('Việc khẩn: Lê Thị Sáu chưa nhận tin qua kênh nào, cần gọi điện ngay.');

  const database = await openDatabase(readConfig(env()).databaseUrl);
  await link(database, person, '77');
  const table = join(dataDir, 'khan.csv');
  const { writeFileSync } = await import('node:fs');
  writeFileSync(
    table,
    'Nhiệm vụ,Người làm,Hạn,Khẩn\nTrực bão,Lê Thị Sáu,20/3/2096,x\nKê bao,Lê Thị Sáu,21/3/2096,x\nHọp tổ,Lê Thị Sáu,22/3/2096,\n',
  );
  expect((await tasks('import', table)).err).toContain('Việc khẩn: báo ngay cho Lê Thị Sáu.');
  expect((await tasks('import', table)).err).not.toContain('Việc khẩn');
  const planned = await database.client.outboundMessage.findMany();
  expect(planned).toMatchObject([{ chat: '77', rank: 1, status: 'planned' }]);
  await database.close();
});

test('an urgent task that is given to somebody else is told to them at once, others wait for their reminder', async () => {
  await officials('add', 'Lê Thị Sáu', '--role', 'Công chức VP-TK');
  await officials('add', 'Trần Văn Nam');
  await tasks('add', 'Báo cáo ngập', '--role', 'VP-TK', '--due', '20/3/2096', '--urgent');
  await tasks('add', 'Báo cáo năm', '--role', 'VP-TK', '--due', '20/3/2096');
  const urgent = await tasks('assign', 'NV1', '--person', 'tran van nam');
  expect(urgent.err).toContain('Việc khẩn: Trần Văn Nam chưa nhận tin qua kênh nào, cần gọi điện ngay.');
  expect((await tasks('assign', 'NV2', '--person', 'tran van nam')).err).not.toContain('Việc khẩn');
});

test('an urgent task that comes back to who had it first is told to them again', async () => {
  const sau = await addOfficial('Lê Thị Sáu');
  await officials('add', 'Trần Văn Nam');
  const database = await openDatabase(readConfig(env()).databaseUrl);
  await link(database, sau, '77');
  await tasks('add', 'Báo cáo ngập', '--person', 'le thi sau', '--due', '20/3/2096', '--urgent');
  await tasks('assign', 'NV1', '--person', 'tran van nam');
  expect((await tasks('assign', 'NV1', '--person', 'le thi sau')).err).toContain('Việc khẩn: báo ngay cho Lê Thị Sáu.');
  expect(await database.client.outboundMessage.findMany()).toMatchObject([{ chat: '77' }, { chat: '77' }]);
  await database.close();
});

test('whoever gives a task to somebody who is away with nobody to stand in is told', async () => {
  await officials('add', 'Lê Thị Sáu', '--role', 'Công chức VP-TK');
  await officials('absent', 'add', 'Lê Thị Sáu', '1/1/2020', '9/12/2999');
  const { err } = await tasks('add', 'Báo cáo', '--person', 'le thi sau', '--due', '20/3/2096');
  expect(err).toContain('Lê Thị Sáu có 1 việc nhưng đang nghỉ đến 09/12/2999, chưa có người làm thay');
});
