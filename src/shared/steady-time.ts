import type { Clock } from './clock.js';

/** Milliseconds that only go on, also when the clock is set back: for how long ago something was, not for when. */
export type SteadyTime = () => number;

export function createSteadyTime(clock: Clock): SteadyTime {
  let last = Number.NEGATIVE_INFINITY;
  let ahead = 0;
  return () => {
    const read = clock().getTime();
    ahead = Math.max(ahead, last - read);
    last = read + ahead;
    return last;
  };
}
