import type { Notices } from '../../domain/delivery/announce.js';
import { monthOf, type QuotaWarning } from '../../domain/delivery/channels/quota.js';
import type { ChatAddress } from '../../domain/delivery/messenger.js';
import { renderQuotaWarning } from '../../messages/channels/quota-warning.js';
import type { Clock } from '../../shared/clock.js';
import { describeError, type Log } from '../../shared/log.js';

export interface AlarmDeps {
  readonly administrators: () => Promise<readonly ChatAddress[]>;
  readonly notices: Pick<Notices, 'notify'>;
  readonly clock: Clock;
  readonly log: Log;
}

const DAY_MS = 86_400_000;

/** Tells the log, and the administrators where they read, once for each share of a month. */
export function createQuotaAlarm({ administrators, notices, clock, log }: AlarmDeps): (warning: QuotaWarning) => void {
  async function tellAdministrators(warning: QuotaWarning): Promise<void> {
    const at = clock();
    await notices.notify(await administrators(), {
      key: `quota:${warning.channel}:${monthOf(at)}:${warning.what}:${warning.percent}`,
      content: { text: renderQuotaWarning(warning), choices: [] },
      priority: 'urgent',
      dueAt: at,
      usefulUntil: new Date(at.getTime() + DAY_MS),
    });
  }

  return (warning) => {
    const { channel, what, percent, used, limit } = warning;
    log.warn(
      { channel, what, percent, used, limit },
      "the month's plan is being used up: get a larger one, or point people to the page",
    );
    tellAdministrators(warning).catch((error: unknown) =>
      log.error({ channel, ...describeError(error) }, 'the administrators could not be told about the quota'),
    );
  };
}
