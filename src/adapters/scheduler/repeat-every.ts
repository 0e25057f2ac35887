import type { Clock } from '../../shared/clock.js';
import type { Log } from '../../shared/log.js';
import { createRounds } from './rounds.js';

export interface RepeatedWork {
  start(): Promise<void>;
  /** Lets running work end; safe to call twice. */
  stop(): Promise<void>;
  /** When the work was last done to its end. */
  lastDoneAt(): Date | undefined;
}

/**
 * Does the work at start and then once in every period; a round that is still running is not started twice. A failure is
 * logged and tried again in the next round; it stops nothing.
 */
export function repeatEvery(
  periodMs: number,
  name: string,
  work: (at: Date) => Promise<void>,
  clock: Clock,
  log: Log,
): RepeatedWork {
  let timer: NodeJS.Timeout | undefined;
  const rounds = createRounds(name, work, clock, log);

  return {
    async start() {
      if (timer) return;
      timer = setInterval(rounds.begin, periodMs);
      timer.unref();
      rounds.begin();
      await rounds.settled();
    },
    async stop() {
      clearInterval(timer);
      timer = undefined;
      await rounds.settled();
    },
    lastDoneAt: rounds.lastDoneAt,
  };
}
