import { describe, expect, test } from 'vitest';
import { loadWorkingCalendar } from '../../../adapters/knowledge-files/load-working-calendar.js';
import { readSchedule } from './read-schedule.js';

const calendar = await loadWorkingCalendar('knowledge');
const context = { today: '2026-02-12', calendar };

describe('one day', () => {
  test.each([
    ['2026-03-20', '2026-03-20'],
    ['20/3/2026', '2026-03-20'],
    ['20/3', '2026-03-20'],
    ['46101', '2026-03-20'],
    ['trước ngày 20/3/2026', '2026-03-19'],
    ['chậm nhất 17h ngày 20/3/2026', '2026-03-20'],
    ['cuối tháng này', '2026-02-28'],
    ['thứ sáu tuần sau', '2026-02-20'],
    ['Quý III', '2026-09-30'],
    ['tháng 3/2026', '2026-03-31'],
    ['6 tháng đầu năm', '2026-06-30'],
  ])('%s is %s', (words, due) => {
    expect(readSchedule(words, context)).toMatchObject({ kind: 'read', schedules: [{ kind: 'once', due }] });
  });

  test('of a document belongs to its year', () => {
    const reading = readSchedule('Tháng 02', { ...context, documentDate: '2025-02-12' });
    expect(reading).toMatchObject({ schedules: [{ due: '2025-02-28' }] });
  });
});

test('several dates are several', () => {
  expect(readSchedule('6 tháng đầu năm và cuối năm', context)).toMatchObject({
    schedules: [{ due: '2026-06-30' }, { due: '2026-12-31' }],
  });
});

describe('what comes back', () => {
  test.each([
    ['ngày 20 hằng tháng', 'FREQ=MONTHLY;BYMONTHDAY=20', false],
    ['trước ngày 20 hằng tháng', 'FREQ=MONTHLY;BYMONTHDAY=19', false],
    ['thứ hai hằng tuần', 'FREQ=WEEKLY;BYDAY=MO', false],
    ['hằng tháng', 'FREQ=MONTHLY;BYMONTHDAY=-1', true],
    ['hằng quý', 'FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1', true],
    ['định kỳ hằng quý, 6 tháng, năm', 'FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1', true],
    ['6 tháng một lần', 'FREQ=YEARLY;BYMONTH=6,12;BYMONTHDAY=-1', true],
    ['hằng năm', 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=-1', true],
  ])('%s is %s', (words, rrule, isDayAssumed) => {
    expect(readSchedule(words, context)).toMatchObject({ schedules: [{ kind: 'recurring', rrule }], isDayAssumed });
  });
});

test.each(['', 'Thường xuyên', 'Theo yêu cầu của Sở Nội vụ', 'Theo kế hoạch của UBND thành phố'])(
  '"%s" gets no date',
  (words) => {
    expect(readSchedule(words, context)).toMatchObject({ kind: 'read', schedules: [{ kind: 'undated' }] });
  },
);

test.each([
  ['30/2/2026', 'no-such-day'],
  ['30 tháng 2', 'no-such-day'],
  ['31/4', 'no-such-day'],
  ['từ 20/3/2026 đến 10/3/2026', 'ends-before-start'],
  ['trong 15 ngày làm việc', 'counts-from-nothing'],
  ['càng sớm càng hay', 'not-understood'],
  ['abc', 'not-understood'],
])('"%s" is refused: %s', (words, kind) => {
  expect(readSchedule(words, context)).toEqual({ kind });
});
