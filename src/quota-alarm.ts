import type { Messenger } from './domain/delivery/messenger.js';
import type { OutboxStore } from './domain/delivery/outbox-store.js';
import { monthOf, type QuotaWarning } from './domain/delivery/quota.js';
import { chatsWithRight } from './domain/people/chats-with-right.js';
import type { ChatLinks, People } from './domain/people/ports.js';
import { renderQuotaWarning } from './messages/quota-warning.js';
import type { Clock } from './shared/clock.js';
import { describeError, type Log } from './shared/log.js';

export interface AlarmDeps {
  readonly people: People;
  readonly links: ChatLinks;
  readonly outbox: Pick<OutboxStore, 'plan'>;
  /** Asked for when there is something to tell: the channels are opened with the alarm in hand. */
  readonly messengers: () => readonly Messenger[];
  readonly clock: Clock;
  readonly log: Log;
}

/** Tells the log, and the administrators where they read: on their preferred channel, once for each share of a month. */
export function createQuotaAlarm(deps: AlarmDeps): (warning: QuotaWarning) => void {
  const { people, links, outbox, messengers, clock, log } = deps;

  async function tellAdministrators(warning: QuotaWarning): Promise<void> {
    const at = clock();
    const content = { text: renderQuotaWarning(warning), choices: [] };
    const key = `quota:${warning.channel}:${monthOf(at)}:${warning.what}:${warning.percent}`;
    const planned = (await chatsWithRight('administrator', people, links)).flatMap((to) => {
      const messenger = messengers().find(({ channel }) => channel === to.channel);
      if (!messenger) return [];
      const parts = messenger.split(content);
      return [{ key: `${key}:${to.channel}:${to.chat}`, to, priority: 'urgent' as const, parts, dueAt: at }];
    });
    await outbox.plan(planned, at);
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
