import type { ChatAddress } from '../../../delivery/messenger.js';
import type { Subscriptions } from '../../../delivery/subscriptions.js';

/** Groups of officials that are told of cases, without words or names. */
export interface CaseGroups {
  add(to: ChatAddress, at: Date): Promise<void>;
  remove(to: ChatAddress): Promise<void>;
  all(): Promise<readonly ChatAddress[]>;
}

/** No topic that people can ask for has a colon. */
const TOPIC = { topic: 'staff:cases', area: '' };
const MOST = 20;

/** They are kept as what they are: chats that want to hear of something. A group that removed the bot is left out. */
export function createCaseGroups(
  subscriptions: Pick<Subscriptions, 'subscribe' | 'unsubscribe' | 'readers'>,
): CaseGroups {
  return {
    add: (to, at) => subscriptions.subscribe(to, TOPIC, at),
    async remove(to) {
      await subscriptions.unsubscribe(to, TOPIC);
    },
    all: () => subscriptions.readers(TOPIC, MOST),
  };
}
