import { describe, expect, test } from 'vitest';
import { loadWorkingCalendar } from '../../../../adapters/knowledge-files/load-working-calendar.js';
import { createRoleKeys } from '../../../people/role-keys.js';
import { readTaskTable } from './read-task-table.js';

const context = {
  today: '2026-02-12',
  calendar: await loadWorkingCalendar('knowledge'),
  people: [{ id: 'p1', name: 'Nguyễn Văn An' }],
  roles: createRoleKeys({
    roles: [
      { name: 'Công chức VP-TK', also: ['VP-TK'] },
      { name: 'Công chức TP-HT', also: ['TP-HT'] },
    ],
  }),
  takesPast: false,
};
const HEADER = ['STT', 'Nhiệm vụ', 'Chủ trì', 'Phối hợp', 'Thời hạn', 'Văn bản', 'Ghi chú'];

function read(rows: readonly (readonly string[])[], more: Partial<typeof context> = {}) {
  return readTaskTable(rows, { ...context, ...more });
}

describe('a table as offices write it', () => {
  const reading = read([
    ['ỦY BAN NHÂN DÂN PHƯỜNG AN BÌNH'],
    ['DANH MỤC NHIỆM VỤ NĂM 2026', ''],
    HEADER,
    ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)'],
    ['I', 'Cải cách thể chế'],
    ['1', 'Rà soát văn bản', 'VP-TK', 'Các ngành; Trạm Y tế', 'Quý III', '12/KH-UBND', 'làm trước'],
    [],
    ['2', 'Báo cáo tháng', 'đồng chí Nguyễn Văn An', '', 'ngày 20 hằng tháng'],
    ['3', 'Tập huấn', 'VP-TK, TP-HT', '', '30/6 và 31/12'],
    ['4', 'Trực ban', '', '', 'thường xuyên'],
  ]);

  test('has the tasks, one for each lead and date', () => {
    expect(reading.problems).toEqual([]);
    expect(
      reading.tasks.map(({ row, draft: { title, assignment, schedule } }) => [row, title, assignment, schedule]),
    ).toEqual([
      [6, 'Rà soát văn bản', { kind: 'role', role: 'Công chức VP-TK' }, { kind: 'once', due: '2026-09-30' }],
      [
        8,
        'Báo cáo tháng',
        { kind: 'person', person: 'p1' },
        { kind: 'recurring', rrule: 'FREQ=MONTHLY;BYMONTHDAY=20', from: '2026-02-20' },
      ],
      [9, 'Tập huấn', { kind: 'role', role: 'Công chức VP-TK' }, { kind: 'once', due: '2026-06-30' }],
      [9, 'Tập huấn', { kind: 'role', role: 'Công chức VP-TK' }, { kind: 'once', due: '2026-12-31' }],
      [9, 'Tập huấn', { kind: 'role', role: 'Công chức TP-HT' }, { kind: 'once', due: '2026-06-30' }],
      [9, 'Tập huấn', { kind: 'role', role: 'Công chức TP-HT' }, { kind: 'once', due: '2026-12-31' }],
      [10, 'Trực ban', { kind: 'nobody' }, { kind: 'undated' }],
    ]);
  });

  test('keeps where a task comes from, who helps and what was noted', () => {
    expect(reading.tasks[0]).toMatchObject({
      note: 'làm trước',
      draft: {
        coordinating: ['Các ngành', 'Trạm Y tế'],
        source: { document: '12/KH-UBND', ref: '', deadlineText: 'Quý III' },
      },
    });
    expect(reading.notes).toEqual([{ kind: 'heading', row: 5, value: 'Cải cách thể chế' }]);
  });

  test('has the same ids when it is read again', () => {
    const again = read([HEADER, ['1', 'Rà soát văn bản', 'VP-TK', 'Các ngành', 'Quý III', '12/KH-UBND']]);
    expect(again.tasks[0]?.id).toBe(reading.tasks[0]?.id);
  });
});

test.each([
  ['nhiem vu', 'don vi chu tri', 'han hoan thanh'],
  ['NỘI DUNG CÔNG VIỆC', 'Người phụ trách', 'Thời gian\nhoàn thành'],
  ['Tên nhiệm vụ (*)', 'Cơ quan, đơn vị chủ trì:', 'Hạn xử lý (ngày/tháng/năm)'],
])('columns may be called %s, %s, %s', (...header) => {
  expect(read([header, ['Báo cáo', 'VP-TK', '20/3/2026']]).tasks).toHaveLength(1);
});

test.each([
  ['Việc cần làm', 'Người làm', 'Ngày hoàn thành'],
  ['Nội dung yêu cầu', 'Cán bộ theo dõi', 'Hạn trả lời'],
  ['Trích yếu nội dung', 'Cán bộ được giao xử lý', 'Thời hạn giải quyết'],
  ['Hạng mục công việc', 'Đầu mối thực hiện', 'Ngày phải xong'],
  ['Nhiệm vụ được giao', 'Phòng, ban chịu trách nhiệm', 'Thời điểm hoàn thành'],
  ['Danh mục nhiệm vụ', 'Công chức tham mưu', 'Mốc thời gian'],
  ['Mô tả công việc', 'Nhân sự phụ trách chính', 'Hạn nộp'],
  ['CÔNG VIỆC THÁNG 11', 'ai làm', 'thời hạn (dự kiến)'],
])('columns are understood by the words they are made of: %s, %s, %s', (...header) => {
  const { tasks, notes } = read([header, ['Báo cáo hạn hán', 'VP-TK', '20/3/2026']]);
  expect(tasks.map(({ draft }) => [draft.title, draft.assignment, draft.schedule])).toEqual([
    ['Báo cáo hạn hán', { kind: 'role', role: 'Công chức VP-TK' }, { kind: 'once', due: '2026-03-20' }],
  ]);
  expect(notes).toEqual([]);
});

test('who gave it, who watches, what came of it and when are none of ours', () => {
  const header = [
    'Nhiệm vụ',
    'Lãnh đạo chỉ đạo',
    'Người giao việc',
    'Đơn vị thực hiện chính',
    'Thời hạn hoàn thành',
    'Ngày hoàn thành',
    'Kết quả thực hiện',
    'Số ngày quá hạn',
  ];
  const row = ['Báo cáo', 'PCT Hùng', 'Chủ tịch', 'TP-HT', '20/3/2026', '1/3/2026', 'bắt đầu làm', '0'];
  const { tasks, problems, notes } = read([header, row]);
  expect(problems).toEqual([]);
  expect(tasks.map(({ draft }) => [draft.assignment, draft.schedule])).toEqual([
    [
      { kind: 'role', role: 'Công chức TP-HT' },
      { kind: 'once', due: '2026-03-20' },
    ],
  ]);
  expect(notes.map((note) => 'header' in note && note.header)).toEqual([
    'Lãnh đạo chỉ đạo',
    'Người giao việc',
    'Ngày hoàn thành',
    'Kết quả thực hiện',
    'Số ngày quá hạn',
  ]);
});

test('who gets the report and what is lacking are none of ours either', () => {
  const header = ['Nhiệm vụ', 'Cơ quan nhận báo cáo', 'Tồn tại, hạn chế', 'Cán bộ theo dõi', 'Hạn nộp'];
  const { tasks, problems } = read([header, ['Báo cáo', 'Sở Nội vụ', 'thiếu người', 'TP-HT', '20/3/2026']]);
  expect(problems).toEqual([]);
  expect(tasks.map(({ draft }) => [draft.assignment, draft.schedule])).toEqual([
    [
      { kind: 'role', role: 'Công chức TP-HT' },
      { kind: 'once', due: '2026-03-20' },
    ],
  ]);
});

test('the first task is no second row of the header, whatever its words', () => {
  const rows = [
    ['Việc', 'Người làm', 'Hạn', 'Diễn biến'],
    ['Phối hợp tuyên truyền', 'VP-TK', '20/3/2026', 'bắt đầu từ ngày giao'],
    ['Tập huấn', 'VP-TK', '21/3/2026', ''],
  ];
  expect(read(rows).tasks.map(({ draft }) => draft.title)).toEqual(['Phối hợp tuyên truyền', 'Tập huấn']);
});

test('a header of two rows with merged cells', () => {
  const rows = [
    ['STT', 'Nhiệm vụ', 'Phân công', '', 'Thời gian'],
    ['STT', 'Nhiệm vụ', 'Chủ trì', 'Phối hợp', 'Thời gian'],
    ['1', 'Báo cáo', 'VP-TK', 'Các ngành', '20/3/2026'],
  ];
  const { tasks, problems } = read(rows);
  expect(problems).toEqual([]);
  expect(tasks[0]?.draft).toMatchObject({ assignment: { role: 'Công chức VP-TK' }, coordinating: ['Các ngành'] });
});

describe('what is wrong', () => {
  test('is told all at once, with row, column and what stands there', () => {
    const { tasks, problems } = read([
      ['Nhiệm vụ', 'Chủ trì', 'Ngày bắt đầu', 'Hạn hoàn thành'],
      ['Báo cáo', 'VP-TK', '', '30/2/2026'],
      ['', 'VP-TK', '', '20/3/2026'],
      ['Họp', 'VP-TK', '20/3/2026', '10/3/2026'],
      ['Nộp', 'VP-TK', '', '20/1/2026'],
      ['Gửi', 'VP-TK', '', 'khi nào xong'],
      ['Tốt', 'VP-TK', '', '20/3/2026'],
    ]);
    expect(tasks).toHaveLength(1);
    expect(problems).toEqual([
      { kind: 'no-such-day', row: 2, header: 'Hạn hoàn thành', value: '30/2/2026' },
      { kind: 'no-title', row: 3, header: 'Nhiệm vụ', value: '' },
      { kind: 'ends-before-start', row: 4, header: 'Hạn hoàn thành', value: '10/3/2026' },
      { kind: 'past', row: 5, header: 'Hạn hoàn thành', value: '20/1/2026' },
      { kind: 'not-understood', row: 6, header: 'Hạn hoàn thành', value: 'khi nào xong' },
    ]);
  });

  test('a column that is missing or stands twice', () => {
    expect(
      read([
        ['Nhiệm vụ', 'Hạn'],
        ['A', '20/3/2026'],
      ]).problems,
    ).toEqual([{ kind: 'missing-column', column: 'lead' }]);
    expect(
      read([
        ['Nhiệm vụ', 'Chủ trì', 'Hạn', 'Thời gian'],
        ['A', 'B', '', ''],
      ]).problems,
    ).toEqual([{ kind: 'doubled-column', header: 'Thời gian' }]);
  });

  test('no header, and a header without rows', () => {
    expect(
      read([
        ['Họ tên', 'Điện thoại'],
        ['An', '09'],
      ]).problems,
    ).toEqual([{ kind: 'no-header' }]);
    expect(read([HEADER]).problems).toEqual([{ kind: 'empty' }]);
  });

  test('is no date that is over when those are wanted', () => {
    const rows = [
      ['Nhiệm vụ', 'Chủ trì', 'Hạn'],
      ['Nộp', 'VP-TK', '20/1/2026'],
    ];
    expect(read(rows, { takesPast: true }).tasks).toHaveLength(1);
  });
});

test('the same row twice is one task, and it is said', () => {
  const row = ['1', 'Báo cáo', 'VP-TK', '', '20/3/2026'];
  expect(read([HEADER, row, row])).toMatchObject({ tasks: [{ row: 2 }], notes: [{ kind: 'doubled-row', row: 3 }] });
});
