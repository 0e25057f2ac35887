import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import mammoth from 'mammoth';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { fromBuffer } from 'yauzl';
import { readTable } from '../src/adapters/spreadsheets/read-table.js';
import { complaintsCommand } from '../src/cli/complaints/complaints.js';

const folder = mkdtempSync(join(tmpdir(), 'motcua-register-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function run(...args: string[]): Promise<string> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const io = { stdin: Readable.from([]), stdout, stderr, env: { DATA_DIR: folder } };
  const exit = await complaintsCommand(args, io);
  expect([exit, `${stderr.read() ?? ''}`]).toEqual([0, '']);
  return `${stdout.read() ?? ''}`;
}

/** Mẫu 03/TCD: what each column is headed and what stands there of three cases. */
const EXPECTED: readonly (readonly [header: string, ...cells: readonly string[]])[] = [
  ['STT', '1', '2', '3'],
  ['Ngày tiếp nhận', '02/03/2026', '03/03/2026', '04/03/2026'],
  ['Họ tên, địa chỉ', 'Trần "Ba" <Tư> & con, Khóm 1', 'Lê Thị Sáu', ''],
  ['Số định danh / hộ chiếu', '087190000001', '', ''],
  ['Nội dung', '=HYPERLINK("http://x","Bấm")', 'Đất bị lấn ranh', 'Xin trợ cấp'],
  ['Phân loại', 'Phản ánh', 'Khiếu nại', 'Kiến nghị'],
  ['Số người', '1', '1', '1'],
  ['Cơ quan đã giải quyết', 'UBND phường', '', ''],
  ['Thuộc thẩm quyền', 'x', '', ''],
  ['Hướng dẫn đến (số văn bản)', '', '', 'Bảo hiểm xã hội (5/HD)'],
  ['Cơ quan tiếp nhận (số văn bản chuyển)', '', 'Sở Nông nghiệp (31/CV)', ''],
  ['Theo dõi kết quả', 'Đã nhận', 'chuyển', 'không được giải quyết'],
  ['Ghi chú', 'Hồ sơ số 1', 'Hồ sơ số 2', 'Hồ sơ số 3'],
];
/** Its words are those of the status page; here only what they begin or contain. */
const RESULT = 11;

beforeAll(async () => {
  const who = ['--name', 'Trần "Ba" <Tư> & con', '--address', 'Khóm 1', '--id-number', '087190000001'];
  const what = ['--summary', '=HYPERLINK("http://x","Bấm")', '--settled-before', 'UBND phường'];
  await run('add', 'phan-anh', 'ha-tang', ...what, ...who, '--received', '2026-03-02');
  await run(
    'add',
    'khieu-nai',
    'dat-dai',
    '--summary',
    'Đất bị lấn ranh',
    '--name',
    'Lê Thị Sáu',
    '--received',
    '2026-03-03',
  );
  await run('check', '2');
  await run('transfer', '2', '--body', 'Sở Nông nghiệp', '--reason', 'đúng thẩm quyền', '--document', '31/CV');
  await run('add', 'kien-nghi', 'khac', '--summary', 'Xin trợ cấp', '--received', '2026-03-04');
  await run('classify', '3');
  const ground = ['--ground', 'Điều 9 Luật Tiếp công dân', '--reason', 'không thuộc thẩm quyền'];
  await run('refuse', '3', ...ground, '--body', 'Bảo hiểm xã hội', '--document', '5/HD');
});

async function print(format: string): Promise<string> {
  const file = join(folder, `so.${format}`);
  await run('register', '--from', '2026-03-01', '--until', '2026-03-31', '--format', format, '--out', file);
  return file;
}

/** Each column in turn, as another program reads it. */
function compare(grid: readonly (readonly string[])[], formula: string): void {
  expect(grid.map((row) => row.length)).toEqual(grid.map(() => EXPECTED.length));
  expect(grid).toHaveLength(4);
  for (const [at, [header, ...cells]] of EXPECTED.entries()) {
    const column = grid.map((row) => row[at]);
    expect(column[0]).toBe(header);
    if (at === RESULT)
      for (const [line, cell] of cells.entries()) expect(column[line + 1]?.toLowerCase()).toContain(cell.toLowerCase());
    else expect(column.slice(1)).toEqual(cells.map((cell) => (cell.startsWith('=') ? formula : cell)));
  }
}

test('CSV', async () => {
  const [sheet] = await readTable(await print('csv'));
  compare(
    (sheet?.rows ?? []).filter((row) => row.some((cell) => cell !== '')),
    `'=HYPERLINK("http://x","Bấm")`,
  );
});

/** The files of a ZIP archive by their path. */
async function unzip(file: string): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  await new Promise<void>((done, failed) => {
    fromBuffer(readFileSync(file), { lazyEntries: true, validateEntrySizes: true }, (error, archive) => {
      if (error || !archive) return failed(error);
      archive.on('error', failed).on('end', done);
      archive.on('entry', (entry) =>
        archive.openReadStream(entry, (wrong, stream) => {
          if (wrong || !stream) return failed(wrong);
          text(stream).then((content) => {
            found.set(entry.fileName, content);
            archive.readEntry();
          }, failed);
        }),
      );
      archive.readEntry();
    });
  });
  return found;
}

const plainOf = (xml: string) =>
  xml.replace(
    /&(lt|gt|quot|apos|amp);/g,
    (_, name) => ({ lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' })[String(name)] ?? '',
  );
const textsIn = (xml: string) => plainOf([...xml.matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, said]) => said).join(''));

/** Rows of the first sheet, read from the XML that spreadsheets read. */
function gridOf(files: ReadonlyMap<string, string>): string[][] {
  const shared = [...(files.get('xl/sharedStrings.xml') ?? '').matchAll(/<si>([\s\S]*?)<\/si>/g)].map(([, one = '']) =>
    textsIn(one),
  );
  const sheet = files.get('xl/worksheets/sheet1.xml') ?? '';
  expect(sheet).not.toContain('<f>');
  return [...sheet.matchAll(/<row [^>]*>([\s\S]*?)<\/row>/g)].map(([, row = '']) => {
    const cells: string[] = Array.from({ length: EXPECTED.length }, () => '');
    for (const [, letters = '', rest = '', inner = ''] of row.matchAll(
      /<c r="([A-Z]+)\d+"([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g,
    )) {
      const value = /<v>([^<]*)<\/v>/.exec(inner)?.[1] ?? '';
      const at = letters.charCodeAt(0) - 65;
      cells[at] = /t="s"/.test(rest)
        ? (shared[Number(value)] ?? '')
        : /t="inlineStr"/.test(rest)
          ? textsIn(inner)
          : plainOf(value);
    }
    return cells;
  });
}

test('XLSX', async () => compare(gridOf(await unzip(await print('xlsx'))), '=HYPERLINK("http://x","Bấm")'));

test('DOCX, its header on every page of A4 across', async () => {
  const file = await print('docx');
  const { value: html, messages } = await mammoth.convertToHtml({ path: file });
  expect(messages).toEqual([]);
  expect(html).toMatch(/SỔ TIẾP CÔNG DÂN[\s\S]*Từ ngày 01\/03\/2026 đến ngày 31\/03\/2026/);
  const strip = (cell: string) => plainOf(cell.replace(/<[^>]+>/g, ''));
  const grid = [...html.matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map(([, row = '']) =>
    [...row.matchAll(/<t[dh]>([\s\S]*?)<\/t[dh]>/g)].map(([, cell = '']) => strip(cell)),
  );
  compare(grid, '=HYPERLINK("http://x","Bấm")');
  const xml = (await unzip(file)).get('word/document.xml') ?? '';
  expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(1);
  expect(xml).toContain('w:orient="landscape"');
});
