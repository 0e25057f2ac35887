import { addDays, type LocalDay } from '../../calendar/office-time.js';
import type { TimeBar } from './case-clock.js';

/** The last day on which a khiếu nại about what was learned on `learnedOn` is in time. Later ones are filed all the same. */
export function timeBarEnds(learnedOn: LocalDay, { days }: TimeBar): LocalDay {
  return addDays(learnedOn, days);
}
