import type { Task } from '../tasks/task.js';

/** In days, about: enough to tell what comes too often to be announced long before. */
const UNIT_DAYS: Readonly<Record<string, number>> = { DAILY: 1, WEEKLY: 7, MONTHLY: 30, YEARLY: 365 };
const PARTS_OF_UNIT = ['BYDAY', 'BYMONTHDAY', 'BYMONTH'];

/** The milestones of a task: its own, else those of the office; what comes back weekly is not announced two weeks before. */
export function milestonesOf({ milestones, schedule }: Task, ofOffice: readonly number[]): readonly number[] {
  if (milestones) return milestones;
  if (schedule.kind !== 'recurring') return ofOffice;
  const gap = daysBetweenTimes(schedule.rrule);
  return ofOffice.filter((days) => days === 0 || Math.abs(days) < gap);
}

function daysBetweenTimes(rrule: string): number {
  const parts = new Map(
    rrule
      .toUpperCase()
      .split(';')
      .map((part) => part.split('=', 2) as [string, string]),
  );
  const unit = UNIT_DAYS[parts.get('FREQ') ?? ''] ?? 0;
  const times = PARTS_OF_UNIT.map((name) => parts.get(name)?.split(',').length ?? 1);
  return (unit * Number(parts.get('INTERVAL') ?? 1)) / times.reduce((all, count) => all * count, 1);
}
