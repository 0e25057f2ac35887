import type { ChatAddress } from '../../delivery/messenger.js';

/** What the last notice to a chat offered. */
export interface NoticeOffer {
  /** Ids of its choices, in their order. */
  readonly choices: readonly string[];
  readonly at: Date;
}

/** Remembers what notices offer, so that a number typed in the chat means a line of the last one. */
export interface NoticeOffers {
  /** Replaces what an earlier notice offered. */
  put(chat: ChatAddress, offer: NoticeOffer): Promise<void>;
  last(chat: ChatAddress): Promise<NoticeOffer | undefined>;
}
