import { describe, expect, test } from 'vitest';
import { officeTimeAt, readOfficeHours } from './office-hours.js';
import { createWorkingCalendar } from './working-days.js';

const WEEK = { days: 'Thứ Hai đến thứ Sáu', hours: '7 giờ 00 – 11 giờ 30 và 13 giờ 30 – 17 giờ 00 (dữ liệu mẫu)' };

describe('written hours', () => {
  test('are read as people write them', () => {
    const sessions = readOfficeHours([WEEK]);
    expect(sessions).toHaveLength(10);
    expect(sessions.slice(0, 2)).toEqual([
      { weekday: 1, from: 420, to: 690 },
      { weekday: 1, from: 810, to: 1020 },
    ]);
    expect(readOfficeHours([{ days: 'Thứ 2 - Thứ 6', hours: '7h00-11h30; 13h30-17h' }])).toEqual(sessions);
    expect(readOfficeHours([{ days: 'T2-T6', hours: 'sáng 7:00-11:30, chiều 13:30-17:00' }])).toEqual(sessions);
    expect(readOfficeHours([{ days: 'Sáng thứ Bảy', hours: '7g30 đến 11g30' }])).toEqual([
      { weekday: 6, from: 450, to: 690 },
    ]);
    const days = (text: string) => readOfficeHours([{ days: text, hours: '8h-9h' }]).map(({ weekday }) => weekday);
    expect(days('Thứ Ba, thứ Năm')).toEqual([2, 4]);
    expect(days('Thứ Bảy đến Chủ nhật')).toEqual([6, 7]);
    expect(days('Hằng ngày')).toEqual([1, 2, 3, 4, 5, 6, 7]);
  });

  test.each([
    { days: 'ngày làm việc', hours: '7h-11h' },
    { days: 'Thứ Hai', hours: 'giờ hành chính' },
    { days: 'Thứ Hai', hours: '7h-11h và 13h' },
    { days: 'Thứ Hai', hours: '17h-7h' },
    { days: 'Thứ 2 - 6', hours: '7 giờ - 11 giờ' },
    { days: 'Thứ 2, 4, 6', hours: '7 giờ - 11 giờ' },
    { days: 'Chủ nhật đến thứ Ba', hours: '7 giờ - 11 giờ' },
  ])('$days, $hours is not guessed', (line) => expect(readOfficeHours([WEEK, line])).toEqual([]));
});

describe('an office', () => {
  const sessions = readOfficeHours([WEEK]);
  const calendar = createWorkingCalendar(
    [2026],
    [
      { date: '2026-09-02', answer: 'off' },
      { date: '2026-08-22', answer: 'working' },
    ],
  );
  const local = (text: string) => new Date(`${text}+07:00`);
  const at = (text: string) => officeTimeAt(sessions, calendar, local(text));

  test('is open until the end of its morning or afternoon', () => {
    expect(at('2026-03-02T07:00')).toEqual({ isOpen: true, until: local('2026-03-02T11:30') });
    expect(at('2026-03-02T16:59:59')).toEqual({ isOpen: true, until: local('2026-03-02T17:00') });
  });

  test('is closed at noon, in the evening, at weekends and on holidays, and says when it opens', () => {
    expect(at('2026-03-02T11:30')).toEqual({ isOpen: false, opensAt: local('2026-03-02T13:30') });
    expect(at('2026-03-02T05:00')).toEqual({ isOpen: false, opensAt: local('2026-03-02T07:00') });
    expect(at('2026-03-06T17:00')).toEqual({ isOpen: false, opensAt: local('2026-03-09T07:00') });
    expect(at('2026-09-02T09:00')).toEqual({ isOpen: false, opensAt: local('2026-09-03T07:00') });
  });

  test('works on a Saturday that was swapped in', () => {
    expect(at('2026-08-22T09:00')).toEqual({ isOpen: true, until: local('2026-08-22T11:30') });
  });

  test('without hours is never open', () => {
    expect(officeTimeAt([], calendar, local('2026-03-02T09:00'))).toEqual({ isOpen: false });
  });
});
