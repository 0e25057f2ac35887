import type { Clock } from '../../shared/clock.js';
import { describeError, type Log } from '../../shared/log.js';

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
  let running: Promise<void> | undefined;
  let doneAt: Date | undefined;

  async function round(): Promise<void> {
    const at = clock();
    try {
      await work(at);
      doneAt = at;
    } catch (error) {
      log.error({ work: name, ...describeError(error) }, 'repeated work failed');
    }
    running = undefined;
  }

  return {
    async start() {
      if (timer) return;
      timer = setInterval(() => {
        running ??= round();
      }, periodMs);
      timer.unref();
      running = round();
      await running;
    },
    async stop() {
      clearInterval(timer);
      timer = undefined;
      await running;
    },
    lastDoneAt: () => doneAt,
  };
}
