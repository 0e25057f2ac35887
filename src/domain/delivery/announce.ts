import type { Clock } from '../../shared/clock.js';
import type { Subscriptions, SubscriptionTopic } from './channels/subscriptions.js';
import type { ChatAddress, Messenger, OutboundContent } from './messenger.js';
import type { PlannedMessage, Priority } from './outbound-message.js';
import type { OutboxStore } from './outbox-store.js';

/** One notice to many chats. The same `key` again reaches only chats that were not planned before. */
export interface Notice {
  readonly key: string;
  readonly content: OutboundContent;
  readonly priority: Exclude<Priority, 'answer'>;
  readonly dueAt: Date;
  readonly usefulUntil: Date;
}

export interface Announcement extends Notice, SubscriptionTopic {
  /** The official who announces it. */
  readonly by: string;
}

export type AnnounceResult =
  | { readonly kind: 'planned'; readonly messages: number }
  /** This person may not speak for the office. */
  | { readonly kind: 'not-allowed' };

export interface NoticeParts {
  readonly outbox: Pick<OutboxStore, 'plan'>;
  /** Asked for when there is something to tell. */
  readonly messengers: () => readonly Messenger[];
  readonly subscriptions: Pick<Subscriptions, 'readers'>;
  readonly mayAnnounce: (person: string) => Promise<boolean>;
  /** Called when something was planned. */
  readonly wake: () => void;
  readonly now: Clock;
}

export interface Notices {
  /** To these chats; chats of channels that are not there are left out. Returns how many messages are new. */
  notify(chats: readonly ChatAddress[], notice: Notice): Promise<number>;
  /** To everybody who wants the topic. Cut off in the middle it is asked for again: nobody gets it twice. */
  announce(announcement: Announcement): Promise<AnnounceResult>;
}

/** So many are planned in one transaction: others get their turn in between. */
const PLANNED_AT_ONCE = 500;

/** Notices are planned, not sent: the dispatcher sends them as the limits allow, after people who wait for answers. */
export function createNotices(parts: NoticeParts): Notices {
  const { outbox, messengers, subscriptions, mayAnnounce, wake, now } = parts;

  async function notify(chats: readonly ChatAddress[], notice: Notice): Promise<number> {
    const inParts = new Map(messengers().map((one) => [one.channel, one.split(notice.content)]));
    let planned = 0;
    for (let first = 0; first < chats.length; first += PLANNED_AT_ONCE) {
      const messages = chats.slice(first, first + PLANNED_AT_ONCE).flatMap((to): PlannedMessage[] => {
        const split = inParts.get(to.channel);
        return split ? [{ ...timingOf(notice), key: keyOf(notice, to), to, parts: split }] : [];
      });
      if (messages.length > 0) planned += await outbox.plan(messages, now());
      wake();
    }
    return planned;
  }

  return {
    notify,
    async announce(announcement) {
      if (!(await mayAnnounce(announcement.by))) return { kind: 'not-allowed' };
      let messages = 0;
      let after: ChatAddress | undefined;
      for (;;) {
        const page = await subscriptions.readers(announcement, PLANNED_AT_ONCE, after);
        messages += await notify(page, announcement);
        after = page.at(-1);
        if (page.length < PLANNED_AT_ONCE) return { kind: 'planned', messages };
      }
    },
  };
}

function timingOf({ priority, dueAt, usefulUntil }: Notice) {
  return { priority, dueAt, usefulUntil };
}

function keyOf({ key }: Notice, { channel, chat }: ChatAddress): string {
  return `notice:${key}:${channel}:${chat}`;
}
