import type { LocalDay } from '../../calendar/office-time.js';
import { readDates } from '../../calendar/read-dates.js';
import type { TimeBar } from '../clocks/case-clock.js';
import { timeBarEnds } from '../clocks/time-bar.js';

/** Until when a khiếu nại can be brought; later ones are filed all the same. */
export interface NamedTimeBar {
  /** The day that was named. */
  readonly from: LocalDay;
  readonly until: LocalDay;
  readonly isOver: boolean;
  readonly bar: TimeBar;
}

/** From the last day named in the words that is not still to come; `undefined` when there is none. */
export function timeBarOf(words: string, today: LocalDay, bar: TimeBar): NamedTimeBar | undefined {
  const days = readDates(words, { ref: `${today}T12:00:00+07:00` })
    .filter(({ kind, isCitation }) => kind === 'date' && !isCitation)
    .map(({ start, due }) => (start ?? due)?.slice(0, 10))
    .filter((day) => day !== undefined && day <= today);
  const from = days.at(-1);
  if (from === undefined) return undefined;
  const until = timeBarEnds(from, bar);
  return { from, until, isOver: until < today, bar };
}
