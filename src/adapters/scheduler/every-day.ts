import type { Clock } from '../../shared/clock.js';
import type { Log } from '../../shared/log.js';
import { type RepeatedWork, repeatEvery } from './repeat-every.js';

const DAY_MS = 86_400_000;

/** Does the work at start and every 24 hours; a failure is tried again the next day. */
export function everyDay(name: string, work: (at: Date) => Promise<void>, clock: Clock, log: Log): RepeatedWork {
  return repeatEvery(DAY_MS, name, work, clock, log);
}
