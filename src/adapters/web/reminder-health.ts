import type { ReminderStore } from '../../domain/reminders/ports.js';
import type { CallList } from '../../domain/reminders/sending/call-list.js';
import type { Clock } from '../../shared/clock.js';
import type { HealthCheck } from './web-parts.js';

export interface ReminderHealthParts {
  readonly reminders: Pick<ReminderStore, 'oldestUnsent' | 'countUnderWay'>;
  readonly calls: Pick<CallList, 'count'>;
  /** When the clock was last looked at to the end, and since when it should have been. */
  readonly lastTickAt: () => Date | undefined;
  readonly startedAt: () => Date | undefined;
  readonly clock: Clock;
}

const SECOND_MS = 1_000;
/** A look a minute: three that fail in a row are a failure. */
const STALE_MS = 3 * 60_000;

/** Not ready when nobody looks at the clock any more. Whom to call is for people and makes nothing unready. */
export async function checkReminders(parts: ReminderHealthParts): Promise<HealthCheck> {
  const { lastTickAt, ageOfTick, oldest, underWay, toCall } = await look(parts);
  return {
    isReady: ageOfTick <= STALE_MS,
    detail: {
      lastTick: lastTickAt?.toISOString() ?? null,
      oldestOverdueSeconds: oldest,
      underWay,
      toCall,
      ...(toCall > 0 ? { todo: 'npm run -s motcua -- reminders call-list' } : {}),
    },
  };
}

/** The same for Prometheus. */
export async function renderReminders(parts: ReminderHealthParts): Promise<string> {
  const { ageOfTick, oldest, underWay, toCall } = await look(parts);
  const gauges: readonly (readonly [name: string, help: string, value: number])[] = [
    [
      'motcua_scheduler_tick_age_seconds',
      'Since when nobody has looked at the clock.',
      Math.round(ageOfTick / SECOND_MS),
    ],
    ['motcua_reminders_oldest_overdue_seconds', 'Since when the oldest reminder should have been sent.', oldest ?? 0],
    ['motcua_reminders_under_way', 'Reminders that were handed over and have not ended.', underWay],
    ['motcua_reminders_to_call', 'Reminders that only a phone call can settle.', toCall],
  ];
  return gauges
    .map(([name, help, value]) => `# HELP ${name} ${help}\n# TYPE ${name} gauge\n${name} ${value}\n`)
    .join('');
}

async function look({ reminders, calls, lastTickAt, startedAt, clock }: ReminderHealthParts) {
  const now = clock();
  const since = lastTickAt() ?? startedAt() ?? now;
  const oldest = await reminders.oldestUnsent(now);
  return {
    lastTickAt: lastTickAt(),
    ageOfTick: Math.max(0, now.getTime() - since.getTime()),
    oldest: oldest === undefined ? null : Math.max(0, Math.round((now.getTime() - oldest.getTime()) / SECOND_MS)),
    underWay: await reminders.countUnderWay(),
    toCall: await calls.count(now),
  };
}
