import { OFFICE_TOPICS, type Subscriptions } from '../../../delivery/channels/subscriptions.js';
import type { ChatAddress } from '../../../delivery/messenger.js';

/** Groups of officials that are told of cases, without words or names. */
export interface CaseGroups {
  add(to: ChatAddress, at: Date): Promise<void>;
  remove(to: ChatAddress): Promise<void>;
  all(): Promise<readonly ChatAddress[]>;
}

const TOPIC = { topic: `${OFFICE_TOPICS}cases`, area: '' };
const MOST = 20;

/**
 * They are kept as what they are: chats that hear of something. Only who may have begun it ends it (`setGroup`); a group that removed
 * the bot is left out.
 */
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
