import { createTask } from 'node-cron';
import { OFFICE_ZONE } from '../../domain/calendar/office-time.js';
import type { Clock } from '../../shared/clock.js';
import type { Log } from '../../shared/log.js';
import type { RepeatedWork } from './repeat-every.js';
import { createRounds } from './rounds.js';

/**
 * Does the work at start and at every full minute of the office. A round that is still running is not started again: what it missed
 * is for the next one to make up. A failure is logged and tried again in the next minute.
 */
export function everyMinute(name: string, work: (at: Date) => Promise<void>, clock: Clock, log: Log): RepeatedWork {
  const rounds = createRounds(name, work, clock, log);
  let isStopped = false;
  // Its warnings would go to stdout; a missed minute shows in /readyz, and the next round makes up for it.
  const task = createTask('* * * * *', rounds.begin, {
    name,
    timezone: OFFICE_ZONE,
    unref: true,
    suppressMissedWarning: true,
  });

  return {
    async start() {
      if (isStopped) return;
      await task.start();
      rounds.begin();
    },
    async stop() {
      if (!isStopped) await task.destroy();
      isStopped = true;
      await rounds.settled();
    },
    lastDoneAt: rounds.lastDoneAt,
  };
}
