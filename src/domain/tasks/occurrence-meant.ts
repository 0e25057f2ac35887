import { daysBetween, type LocalDay } from '../calendar/office-time.js';
import type { Occurrence, TaskEvent } from './task.js';
import { isEnded, isOwed } from './work-state.js';

/**
 * The time of a task that comes back that somebody means who names only the task; `all` in order of their dates. A leader answers the
 * first that was reported, everything else is about the first that is still owed. Reported or confirmed once more, the one before is
 * meant again, which changes nothing.
 */
export function occurrenceMeant<Own extends Occurrence>(
  all: readonly Own[],
  what: TaskEvent['what'],
  today: LocalDay,
): Own | undefined {
  const open = all.filter(({ state }) => !isEnded(state));
  const reported = open.find(({ state }) => state === 'reported');
  const isAnswer = what === 'confirm' || what === 'return';
  const found = (isAnswer ? reported : undefined) ?? open.find(({ state }) => isOwed(state)) ?? open[0] ?? all.at(-1);
  if (found === undefined || (what !== 'confirm' && what !== 'report-done')) return found;
  const before = all[all.indexOf(found) - 1];
  return before && isSaidAgain(before, found, today) ? before : found;
}

/** The report before it was made and waits, and is nearer; or it was confirmed on this very day. */
function isSaidAgain(before: Occurrence, { due: next }: Occurrence, today: LocalDay): boolean {
  if (before.due === undefined || next === undefined || next <= today) return false;
  if (before.state === 'done') return before.doneOn === today;
  return before.state === 'reported' && Math.abs(daysBetween(before.due, today)) < daysBetween(today, next);
}
