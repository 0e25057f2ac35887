import { expect, test } from 'vitest';
import { milestonesOf } from './milestones-of.js';

const OFFICE = [15, 7, 3, 1, 0, -1, -3, -7];

const of = (rrule: string, from = '2026-01-05') =>
  milestonesOf(
    {
      id: 't',
      title: 'Báo cáo cải cách hành chính',
      isUrgent: false,
      assignment: { kind: 'nobody' },
      schedule: { kind: 'recurring', rrule, from },
    },
    OFFICE,
  );

/** A rule can say how often it comes in many ways; what counts is the days between its times. */
test.each([
  ['four months of a year', 'FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=15'],
  ['four months of a year, by the year', 'FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=15'],
  ['once a quarter', 'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=15'],
  ['the last working day of a month', 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1'],
  ['the last day of a month', 'FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1'],
  ['once a year', 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15'],
])('%s is announced as long before as anything', (_, rrule) => {
  expect(of(rrule)).toEqual(OFFICE);
});

test.each([
  ['each Friday', 'FREQ=WEEKLY;BYDAY=FR', [3, 1, 0, -1, -3]],
  ['each Friday, by the month', 'FREQ=MONTHLY;BYDAY=FR', [3, 1, 0, -1, -3]],
  ['twice a month', 'FREQ=MONTHLY;BYMONTHDAY=1,15', [7, 3, 1, 0, -1, -3, -7]],
  ['each day', 'FREQ=DAILY', [0]],
])('%s is announced no longer before than it comes', (_, rrule, expected) => {
  expect(of(rrule)).toEqual(expected);
});

test('what comes only once more is announced like a date', () => {
  expect(of('FREQ=MONTHLY;BYMONTHDAY=20;COUNT=1')).toEqual(OFFICE);
});
