import type { LocalDay } from '../../calendar/office-time.js';
import type { KnownTask } from '../acts/known-task.js';
import { isOwed } from '../work-state.js';

/**
 * Of what comes back only the next time, with those that are late and those that were reported: a weekly report would fill the
 * list with the same words nine times. Takes and keeps the order by date.
 */
export function nearestTimes(sorted: readonly KnownTask[], today: LocalDay): readonly KnownTask[] {
  const shown = new Set<string>();
  return sorted.filter(({ task, occurrence: { due, state } }) => {
    if (task.schedule.kind !== 'recurring' || !isOwed(state) || due === undefined || due < today) return true;
    if (shown.has(task.id)) return false;
    shown.add(task.id);
    return true;
  });
}
