import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { afterAll, expect, test } from 'vitest';
import { readTable, UnreadableTableError } from './read-table.js';
import { writeTable } from './write-table.js';

const folder = mkdtempSync(join(tmpdir(), 'motcua-tables-'));
afterAll(() => rmSync(folder, { recursive: true }));

function keep(name: string, content: Uint8Array | string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function rowsOf(name: string, content: Uint8Array | string) {
  return (await readTable(keep(name, content)))[0]?.rows;
}

test.each([
  ['comma', 'Nhiệm vụ,Thời hạn\n"Báo cáo, quý I",20/3/2026\n'],
  ['semicolon and a mark', '\ufeffNhiệm vụ;Thời hạn\r\nBáo cáo, quý I;20/3/2026\r\n'],
  ['tab', 'Nhiệm vụ\tThời hạn\nBáo cáo, quý I\t20/3/2026'],
])('CSV with %s', async (_, text) => {
  expect(await rowsOf('a.csv', text)).toEqual([
    ['Nhiệm vụ', 'Thời hạn'],
    ['Báo cáo, quý I', '20/3/2026'],
  ]);
});

test('text as Excel saves it in Unicode, and decomposed letters', async () => {
  const text = Buffer.from('\ufeffNhiệm vụ\tThời hạn\nA\tB'.normalize('NFD'), 'utf16le');
  expect(await rowsOf('u.txt', text)).toEqual([
    ['Nhiệm vụ', 'Thời hạn'],
    ['A', 'B'],
  ]);
});

test('an empty line and a line break in a cell keep the numbers of the rows', async () => {
  const rows = await rowsOf('e.csv', 'Nhiệm vụ;Thời hạn\n\n"a\nb";1\n');
  expect(rows?.[2]).toEqual(['a\nb', '1']);
});

test('a workbook gives days as days, and a cell merged downwards in each of its rows', async () => {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: 'Nhiệm vụ',
        rows: [
          ['Việc', 'Chủ trì', 'Hạn'],
          ['A', 'VP-TK', new Date(Date.UTC(2026, 2, 20))],
          ['B', null, 46101],
        ],
        merges: [{ startRow: 1, startCol: 1, endRow: 2, endCol: 1 }],
      },
    ],
  });
  expect(await readTable(keep('w.xlsx', bytes))).toEqual([
    {
      name: 'Nhiệm vụ',
      rows: [
        ['Việc', 'Chủ trì', 'Hạn'],
        ['A', 'VP-TK', '2026-03-20'],
        ['B', 'VP-TK', '46101'],
      ],
    },
  ]);
});

test('what is written is read again', async () => {
  const columns = [
    { header: 'Nhiệm vụ', width: 50 },
    { header: 'Thời hạn', width: 14 },
  ];
  const bytes = await writeTable({ name: 'Mẫu', columns, rows: [['Báo cáo quý I', '20/3/2026']] });
  expect(await rowsOf('t.xlsx', bytes)).toEqual([
    ['Nhiệm vụ', 'Thời hạn'],
    ['Báo cáo quý I', '20/3/2026'],
  ]);
});

test.each([
  ['broken.xlsx', 'PK but no workbook', /save it anew/],
  ['old.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /\.xlsx/],
  ['legacy.csv', Buffer.from([0x4e, 0x68, 0x69, 0xea, 0x6d]), /UTF-8/],
])('%s says what to do', async (name, content, words) => {
  const reading = readTable(keep(name, content));
  await expect(reading).rejects.toThrow(words);
  await expect(reading).rejects.toThrow(UnreadableTableError);
});
