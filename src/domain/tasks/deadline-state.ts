import { daysBetween, type LocalDay } from '../calendar/office-time.js';
import type { Occurrence } from './task.js';

/** Where an occurrence stands against its date; derived, never stored. */
export type DeadlineState =
  | 'on-track'
  | 'near'
  | 'overdue'
  | 'no-deadline'
  | 'done-early'
  | 'done-on-time'
  | 'done-late';

/** So many days before its date an open task counts as near. */
export const NEAR_DAYS = 3;

export function deadlineState({ due, doneOn }: Pick<Occurrence, 'due' | 'doneOn'>, today: LocalDay): DeadlineState {
  if (due === undefined) return 'no-deadline';
  if (doneOn !== undefined) return doneOn < due ? 'done-early' : doneOn === due ? 'done-on-time' : 'done-late';
  const daysLeft = daysBetween(today, due);
  return daysLeft < 0 ? 'overdue' : daysLeft <= NEAR_DAYS ? 'near' : 'on-track';
}
