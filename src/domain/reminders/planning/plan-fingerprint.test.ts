import { expect, test } from 'vitest';
import { fingerprint } from '../../../shared/ids.js';
import { addDays, instantAt } from '../../calendar/office-time.js';
import { createWorkingCalendar } from '../../calendar/working-days.js';
import type { Task } from '../../tasks/task.js';
import { DEFAULT_RULES } from '../office-rules.js';
import { createTimesOf, desiredReminders } from './desired-reminders.js';
import { PLANNING, planFingerprint } from './plan-fingerprint.js';

const HOLIDAYS = ['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20', '2026-04-27', '2026-04-30'];
const DAYS = HOLIDAYS.map((date) => ({ date, answer: 'off' as const }));
const calendar = createWorkingCalendar([2026], [...DAYS, { date: '2026-05-01', answer: 'unknown' }]);
const ROLES = { roles: [{ name: 'Công chức VP-TK', also: ['VP-TK'] }] };

/** Every reminder of tasks due on the days of a spring, in one text. */
function planOfSpring(): string {
  const times = createTimesOf({ rules: DEFAULT_RULES, calendar }, '2026-03-02');
  const recipients = { owners: () => ['an'], leaders: () => ['ct'] };
  const rows = Array.from({ length: 100 }, (_, index) => addDays('2026-01-26', index)).flatMap((due) => {
    const task: Task = {
      id: due,
      title: due,
      assignment: { kind: 'nobody' },
      schedule: due.endsWith('5')
        ? { kind: 'recurring', rrule: 'FREQ=WEEKLY;BYDAY=FR', from: due }
        : { kind: 'once', due },
      isUrgent: due.endsWith('7'),
    };
    const occurrence = { id: due, task: due, due, state: 'not-started' } as const;
    const since = instantAt(addDays(due, -5), 600);
    return desiredReminders({ revision: 0, occurrence, task, since, isAcknowledged: false }, recipients, times);
  });
  return JSON.stringify(rows);
}

test('whoever changes what is planned raises PLANNING, so that what is open is planned anew', () => {
  expect([PLANNING, fingerprint(planOfSpring()).slice(0, 12)]).toEqual([2, 'e919ab63c393']);
});

test('is the same for the same holidays, rules and roles, in whatever order, and another one for others', () => {
  const plan = { rules: DEFAULT_RULES, calendar };
  const own = planFingerprint(plan, ROLES);
  const turned = createWorkingCalendar(
    [2026],
    [...calendar.specialDays].map(([date, answer]) => ({ date, answer })).reverse(),
  );
  expect(planFingerprint({ ...plan, calendar: turned }, ROLES)).toBe(own);
  const others = [
    planFingerprint({ ...plan, calendar: createWorkingCalendar([2026], DAYS) }, ROLES),
    planFingerprint({ ...plan, calendar: createWorkingCalendar([2026, 2027], DAYS) }, ROLES),
    planFingerprint({ ...plan, rules: { ...DEFAULT_RULES, reminderMinute: 451 } }, ROLES),
    planFingerprint(plan, { roles: [] }),
  ];
  expect(new Set([own, ...others]).size).toBe(5);
});
