import { expect, test } from 'vitest';
import { createWorkingCalendar } from '../../../../calendar/working-days.js';
import { readFigures } from './read-figures.js';

test('a month that is still to come is the one of last year, on a leap day as well', () => {
  const read = (now: string) => readFigures('số liệu hồ sơ tháng 10', new Date(now), createWorkingCalendar([2028], []));
  const month = { from: '2027-10-01', until: '2027-10-31' };
  expect(read('2028-02-28T02:00:00Z')).toEqual(month);
  expect(read('2028-02-29T02:00:00Z')).toEqual(month);
});
