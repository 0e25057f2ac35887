import { expect, test } from 'vitest';
import { createWorkingCalendar } from '../../calendar/working-days.js';
import { createStaff } from '../../people/staff.js';
import type { Assignment, Task } from '../../tasks/task.js';
import type { WorkState } from '../../tasks/work-state.js';
import { DEFAULT_RULES } from '../office-rules.js';
import type { FoundOccurrence, LedgerView } from '../ports.js';
import { lookForGaps } from './office-gaps.js';

const plan = { rules: DEFAULT_RULES, calendar: createWorkingCalendar([2026], []) };
const staff = createStaff([{ id: 'an', name: 'Nguyễn Văn An', roles: ['Công chức VP-TK'] }], []);

function owed(id: string, assignment: Assignment, due?: string, state: WorkState = 'not-started'): FoundOccurrence {
  const task: Task = { id, title: id, assignment, schedule: { kind: 'undated' }, isUrgent: false };
  return { task, occurrence: { id, task: id, state, ...(due ? { due } : {}) } };
}

function look(day: string, open: readonly FoundOccurrence[] = [], { calendar } = plan) {
  const ledger = { open: async () => open } as unknown as LedgerView;
  return lookForGaps(day, { ledger, staff, plan: { ...plan, calendar } });
}

test('tasks that are due soon or late and that nobody hears of are counted by role', async () => {
  const role = (name: string): Assignment => ({ kind: 'role', role: name });
  const gaps = await look('2026-03-11', [
    owed('held', role('Công chức VP-TK'), '2026-03-12'),
    owed('near', role('Công chức VH-XH'), '2026-03-26'),
    owed('late', role('Công chức VH-XH'), '2026-03-01'),
    owed('far', role('Công chức VH-XH'), '2026-03-27'),
    owed('reported', role('Công chức VH-XH'), '2026-03-12', 'reported'),
    owed('undated', role('Công chức VH-XH')),
    owed('nobody', { kind: 'nobody' }, '2026-03-12'),
    owed('left', { kind: 'person', person: 'gone' }, '2026-03-12'),
  ]);
  expect(gaps.unheld).toEqual([
    { role: 'Công chức VH-XH', tasks: 2 },
    { role: undefined, tasks: 2 },
  ]);
  expect(gaps.isNews).toBe(true);
  expect((await look('2026-03-13', [owed('late', role('Công chức VH-XH'), '2026-03-01')])).isNews).toBe(false);
});

test('of several who are away and hold one role each is named with the day they are away to themselves', async () => {
  const people = ['an', 'binh'].map((id) => ({ id, name: id, roles: ['Công chức VP-TK'] }));
  const absences = [
    { person: 'an', from: '2026-03-10', until: '2026-03-25' },
    { person: 'binh', from: '2026-03-10', until: '2026-03-30' },
  ];
  const open = [owed('t', { kind: 'role', role: 'Công chức VP-TK' }, '2026-03-12')];
  const ledger = { open: async () => open } as unknown as LedgerView;
  const gaps = await lookForGaps('2026-03-11', { ledger, staff: createStaff(people, absences), plan });
  expect(gaps.away).toEqual([
    { person: 'an', until: '2026-03-25', tasks: 1 },
    { person: 'binh', until: '2026-03-30', tasks: 1 },
  ]);
});

test('a year without holidays is said weekly: the current one always, the next one from November', async () => {
  const years = async (day: string) => (await look(day)).unknownYears;
  expect(await years('2026-10-26')).toEqual([]);
  expect(await years('2026-11-02')).toEqual([2027]);
  expect(await years('2026-11-03')).toEqual([]);
  expect(await years('2026-11-09')).toEqual([2027]);
  expect(await years('2027-01-04')).toEqual([2027]);
});

test('days that may be off and are not announced are said weekly, some months ahead and until they are over', async () => {
  const mayBeOff = ['2027-02-04', '2027-02-05', '2027-02-06', '2027-05-03'];
  const calendar = createWorkingCalendar(
    [2026, 2027],
    mayBeOff.map((date) => ({ date, answer: 'unknown' })),
  );
  const days = async (day: string) => (await look(day, [], { ...plan, calendar })).unknownDays;
  const tet = { from: '2027-02-04', to: '2027-02-06' };
  expect(await days('2026-10-12')).toEqual([]);
  expect(await days('2026-11-02')).toEqual([tet]);
  expect(await days('2026-11-03')).toEqual([]);
  expect(await days('2027-02-01')).toEqual([tet, { from: '2027-05-03', to: '2027-05-03' }]);
  expect(await days('2027-05-10')).toEqual([]);
});
