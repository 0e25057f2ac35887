import { addDays, daysBetween } from '../../calendar/office-time.js';
import { daysOf } from '../../tasks/occurrences.js';
import type { Task } from '../../tasks/task.js';

/** Two times of a yearly rule lie within it, whatever day its task begins on. */
const LOOKED_AHEAD_DAYS = 800;
/** The first times of a rule tell how often it comes. */
const TIMES_LOOKED_AT = 24;
/** Of the rules that were seen last: tasks of an office share a few. */
const MOST_REMEMBERED = 1_000;

const gaps = new Map<string, number>();

/** The milestones of a task: its own, else those of the office; what comes back weekly is not announced two weeks before. */
export function milestonesOf({ milestones, schedule }: Task, ofOffice: readonly number[]): readonly number[] {
  if (milestones) return milestones;
  if (schedule.kind !== 'recurring') return ofOffice;
  const gap = daysBetweenTimes(schedule.rrule, schedule.from);
  return ofOffice.filter((days) => days === 0 || Math.abs(days) < gap);
}

/** The fewest days between two of its times, counted from the times themselves: parts of a rule widen it or narrow it, by its unit. */
function daysBetweenTimes(rrule: string, from: string): number {
  const key = `${from} ${rrule}`;
  const known = gaps.get(key);
  if (known !== undefined) return known;
  const days = daysOf(rrule, from, addDays(from, LOOKED_AHEAD_DAYS), from, TIMES_LOOKED_AT);
  const gap = days.slice(1).reduce((least, day, at) => Math.min(least, daysBetween(days[at] ?? day, day)), Infinity);
  if (gaps.size >= MOST_REMEMBERED) gaps.clear();
  gaps.set(key, gap);
  return gap;
}
