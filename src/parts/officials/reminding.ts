import type { OpenedDatabase } from '../../adapters/database/opening/open-database.js';
import { createCallList } from '../../adapters/database/tasks/call-list.js';
import { createNoticeStore } from '../../adapters/database/tasks/notice-store.js';
import { createReminderStore } from '../../adapters/database/tasks/reminder-store.js';
import { everyMinute } from '../../adapters/scheduler/every-minute.js';
import { repeatEvery } from '../../adapters/scheduler/repeat-every.js';
import { checkReminders, renderReminders } from '../../adapters/web/reminder-health.js';
import type { HealthCheck } from '../../adapters/web/web-parts.js';
import type { Clock } from '../../shared/clock.js';
import { createKeyedQueue } from '../../shared/keyed-queue.js';
import type { Look, LookDeps } from './look.js';

export interface RemindingDeps extends Omit<LookDeps, 'reminders' | 'notices'> {
  readonly statements: OpenedDatabase['statements'];
  readonly officeKey: Uint8Array;
  readonly clock: Clock;
}

/** The part of the running product that reminds officials. */
export interface Reminding {
  /** Looks at the clock at once and every minute; does not wait for the first look. */
  start(): Promise<void>;
  /** Lets a look end; safe to call twice, and before `start`. */
  stop(): Promise<void>;
  /** Rows of notices that ended long ago; returns how many. */
  forgetOld(at: Date): Promise<number>;
  check(): Promise<HealthCheck>;
  gauges(): Promise<string>;
}

/** How soon it is seen what became of a notice. */
const FOLLOW_EVERY_MS = 5_000;
/** As long as the rows of the outbox that they refer to. */
const NOTICES_KEPT_MS = 30 * 86_400_000;

/** Nothing but the clock is looked at while there are no officials: what reminding needs is loaded for the first one. */
export function createReminding(deps: RemindingDeps): Reminding {
  const { client, people, clock, log } = deps;
  const reminders = createReminderStore(deps);
  const notices = createNoticeStore(deps, deps.officeKey);
  const queue = createKeyedQueue();
  let look: Look | undefined;
  let startedAt: Date | undefined;

  async function remind(at: Date): Promise<void> {
    if (!look && (await people.list({ withFormer: true })).length === 0) return reminders.setLastTickAt(at);
    const { openLook } = await import('./look.js');
    look ??= await openLook({ ...deps, reminders, notices });
    await look.remind(at);
  }

  /** A look follows the notices itself: nobody waits for one that takes long. */
  let isLooking = false;
  const minute = everyMinute(
    'remind',
    async (at) => {
      isLooking = true;
      try {
        await queue.run('look', () => remind(at));
      } finally {
        isLooking = false;
      }
    },
    clock,
    log,
  );
  const following = repeatEvery(
    FOLLOW_EVERY_MS,
    'follow-notices',
    async (at) => {
      const ready = look;
      if (ready && !isLooking) await queue.run('look', () => ready.follow(at));
    },
    clock,
    log,
  );
  const health = {
    reminders,
    calls: createCallList(client),
    lastTickAt: minute.lastDoneAt,
    startedAt: () => startedAt,
    clock,
  };

  return {
    async start() {
      startedAt ??= clock();
      await minute.start();
      await following.start();
    },
    async stop() {
      await minute.stop();
      await following.stop();
    },
    forgetOld: (at) => notices.forget(new Date(at.getTime() - NOTICES_KEPT_MS)),
    check: () => checkReminders(health),
    gauges: () => renderReminders(health),
  };
}
