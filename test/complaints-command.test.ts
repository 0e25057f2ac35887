import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { openDatabase } from '../src/adapters/database/opening/open-database.js';
import { readTable } from '../src/adapters/spreadsheets/read-table.js';
import { readDocx } from '../src/adapters/text-extraction/docx-text.js';
import { complaintsCommand } from '../src/cli/complaints/complaints.js';
import { officialsCommand } from '../src/cli/officials/officials.js';
import { readConfig } from '../src/config.js';
import { hashOf } from '../src/domain/complaints/audit/audit-entry.js';

const folder = mkdtempSync(join(tmpdir(), 'motcua-complaints-'));
afterAll(() => rmSync(folder, { recursive: true }));

let dataDir = '';
beforeEach(() => {
  dataDir = mkdtempSync(join(folder, 'data-'));
});

async function runWith(input: string, command: typeof complaintsCommand, ...args: string[]) {
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  const exit = await command(args, { stdin: Readable.from([input]), stdout, stderr, env: { DATA_DIR: dataDir } });
  const read = (stream: PassThrough) => String(stream.read() ?? '');
  return { exit, out: read(stdout), err: read(stderr) };
}
const run = (...args: string[]) => runWith('', complaintsCommand, ...args);
const official = async (name: string, ...roles: string[]) =>
  (await runWith('', officialsCommand, 'add', name, ...roles.flatMap((role) => ['--role', role]))).out.split('\n')[0] ??
  '';
const light = [
  '--summary',
  'Đèn đường hẻm 12 tắt',
  '--area',
  'Khu phố 3',
  '--name',
  'Nguyễn Thị Lan',
  '--phone',
  '0901',
];

/** As the office's clocks show it. */
const officeMinute = (at: Date) =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short', timeStyle: 'short' }).format(at);

describe('the complaints command', () => {
  test('a letter that came in earlier is due from the day it came, goes its way and is closed with a proof', async () => {
    const an = await official('Lê Văn An');
    const added = await run('add', 'phan-anh', 'ha-tang', ...light, '--received', '2/3/2026', '--about', 'conduct');
    const [number = '', code = '', due] = added.out.trim().split('\t');
    expect([added.exit, number, due]).toEqual([0, '1', '2026-03-16']);
    expect((await run('list')).out).toBe(
      '1\tphan-anh\tha-tang\treceived\t2026-03-02\t2026-03-16 late\t-\tKhu phố 3\tĐèn đường hẻm 12 tắt\n',
    );
    expect((await run('overdue')).out).toContain('2026-03-16 late');
    expect(await run('answer', number, '--answer', 'Đã thay')).toMatchObject({
      exit: 1,
      err: 'that cannot be done while it is received; what can: classify, merge, withdraw. With --by PERSON it is classified and taken first\n',
    });
    expect((await run('classify', code)).out).toBe('1\tclassified\t2026-03-16\n');
    expect(await run('take', number)).toMatchObject({ exit: 2, err: expect.stringContaining('--by PERSON') });
    expect((await run('take', number, '--by', an.slice(0, 6))).exit).toBe(0);
    // It is late: a day after the one it had, and over as well, is promised to nobody.
    expect(await run('extend', number, '--until', '31/3/2026', '--reason', 'chờ vật tư')).toMatchObject({
      exit: 1,
      err: expect.stringMatching(/^the new date has to lie after \d{4}-\d\d-\d\d\n$/),
    });
    expect((await run('extend', number, '--until', '30/12/2999', '--reason', 'chờ vật tư')).out).toBe(
      '1\textended\t2999-12-30\n',
    );
    expect((await run('note', number, '--why', 'đã gọi điện lực', '--by', an)).exit).toBe(0);
    expect((await run('answer', number, '--answer', 'Đã thay bóng đèn.')).out).toBe('1\tanswered\t-\n');
    expect(await run('close', number)).toMatchObject({ exit: 1, err: '--closing WHY is needed for that\n' });
    expect(await run('close', number, '--closing', 'resolved')).toMatchObject({
      exit: 1,
      err: expect.stringContaining('--proof'),
    });
    expect((await run('close', number, '--closing', 'resolved', '--proof', 'anh-1')).exit).toBe(0);
    expect((await run('list')).out).toBe('');
    const shown = (await run('show', code)).out;
    for (const said of [
      'Nguyễn Thị Lan, 0901',
      'extended',
      'chờ vật tư',
      'đã gọi điện lực',
      'by Lê Văn An',
      'resolved; anh-1',
      'next        reopen',
    ])
      expect(shown).toContain(said);
    // Who brought it was read with it: that is an entry like the steps.
    expect(await run('verify-audit')).toMatchObject({ exit: 0, out: 'whole: 8 entries, 0 heads agree\n' });
  });

  test('what the chat does in one word, the command line does in one: a letter that just came is refused or transferred', async () => {
    const an = await official('Lê Văn An');
    await run('add', 'phan-anh', 'ha-tang', ...light);
    await run('add', 'phan-anh', 'ha-tang', ...light);
    await run('add', 'phan-anh', 'ha-tang', ...light);
    const refusal = ['--ground', 'Điều 9 Nghị định 20/2008/NĐ-CP', '--reason', 'không rõ nội dung'];
    expect((await run('refuse', '1', '--ground', 'Điều 9')).err).toContain('--reason TEXT is needed');
    expect((await run('show', '1')).out).toContain('state       received');
    expect(await run('refuse', '1', ...refusal)).toMatchObject({ exit: 0, out: expect.stringContaining('refused') });
    expect((await run('transfer', '2', '--body', 'Công an phường', '--reason', 'đúng thẩm quyền')).out).toContain(
      'transferred',
    );
    expect((await run('answer', '3', '--answer', 'Đã thay', '--by', an)).out).toContain('answered');
    expect((await run('show', '3')).out).toContain('assignee    Lê Văn An');
  });

  test('cases are found by words that are sealed, with or without diacritics, beside the other conditions', async () => {
    for (const [summary, area] of [
      ['Máy bơm hư ở trạm 3', 'Khu phố 1'],
      ['Đèn đường hẻm 12 tắt', 'Khu phố 3'],
      ['Đèn đường trước chợ tắt', 'Khu phố 1'],
    ] as const)
      await run('add', 'phan-anh', 'ha-tang', '--summary', summary, '--area', area);
    const found = async (...args: string[]) =>
      (await run('list', ...args)).out.split('\n').flatMap((line) => (line === '' ? [] : [line.split('\t')[0]]));
    expect(await found('--words', 'den duong')).toEqual(['3', '2']);
    expect(await found('--words', 'Đèn đường', '--area', 'Khu phố 3')).toEqual(['2']);
    expect(await found('--words', 'den duong', '--limit', '1')).toEqual(['3']);
    const more = /--after (\S+)/.exec((await run('list', '--words', 'den duong', '--limit', '1')).err)?.[1] ?? '';
    expect(await found('--words', 'den duong', '--after', more)).toEqual(['2']);
    expect(await found('--words', 'ngập nước')).toEqual([]);
    expect((await run('list', '--words', ' ')).exit).toBe(1);
  });

  test('times are those of the office, whatever zone the machine has', async () => {
    await run('add', 'phan-anh', 'ha-tang', ...light);
    const before = officeMinute(new Date());
    const shown = (await run('show', '1')).out;
    expect([
      before,
      officeMinute(new Date(Date.now() - 60_000)),
      officeMinute(new Date(Date.now() - 120_000)),
    ]).toContain(/^(\S+ \S+) {2}create/m.exec(shown)?.[1]);
  });

  test('a khiếu nại that went on after it was suspended says that its date counts those days, to be confirmed', async () => {
    await run('add', 'khieu-nai', 'dat-dai', ...light);
    for (const step of [
      ['check'],
      ['accept', '--document', '3/TB-UBND'],
      ['suspend', '--document', '15/QĐ-UBND', '--reason', 'chờ giám định'],
    ])
      await run(step[0] ?? '', '1', ...step.slice(1));
    expect((await run('show', '1')).out).not.toContain('was suspended');
    await run('resume', '1');
    const day = officeMinute(new Date()).slice(0, 10);
    expect((await run('show', '1')).out).toContain(
      `to be confirmed: it was suspended from ${day} to ${day}, and the date counts those days; no source at hand says whether it should`,
    );
  });

  test('who is given a case while they are away is said to be', async () => {
    const an = await official('Lê Văn An');
    const binh = await official('Phạm Thị Bình');
    await run('add', 'phan-anh', 'ha-tang', ...light);
    await run('classify', '1');
    await runWith('', officialsCommand, 'absent', 'add', an, '2026-01-01', '2999-12-30', '--stand-in', binh);
    const given = await run('assign', '1', '--to', an);
    expect([given.exit, given.err]).toEqual([0, 'Lê Văn An is away until 2999-12-30; Phạm Thị Bình stands in\n']);
    expect((await run('assign', '1', '--to', binh)).err).toBe('');
  });

  test('wrong use and what cannot be are told apart', async () => {
    const dashed = await run('add', 'phan-anh', 'khac', '--summary', 'x', '--id-number', '-079');
    expect([dashed.exit, dashed.err]).toEqual([2, expect.stringContaining("'--id-number=-XYZ'")]);
    expect((await run('list', '--bogus')).err).toContain('--bogus');
    for (const args of [
      [],
      ['fly'],
      ['toString'],
      ['list', '--wrong'],
      ['add'],
      ['add', 'phan-anh', 'ha-tang'],
      ['register'],
      ['take'],
      ['sealed'],
      ['sealed', 'fly'],
      ['list', 'phan-anh'],
      ['overdue', '7'],
      ['show', '1', '2'],
      ['register', 'all'],
      ['figures', 'all'],
      ['verify-audit', 'x'],
    ])
      expect(await run(...args)).toMatchObject({ exit: 2, err: expect.stringContaining('usage: complaints list') });
    for (const [args, said] of [
      [['show', '7'], 'there is no case 7'],
      [['show', 'ABCD-EFGH'], 'is no code'],
      [['add', 'phan-anh', 'mây', '--summary', 'x'], 'CATEGORY mây is none of'],
      [['add', 'phan-anh', 'khac', '--summary', 'x', '--received', '30/2/2026'], 'not a day that exists'],
      [['add', 'phan-anh', 'khac', '--summary', 'x', '--received', '2999-01-01'], 'has not come yet'],
      [['list', '--limit', '0'], 'from 1 to 1000'],
      [['register', '--from', '2026-03-02', '--until', '2026-03-01'], 'lies before'],
      [['list', '--assignee', 'zzz'], 'nobody has the id zzz'],
      [
        ['list', '--state', 'x'],
        'x is none of: received, classified, assigned, in-progress, extended, transferred, refused, merged, answered, withdrawn, closed, checking,',
      ],
    ] as const)
      expect(await run(...args)).toMatchObject({ exit: 1, out: '', err: expect.stringContaining(said) });
  });

  test('the same draft is entered once; duplicates are merged and all are counted', async () => {
    const add = () =>
      run(
        'add',
        'kien-nghi',
        'giao-thong',
        '--summary',
        'Xin gờ giảm tốc',
        '--draft',
        'so-12',
        '--received',
        '2026-03-02',
      );
    const first = await add();
    expect((await add()).out).toBe(first.out);
    await run('add', 'kien-nghi', 'giao-thong', '--summary', 'Gờ giảm tốc trước trường', '--received', '2026-03-03');
    expect((await run('merge', '2', '--into', '1')).out).toBe('2\tmerged\t-\n');
    const { out } = await run('register', '--from', '2026-03-01', '--until', '2026-03-31');
    expect(out).toContain('1,02/03/2026,,,Xin gờ giảm tốc,Kiến nghị,2,,x,');
    expect((await run('figures', '--from', '2026-03-01', '--until', '2026-03-31')).out.split('\n').at(-2)).toBe(
      'Tổng\t2\t0\t0\t0\t2\t0\t2',
    );
  });

  test('the register is printed as CSV, XLSX and DOCX; what looks like a formula is text, denunciations are a number', async () => {
    await run(
      'add',
      'phan-anh',
      'ha-tang',
      '--summary',
      '=HYPERLINK("http://x","Bấm")',
      '--received',
      '2026-03-02',
      '--name',
      'Trần "Ba", Tư',
    );
    await runWith(
      'Ông Tám nhận tiền',
      complaintsCommand,
      'add',
      'to-cao',
      'dat-dai',
      '--summary',
      'Nhận tiền',
      '--content',
      '-',
      '--received',
      '2026-03-03',
    );
    const period = ['--from', '2026-03-01', '--until', '31/3/2026'];
    const csv = await run('register', ...period);
    expect(csv.out).toContain(`"Trần ""Ba"", Tư"`);
    expect(csv.out).toContain(`"'=HYPERLINK(""http://x"",""Bấm"")"`);
    expect(csv.out.startsWith('\ufeffSTT,')).toBe(true);
    expect(csv.err).toContain('1 đơn tố cáo');
    for (const printed of [csv.out, csv.err]) expect(printed).not.toMatch(/Tám|Nhận tiền/);
    expect(await run('register', ...period, '--format', 'xlsx')).toMatchObject({ exit: 2 });
    const files = { xlsx: join(dataDir, 'so.xlsx'), docx: join(dataDir, 'so.docx') };
    for (const [format, file] of Object.entries(files))
      expect(await run('register', ...period, '--format', format, '--out', file)).toMatchObject({ exit: 0, out: '' });
    const [sheet] = await readTable(files.xlsx);
    const cells = JSON.stringify(sheet);
    for (const said of ['Số định danh', 'Trần \\"Ba\\", Tư', '=HYPERLINK', '1 đơn tố cáo'])
      expect(cells).toContain(said);
    const read = await readDocx(files.docx, '.docx');
    const printed = read.ok ? read.value : read.problem;
    for (const said of ['SỔ TIẾP CÔNG DÂN', 'Từ ngày 01/03/2026 đến ngày 31/03/2026', 'Tư', '1 đơn tố cáo'])
      expect(printed).toContain(said);
  });

  test('a tố cáo is seen by its number only, and opened by whoever is named for it', async () => {
    const officer = await official('Thanh tra', 'xử lý tố cáo');
    const leader = await official('Chủ tịch', 'lãnh đạo');
    const added = await runWith(
      'Ông Tám nhận tiền',
      complaintsCommand,
      'add',
      'to-cao',
      'dat-dai',
      '--summary',
      'Nhận tiền',
      '--content',
      '-',
      '--name',
      'Sáu',
      '--received',
      '2026-03-02',
    );
    expect(added).toMatchObject({ exit: 0, out: expect.stringMatching(/^\d{4}\n$/) });
    const number = added.out.trim();
    expect(await run('list', '--all')).toMatchObject({ out: '', err: expect.stringContaining('1 denunciations') });
    // Mon 2 Mar: seven working days end on Wed 11 Mar.
    expect((await run('sealed', 'list', '--by', officer)).out).toBe(
      `${number}\tto-cao\treceived\t2026-03-02\t2026-03-11\n`,
    );
    expect(await run('sealed', 'list')).toMatchObject({ exit: 2, out: '', err: expect.stringContaining('--by') });
    expect(await run('sealed', 'list', '--by', leader)).toMatchObject({ exit: 1, out: '' });
    expect(await run('sealed', 'open', number, '--by', leader, '--reason', 'xem')).toMatchObject({ exit: 1, out: '' });
    expect(await run('sealed', 'open', number, '--by', officer)).toMatchObject({
      exit: 1,
      err: expect.stringContaining('--reason'),
    });
    expect((await run('sealed', 'open', number, '--by', officer, '--reason', 'xử lý')).out).toContain(
      'Ông Tám nhận tiền',
    );
    expect((await run('sealed', 'open', number, '--by', officer, '--reason', 'liên hệ', '--denouncer')).out).toContain(
      'Sáu',
    );
    const why = ['--why', 'phân công ngày 2/3'];
    expect(await run('sealed', 'register', number, '--by', leader, ...why)).toMatchObject({ exit: 1 });
    expect(await run('sealed', 'register', number, '--by', officer)).toMatchObject({
      exit: 1,
      err: expect.stringContaining('--why'),
    });
    expect((await run('sealed', 'register', number, '--by', officer, ...why)).out).toBe(
      `${number}\tregistered\t2026-03-11\n`,
    );
    expect((await run('sealed', 'accept', number, '--by', officer, '--document', '3/QĐ', ...why)).exit).toBe(0);
    expect((await run('verify-audit')).out).toContain('whole: 8 entries');
  });

  test('a report that is a tố cáo is moved, and nothing of it stays', async () => {
    const officer = await official('Thanh tra', 'xử lý tố cáo');
    const words = ['--summary', 'Ông Tám nhận tiền', '--area', 'Khu phố 3', '--name', 'Lê Thị Sáu'];
    const [number = '', code = ''] = (
      await run('add', 'phan-anh', 'dat-dai', ...words, '--received', '2026-03-02')
    ).out.split('\t');
    expect(await run('seal', number)).toMatchObject({ exit: 2 });
    const clerk = await official('Một cửa', 'trực tiếp dân');
    expect(await run('seal', number, '--by', clerk)).toMatchObject({ exit: 1, out: '' });
    expect((await run('verify-audit')).out).toContain('whole: 2 entries');
    const moved = (await run('seal', number, '--by', officer)).out.trim();
    expect(moved).toMatch(/^\d{4}$/);
    const left = [
      await run('show', code),
      await run('list', '--all'),
      await run('register', '--from', '2026-03-01', '--until', '2026-03-31'),
    ];
    for (const { out } of left) expect(out).not.toMatch(/Tám|Sáu|dat-dai|Khu phố 3/);
    expect((await run('sealed', 'list', '--by', officer)).out).toBe(
      `${moved}\tto-cao\treceived\t2026-03-02\t2026-03-11\n`,
    );
    expect((await run('sealed', 'open', moved, '--by', officer, '--reason', 'xử lý', '--denouncer')).out).toContain(
      'Lê Thị Sáu',
    );
    expect(await run('seal', number, '--by', officer)).toMatchObject({
      exit: 1,
      err: expect.stringContaining('nothing to seal'),
    });
  });

  test('a trail that was changed is said to be, with the entry', async () => {
    await run('add', 'phan-anh', 'khac', '--summary', 'Một');
    await run('add', 'phan-anh', 'khac', '--summary', 'Hai');
    const { client, close } = await openDatabase(readConfig({ DATA_DIR: dataDir }).databaseUrl);
    await client.$executeRawUnsafe('DROP TRIGGER "AuditEntryRow_no_update"');
    await client.$executeRaw`UPDATE "AuditEntryRow" SET "actor" = 'p9' WHERE "seq" = 2`;
    await close();
    expect(await run('verify-audit')).toMatchObject({
      exit: 1,
      out: '',
      err: expect.stringContaining('broken at entry 2'),
    });
  });

  test('a trail that was taken away whole is said to be, in words', async () => {
    await run('add', 'phan-anh', 'khac', '--summary', 'Một');
    const { client, close } = await openDatabase(readConfig({ DATA_DIR: dataDir }).databaseUrl);
    await client.$executeRawUnsafe('DELETE FROM "AuditEnd"');
    expect(await run('verify-audit')).toMatchObject({ exit: 1, out: '', err: expect.stringContaining('AuditEnd') });
    await client.$executeRawUnsafe('DROP TRIGGER "AuditEntryRow_no_delete"');
    await client.$executeRawUnsafe('DELETE FROM "AuditEntryRow"');
    await close();
    const { err } = await run('verify-audit');
    expect(err).toMatch(/^The audit trail is broken/);
    expect(err).not.toMatch(/prisma|at .*\.js/i);
  });

  test('the newest entry made anew with the recorded end is seen by the head outside, and what no head holds is said', async () => {
    await run('add', 'phan-anh', 'khac', '--summary', 'Một');
    await run('add', 'phan-anh', 'khac', '--summary', 'Hai');
    const { client, close } = await openDatabase(readConfig({ DATA_DIR: dataDir }).databaseUrl);
    const [first, second] = await client.auditEntryRow.findMany({ orderBy: { seq: 'asc' } });
    if (!first || !second) throw new Error('too few entries');
    const head = (seq: number, hash: string) =>
      appendFileSync(
        join(dataDir, 'audit-heads.jsonl'),
        `${JSON.stringify({ seq, hash, at: '2026-03-02T23:00:00.000Z' })}\n`,
      );
    head(1, first.hash);
    expect(await run('verify-audit')).toMatchObject({
      exit: 0,
      out: 'whole: 2 entries, 1 heads agree\n',
      err: 'The newest head outside the database is of entry 1 (2026-03-03 06:00): 1 entries after it rest on the database alone until the next.\n',
    });
    head(2, second.hash);
    expect((await run('verify-audit')).err).toBe(
      'The newest head outside the database is of entry 2 (2026-03-03 06:00): it covers all.\n',
    );
    const forged = { ...second, at: new Date(Number(second.at)), actor: 'p9' };
    await client.$executeRawUnsafe('DROP TRIGGER "AuditEntryRow_no_update"');
    await client.$executeRaw`UPDATE "AuditEntryRow" SET "actor" = 'p9', "hash" = ${hashOf(forged)} WHERE "seq" = 2`;
    await client.$executeRaw`UPDATE "AuditEnd" SET "hash" = ${hashOf(forged)} WHERE "id" = 1`;
    await close();
    expect(await run('verify-audit')).toMatchObject({
      exit: 1,
      err: expect.stringContaining('broken at entry 2: the trail was made anew'),
    });
  });
});
