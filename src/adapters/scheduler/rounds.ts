import type { Clock } from '../../shared/clock.js';
import { describeError, type Log } from '../../shared/log.js';

/** Work that is done again and again, one round at a time. */
export interface Rounds {
  /** Begins a round, unless one is running: what it missed is for the next one to make up. */
  begin(): void;
  /** Ends with the round that is running. */
  settled(): Promise<void>;
  lastDoneAt(): Date | undefined;
}

/** A failure is logged and stops nothing: the next round tries again. */
export function createRounds(name: string, work: (at: Date) => Promise<void>, clock: Clock, log: Log): Rounds {
  let running: Promise<void> | undefined;
  let doneAt: Date | undefined;

  async function round(): Promise<void> {
    const at = clock();
    try {
      await work(at);
      doneAt = at;
    } catch (error) {
      log.error({ work: name, ...describeError(error) }, 'repeated work failed; tried again in the next round');
    }
    running = undefined;
  }

  return {
    begin() {
      running ??= round();
    },
    settled: async () => running,
    lastDoneAt: () => doneAt,
  };
}
