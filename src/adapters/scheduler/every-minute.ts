import type { Clock } from '../../shared/clock.js';
import type { Log } from '../../shared/log.js';
import type { RepeatedWork } from './repeat-every.js';
import { createRounds } from './rounds.js';

const MINUTE_MS = 60_000;
/** A timer may end a little before the full minute: then the rest is waited for, or what is due at it would wait for the next one. */
const EARLY_MS = 1_000;

/**
 * Does the work at start and at every full minute. A round that is still running is not started again: what it missed is for the
 * next one to make up. A failure is logged and tried again in the next minute. However the clock is set, the next round comes within
 * a minute: each one asks the clock anew how long it is to the next full minute, and never waits for an instant it expected.
 */
export function everyMinute(name: string, work: (at: Date) => Promise<void>, clock: Clock, log: Log): RepeatedWork {
  const rounds = createRounds(name, work, clock, log);
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;

  const untilNextMs = () => MINUTE_MS - (clock().getTime() % MINUTE_MS);

  function waitForNext(): void {
    timer = setTimeout(() => {
      if (untilNextMs() > EARLY_MS) rounds.begin();
      waitForNext();
    }, untilNextMs());
    timer.unref();
  }

  return {
    async start() {
      if (isStopped || timer) return;
      waitForNext();
      rounds.begin();
    },
    async stop() {
      isStopped = true;
      clearTimeout(timer);
      await rounds.settled();
    },
    lastDoneAt: rounds.lastDoneAt,
  };
}
