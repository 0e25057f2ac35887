import type { ReplyChoice } from '../conversation/ports.js';

/** Channels on which the product can write first. The web has none: a page asks. */
export type DeliveryChannel = 'telegram' | 'zalo';

/** Where one message goes. `chat` is the platform's id, opaque text. */
export interface ChatAddress {
  readonly channel: DeliveryChannel;
  readonly chat: string;
}

/** A file that goes out: at most 50 MB on Telegram; Zalo has none and gets a link or the text alone. */
export interface OutboundFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** What is to be said, before a channel cuts it to its size. */
export interface OutboundContent {
  readonly text: string;
  readonly choices: readonly ReplyChoice[];
  readonly file?: OutboundFile;
}

/** One send: never longer than the platform takes. Only the last part of a message has the choices. */
export interface MessagePart {
  readonly text: string;
  /** Buttons, where the platform has them; elsewhere they are numbered lines of `text`. */
  readonly choices: readonly ReplyChoice[];
  readonly file?: OutboundFile;
  /** The message it answers, by `InboundMessage.messageId`: shown with it where the platform can. */
  readonly answers?: string;
}

/**
 * How a send ended, as the adapter understands its platform. `sent`, `uncertain` and `failed` are final; after the others
 * the platform surely did not deliver, and the same part may be sent again.
 */
export type SendResult =
  | { readonly kind: 'sent'; readonly platformMessageId: string }
  /** The request went out and no answer came back: it may have been delivered. Never repeated blindly, shown to people. */
  | { readonly kind: 'uncertain'; readonly reason: UncertainReason }
  /** Told to wait (429). `scope` says whether the chat or the whole channel waits. */
  | { readonly kind: 'wait'; readonly waitMs: number; readonly scope: 'chat' | 'channel' }
  /** Nothing went out: no connection, or the platform refused before doing anything. */
  | { readonly kind: 'not-sent'; readonly reason: 'unreachable' | 'outage' }
  /** Nothing went out: the group has another id now, and is written to there. */
  | { readonly kind: 'moved'; readonly to: string }
  | { readonly kind: 'failed'; readonly reason: FailureReason };

export type UncertainReason = 'connection-broke' | 'timed-out' | 'server-error' | 'crashed';

export type FailureReason =
  /** The person blocked the bot or left; the chat is marked and the next channel is tried. */
  | 'blocked'
  | 'chat-unknown'
  /** The month's quota is used up. */
  | 'over-quota'
  /** The token is not accepted: the channel stops until the operator acts. */
  | 'unauthorised'
  /** The platform does not take this message (too long, broken markup, a file too large). */
  | 'refused';

/** One per channel, implemented by its adapter. */
export interface Messenger {
  readonly channel: DeliveryChannel;
  /** Cuts and renders for this platform; pure. At paragraph ends where it can, else at sentence or word ends. */
  split(content: OutboundContent): readonly MessagePart[];
  /** Sends one part, once: no retries inside. Never throws. */
  send(chat: string, part: MessagePart): Promise<SendResult>;
  /** Whether the platform answers at all, asked for by something that nobody reads. Without it a message has to find out. */
  probe?(): Promise<boolean>;
}
