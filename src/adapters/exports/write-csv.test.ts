import { expect, test } from 'vitest';
import { csvLine } from './write-csv.js';

test.each([
  ['=1+1', "'=1+1"],
  ['+84901', "'+84901"],
  ['-079', "'-079"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['＝1+1', "'＝1+1"],
  ['＠SUM', "'＠SUM"],
  ['\t=1', "'\t=1"],
  ['=HYPERLINK("x";"y")', `"'=HYPERLINK(""x"";""y"")"`],
  ['1 = 1', '1 = 1'],
  ['Ấp 3, xã A', '"Ấp 3, xã A"'],
])('no spreadsheet takes %j for a formula', (cell, written) => {
  expect(csvLine([cell, 7])).toBe(`${written},7\r\n`);
});
