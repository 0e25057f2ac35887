import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { DateExpression } from './date-expression.js';
import { readDates } from './read-dates.js';
import { createWorkingCalendar } from './working-days.js';

/** A Wednesday. */
const REF = '2025-02-12T09:00:00+07:00';
const read = (text: string) => readDates(text, { ref: REF });
const values = (text: string) => read(text).map(({ start, due }) => due ?? start);

describe('what other parsers got wrong and would have reminded people of (facts: dates, 1.2)', () => {
  test('the number of a weekday is no number of weeks', () => {
    expect(values('thứ 6 tuần này')).toEqual(['2025-02-14']);
    expect(values('thứ năm tuần sau')).toEqual(['2025-02-20']);
    for (const [day, date] of [
      ['2', '17'],
      ['3', '18'],
      ['4', '19'],
      ['5', '13'],
      ['6', '14'],
      ['7', '15'],
    ]) {
      expect(values(`thứ ${day}`)).toEqual([`2025-02-${date}`]);
    }
  });

  test('this week and this month are these, not the next', () => {
    expect(read('tuần này')).toMatchObject([{ start: '2025-02-10', due: '2025-02-16' }]);
    expect(read('tháng này')).toMatchObject([{ start: '2025-02-01', due: '2025-02-28' }]);
  });

  test('hours in digits and the day after them belong together', () => {
    expect(values('sáng mai 8h')).toEqual(['2025-02-13T08:00']);
    expect(values('8h sáng mai')).toEqual(['2025-02-13T08:00']);
    expect(values('15h30')).toEqual(['2025-02-12T15:30']);
  });

  test('a part of tomorrow is not a part of today', () => {
    expect(read('tối ngày mai')).toMatchObject([{ start: '2025-02-13T18:00', due: '2025-02-13T23:59' }]);
    expect(read('trưa ngày mai')).toMatchObject([{ start: '2025-02-13T12:00' }]);
  });

  test('a zero-padded month is a month', () => {
    expect(read('Tháng 02 năm 2025')).toMatchObject([{ kind: 'period', start: '2025-02-01', due: '2025-02-28' }]);
  });

  test('"trước ngày" before a date is no day before', () => {
    expect(read('trước ngày 15/7/2025')).toEqual([
      { text: 'trước ngày 15/7/2025', kind: 'date', due: '2025-07-15', operator: '<', index: 0, length: 20 },
    ]);
  });

  test.each(['sáng kiến', 'sáng tạo', 'tối thiểu', 'chiều sâu', 'xếp hạng 04/13 tỉnh', 'ngày Kế hoạch được duyệt'])(
    '%s is no time',
    (text) => expect(read(text)).toEqual([]),
  );

  test('day and month are never exchanged', () => {
    expect(read('ngày 04/13/2025')).toMatchObject([{ kind: 'date', text: 'ngày 04/13/2025' }]);
    expect(values('ngày 04/13/2025')).toEqual([undefined]);
    expect(values('ngày 30/02/2025')).toEqual([undefined]);
  });

  test('decomposed letters read the same', () => {
    expect(values('thứ sáu tuần này'.normalize('NFD'))).toEqual(['2025-02-14']);
  });

  test('letters of a scan are no weekday', () => {
    expect(read('t6 chirc thyc hién nhiém vu duoc giao')).toEqual([]);
  });

  test('Roman quarters are quarters', () => {
    expect(read('Quý I năm 2025')).toMatchObject([{ start: '2025-01-01', due: '2025-03-31' }]);
  });

  test('the end of a month is its last day', () => {
    expect(values('cuối tháng')).toEqual(['2025-02-28']);
  });
});

describe('working days', () => {
  const calendar = createWorkingCalendar([2025], [{ date: '2025-02-14', answer: 'off' }]);

  test('are counted when the calendar knows the year', () => {
    expect(readDates('2 ngày làm việc nữa', { ref: REF, calendar })).toMatchObject([
      { kind: 'date', due: '2025-02-17' },
    ]);
  });

  test('stay relative when it does not', () => {
    const [expression] = readDates('2 ngày làm việc nữa', { ref: '2031-02-12T09:00:00+07:00', calendar });
    expect(expression).toMatchObject({
      kind: 'relative',
      anchor: '2031-02-12',
      offset: { count: 2, unit: 'working-day' },
    });
    expect(expression?.due).toBeUndefined();
    expect(read('2 ngày làm việc nữa')[0]?.due).toBeUndefined();
  });

  test('a counted day that is off names the working day after it', () => {
    expect(readDates('2 ngày nữa', { ref: REF, calendar })).toMatchObject([
      { due: '2025-02-14', dueMovedTo: '2025-02-17' },
    ]);
  });
});

describe('the office', () => {
  test('is in its own zone, whatever the offset of the message', () => {
    expect(readDates('hôm nay', { ref: '2025-02-12T20:00:00Z' })).toMatchObject([{ due: '2025-02-13' }]);
  });

  test('says which dates belong to cited documents', () => {
    const [citation, deadline] = read('Nghị định số 61/2018/NĐ-CP ngày 23/4/2018; hoàn thành ngày 15/7/2025');
    expect(citation).toMatchObject({ due: '2018-04-23', isCitation: true });
    expect(deadline?.isCitation).toBeUndefined();
  });

  test('rejects a reference that is no instant', () => {
    expect(() => readDates('mai', { ref: 'hôm qua' })).toThrow(RangeError);
  });
});

const WORDS =
  `ngày tháng năm quý tuần thứ hai ba sáu bảy chủ nhật hôm nay mai kia qua sau tới trước đến hết từ kể chậm nhất trong vòng thời hạn
  làm việc hàng hằng mỗi định kỳ lần sáng chiều tối giờ rưỡi kém phút đầu giữa cuối của và , . / - ( ) : 1 2 6 8 12 15 30 31 2025 20258 15/7 30/2 8h 8h30
  I II IV Il rằm mùng Tết âm lịch nữa thường xuyên theo yêu cầu kế hoạch ban hành ngay thang quy thu toi Théng`.split(
    /\s+/,
  );
const phrases = fc.array(fc.constantFrom(...WORDS, '\n', '\n\n'), { maxLength: 24 }).map((words) => words.join(' '));
const texts = fc.oneof(
  phrases,
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

describe('any text', () => {
  test('is read without an error, in order, with substrings that stand there and ends that follow starts', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let end = 0;
        for (const expression of read(text)) {
          expect(text.slice(expression.index, expression.index + expression.length)).toBe(expression.text);
          expect(expression.index).toBeGreaterThanOrEqual(end);
          expect(expression.length).toBeGreaterThan(0);
          end = expression.index + expression.length;
          expectOrdered(expression);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('reads the same in every zone of the machine', () => {
    const before = process.env.TZ;
    const readIn = (zone: string, text: string) => {
      process.env.TZ = zone;
      return read(text);
    };
    try {
      fc.assert(
        fc.property(phrases, (text) => {
          expect(readIn('America/New_York', text)).toEqual(readIn('UTC', text));
        }),
        { numRuns: 150 },
      );
    } finally {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    }
  });
});

function expectOrdered({ start, due }: DateExpression): void {
  for (const value of [start, due]) {
    if (value !== undefined) expect(Temporal.PlainDateTime.from(value).toString()).toContain(value.slice(0, 10));
  }
  if (start !== undefined && due !== undefined)
    expect(due.slice(0, start.length) >= start.slice(0, due.length)).toBe(true);
}

describe('long texts', () => {
  const length = 30_000;
  const page = readFileSync('test/corpus/dates.jsonl', 'utf8').slice(0, length);

  test.each(['1', '1 ', '1/2', 'ngày ', '(', 'từ 1 đến ', 'hàng tháng, ', 'thứ 2, ', 'ngày 2, ', '8h ', 'Quý I, '])(
    'that say "%s" over and over cost no more than ten times as much as a page of the corpus',
    (words) => {
      const text = words.repeat(Math.ceil(length / words.length));
      read(page);
      const usual = timeOf(() => read(page));
      expect(timeOf(() => read(text))).toBeLessThan(Math.max(usual, 20) * 10);
    },
  );
});

/** The shortest of three: other work on the machine makes one longer, never shorter. */
function timeOf(run: () => void): number {
  const times = [1, 2, 3].map(() => {
    const startedAt = performance.now();
    run();
    return performance.now() - startedAt;
  });
  return Math.min(...times);
}
