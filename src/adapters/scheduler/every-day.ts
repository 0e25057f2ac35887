import type { Clock } from '../../shared/clock.js';
import { describeError, type Log } from '../../shared/log.js';

export interface DailyWork {
  start(): Promise<void>;
  /** Lets running work end; safe to call twice. */
  stop(): Promise<void>;
  /** When the work was last done to its end. */
  lastDoneAt(): Date | undefined;
}

const DAY_MS = 86_400_000;

/** Does the work at start and every 24 hours. A failure is logged and tried again the next day; it stops nothing. */
export function everyDay(name: string, work: (at: Date) => Promise<void>, clock: Clock, log: Log): DailyWork {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  let doneAt: Date | undefined;

  async function tick(): Promise<void> {
    const at = clock();
    try {
      await work(at);
      doneAt = at;
    } catch (error) {
      log.error({ work: name, ...describeError(error) }, 'daily work failed');
    }
  }

  return {
    async start() {
      if (timer) return;
      timer = setInterval(() => {
        running = tick();
      }, DAY_MS);
      timer.unref();
      running = tick();
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
