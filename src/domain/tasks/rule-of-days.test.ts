import { expect, test } from 'vitest';
import { daysOf } from './occurrences.js';
import { isRule } from './rule-of-days.js';

test.each([
  ['FREQ=SOMETIMES'],
  ['MONTHLY 20'],
  [''],
  ['FREQ=MONTHLY;INTERVAL=0'],
  ['FREQ=MONTHLY;BYMONTHDAY=40'],
  ['FREQ=MONTHLY;BYMONTHDAY=0'],
  ['FREQ=YEARLY;BYMONTH=13;BYMONTHDAY=1'],
  ['FREQ=WEEKLY;BYDAY=XX'],
  ['FREQ=HOURLY'],
  ['FREQ=MONTHLY;BYMONTDAY=20'],
  ['FREQ=YEARLY;BYEASTER=0'],
  ['FREQ=YEARLY;BYYEARDAY=400'],
  ['FREQ=YEARLY;BYWEEKNO=99'],
  ['FREQ=DAILY;INTERVAL=hai'],
  ['FREQ=WEEKLY;INTERVAL=1.5'],
  ['FREQ=DAILY;COUNT=x'],
  ['FREQ=DAILY;COUNT=-1'],
  ['FREQ=SECONDLY;BYMONTHDAY=20'],
])('"%s" is no rule of days', (rrule) => {
  expect(isRule(rrule)).toBe(false);
});

test.each([
  ['RRULE:FREQ=MONTHLY;BYMONTHDAY=20'],
  ['freq=monthly;bymonthday=-1'],
  ['FREQ=MONTHLY;BYDAY=-1FR,2MO;BYSETPOS=-1'],
  ['FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=20;COUNT=8'],
  ['FREQ=DAILY;INTERVAL=2;UNTIL=20261231T165959Z'],
  ['FREQ=YEARLY;WKST=MO;BYWEEKNO=-1;BYDAY=FR'],
  ['FREQ=YEARLY;BYYEARDAY=-1'],
])('"%s" is one', (rrule) => {
  expect(isRule(rrule)).toBe(true);
});

test('hours in a rule are not more times on a day, and take none away', () => {
  expect(daysOf('FREQ=DAILY;BYHOUR=9,15;BYMINUTE=30', '2026-06-08', '2026-06-10')).toEqual([
    '2026-06-08',
    '2026-06-09',
    '2026-06-10',
  ]);
});

test('spaces between the parts change no day', () => {
  expect(isRule('FREQ=MONTHLY; BYMONTHDAY=20')).toBe(true);
  expect(daysOf('FREQ=MONTHLY; BYMONTHDAY=20 ', '2026-06-08', '2026-07-31')).toEqual(['2026-06-20', '2026-07-20']);
});

test.each([['20260615'], ['20260615T000000Z'], ['20260615T235959Z'], ['20260615T165959Z']])(
  'UNTIL=%s names the last day that is meant',
  (until) => {
    expect(daysOf(`FREQ=WEEKLY;UNTIL=${until}`, '2026-06-08', '2026-07-31')).toEqual(['2026-06-08', '2026-06-15']);
  },
);
