import { createTask } from 'node-cron';
import { OFFICE_ZONE } from '../../domain/calendar/office-time.js';
import type { Clock } from '../../shared/clock.js';
import { describeError, type Log } from '../../shared/log.js';
import type { RepeatedWork } from './repeat-every.js';

/**
 * Does the work at start and at every full minute of the office. A round that is still running is not started again: what it missed
 * is for the next one to make up. A failure is logged and tried again in the next minute.
 */
export function everyMinute(name: string, work: (at: Date) => Promise<void>, clock: Clock, log: Log): RepeatedWork {
  let running: Promise<void> | undefined;
  let doneAt: Date | undefined;
  let isStopped = false;

  async function round(): Promise<void> {
    const at = clock();
    try {
      await work(at);
      doneAt = at;
    } catch (error) {
      log.error({ work: name, ...describeError(error) }, 'repeated work failed; tried again in a minute');
    }
    running = undefined;
  }

  const look = () => {
    running ??= round();
  };
  // Its warnings would go to stdout; a missed minute shows in /readyz, and the next round makes up for it.
  const task = createTask('* * * * *', look, { name, timezone: OFFICE_ZONE, unref: true, suppressMissedWarning: true });

  return {
    async start() {
      if (isStopped) return;
      await task.start();
      look();
    },
    async stop() {
      if (!isStopped) await task.destroy();
      isStopped = true;
      await running;
    },
    lastDoneAt: () => doneAt,
  };
}
