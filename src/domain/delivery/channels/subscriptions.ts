import type { ChatAddress, DeliveryChannel } from '../messenger.js';

/** What people can ask to be told about; the words for people are in `messages/`. */
export interface SubscriptionTopic {
  readonly topic: string;
  /** A place, as the office names it; `''` for all of them. */
  readonly area: string;
}

/** What stands before the topics that the office itself gives a chat: people cannot ask for them, nor end them with what is theirs. */
export const OFFICE_TOPICS = 'staff:';

export interface Subscriptions {
  /** Asking twice is asking once. */
  subscribe(to: ChatAddress, topic: SubscriptionTopic, at: Date): Promise<void>;
  /** False when there was none. */
  unsubscribe(to: ChatAddress, topic: SubscriptionTopic): Promise<boolean>;
  /** All that people asked for in a chat, when its owner wants to be forgotten. */
  unsubscribeAll(to: ChatAddress): Promise<number>;
  /** What people asked for there. */
  of(to: ChatAddress): Promise<readonly SubscriptionTopic[]>;
  /**
   * Chats that want this: those that named the area and those that want all; of an announcement for all areas everybody who
   * wants the topic. Blocked ones are left out. In pages: `after` is the last address of the page before.
   */
  readers(topic: SubscriptionTopic, limit: number, after?: ChatAddress): Promise<readonly ChatAddress[]>;
  /** How many of them can be written to on these channels. */
  countReaders(topic: SubscriptionTopic, channels: readonly DeliveryChannel[]): Promise<number>;
}
