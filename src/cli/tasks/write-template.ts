import { writeFile } from 'node:fs/promises';
import { writeTable } from '../../adapters/spreadsheets/write-table.js';
import type { TaskColumn } from '../../domain/tasks/entering/table/task-column.js';
import { COLUMN_NAMES } from '../../domain/tasks/entering/table/task-columns.js';
import { isSystemError } from './system-error.js';
import { failed, type TasksAction, wrongUse } from './tasks-work.js';

const COLUMNS: readonly (readonly [TaskColumn, number])[] = [
  ['number', 6],
  ['title', 50],
  ['lead', 26],
  ['coordinating', 26],
  ['due', 22],
  ['document', 18],
  ['ref', 16],
  ['urgent', 8],
  ['note', 26],
];

/** What to write in each column, seen rather than explained; the dates are a year ahead so that the table can be tried as it is. */
function examples(year: number): (string | number)[][] {
  return [
    [
      1,
      'Ví dụ: Báo cáo cải cách hành chính',
      'Công chức VP-TK',
      'Các ngành có liên quan',
      `20/3/${year}`,
      '',
      '',
      '',
      '',
    ],
    [2, 'Ví dụ: Tổng hợp số liệu dịch vụ công trực tuyến', 'Công chức VP-TK', '', 'ngày 20 hằng tháng', '', '', '', ''],
    [
      3,
      'Ví dụ: Kiểm tra công vụ',
      'Công chức TP-HT; Công chức VH-XH',
      '',
      `quý III năm ${year}`,
      '',
      '',
      'x',
      'xóa các dòng ví dụ',
    ],
    [4, 'Ví dụ: Cập nhật thủ tục hành chính', 'Công chức VP-TK', '', 'thường xuyên', '', '', '', ''],
  ];
}

/** A table to fill in, with the columns that `tasks import` reads. */
export const writeTemplate: TasksAction = async ({ io, at }, [path = '', ...more]) => {
  if (!path.endsWith('.xlsx') || more.length > 0) return wrongUse(io);
  const columns = COLUMNS.map(([column, width]) => ({ header: COLUMN_NAMES[column][0] ?? '', width }));
  const bytes = await writeTable({ name: 'Nhiệm vụ', columns, rows: examples(at.getUTCFullYear() + 1) });
  try {
    await writeFile(path, bytes, { flag: 'wx' });
  } catch (error) {
    if (isSystemError(error)) return failed(io, `${path} cannot be written: ${error.code}`);
    throw error;
  }
  return 0;
};
