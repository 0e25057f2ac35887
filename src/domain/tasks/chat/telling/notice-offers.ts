import type { ChatAddress } from '../../../delivery/messenger.js';

/** What a notice to a chat offers. */
export interface NoticeOffer {
  /** Ids of its choices, in their order. */
  readonly choices: readonly string[];
  /** When it goes out. */
  readonly at: Date;
}

/** Remembers what notices offer, so that a number typed in the chat means a line of one of them. */
export interface NoticeOffers {
  /** `message` is the key of the notice in the outbox: the same one is kept once. Of each chat the last few are kept. */
  put(chat: ChatAddress, message: string, offer: NoticeOffer): Promise<void>;
  /** Those that have gone out by an instant, the newest first. */
  outBy(chat: ChatAddress, at: Date): Promise<readonly NoticeOffer[]>;
}
