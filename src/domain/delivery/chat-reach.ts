import type { ChatAddress } from './messenger.js';

/** Whether a chat can be written to, as the platform last told: `blocked` until the person opens it again. */
export type Reach = 'open' | 'blocked';

/** Where a channel notes that a person blocked the bot, removed it from a group or came back. Safe to call again. */
export interface ChatReach {
  note(chat: ChatAddress, reach: Reach, at: Date): Promise<void>;
}
