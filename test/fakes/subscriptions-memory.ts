import {
  OFFICE_TOPICS,
  type Subscriptions,
  type SubscriptionTopic,
} from '../../src/domain/delivery/channels/subscriptions.js';
import type { ChatAddress } from '../../src/domain/delivery/messenger.js';

export function createSubscriptionsMemory(
  isBlocked: (to: ChatAddress) => boolean,
): Subscriptions & { move(from: ChatAddress, to: ChatAddress): void } {
  const kept: { readonly to: ChatAddress; readonly topic: SubscriptionTopic }[] = [];
  const nameOf = ({ channel, chat }: ChatAddress) => `${channel} ${chat}`;
  const isOf = (to: ChatAddress) => (one: { readonly to: ChatAddress }) => nameOf(one.to) === nameOf(to);
  const isAskedFor = (to: ChatAddress) => (one: (typeof kept)[number]) =>
    isOf(to)(one) && !one.topic.topic.startsWith(OFFICE_TOPICS);
  const isSame = (to: ChatAddress, topic: SubscriptionTopic) => (one: (typeof kept)[number]) =>
    isOf(to)(one) && one.topic.topic === topic.topic && one.topic.area === topic.area;

  function remove(matches: (one: (typeof kept)[number]) => boolean): number {
    const gone = kept.filter(matches);
    for (const one of gone) kept.splice(kept.indexOf(one), 1);
    return gone.length;
  }

  const wants =
    ({ topic, area }: SubscriptionTopic) =>
    (one: (typeof kept)[number]) =>
      one.topic.topic === topic && (area === '' || one.topic.area === area || one.topic.area === '');

  return {
    move(from, to) {
      for (const { topic } of kept.filter(isOf(from))) if (!kept.some(isSame(to, topic))) kept.push({ to, topic });
      remove(isOf(from));
    },
    async subscribe(to, topic) {
      if (!kept.some(isSame(to, topic))) kept.push({ to, topic });
    },
    unsubscribe: async (to, topic) => remove(isSame(to, topic)) > 0,
    unsubscribeAll: async (to) => remove(isAskedFor(to)),
    of: async (to) =>
      kept
        .filter(isAskedFor(to))
        .map(({ topic }) => topic)
        .sort((a, b) => (`${a.topic} ${a.area}` < `${b.topic} ${b.area}` ? -1 : 1)),
    async readers(topic, limit, after) {
      const chats = new Map(kept.filter(wants(topic)).map(({ to }) => [nameOf(to), to]));
      return [...chats]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .filter(([name, to]) => !isBlocked(to) && (after === undefined || name > nameOf(after)))
        .slice(0, limit)
        .map(([, to]) => to);
    },
    async countReaders(topic, channels) {
      const reached = kept.filter(wants(topic)).filter(({ to }) => channels.includes(to.channel) && !isBlocked(to));
      return new Set(reached.map(({ to }) => nameOf(to))).size;
    },
  };
}
