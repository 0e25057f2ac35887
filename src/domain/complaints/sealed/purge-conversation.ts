import type { ConversationState } from '../../conversation/turn.js';
import type { ChatAddress } from '../../delivery/messenger.js';

/**
 * Destroys what a conversation left anywhere once it turns out to be a tố cáo: drafts, messages in and out, what waited for an
 * official, transcript, pictures; deleted pages and the database's log included. `chat` is where replies went, for a chat of one
 * person. What goes on is said in a new, empty conversation of the same id.
 */
export type PurgeConversation = (
  conversation: string,
  at: Date,
  chat?: ChatAddress,
  /** What the new one begins with: that a sealed draft goes on. The turn that purged it leaves nothing with it. */
  state?: ConversationState,
) => Promise<void>;
