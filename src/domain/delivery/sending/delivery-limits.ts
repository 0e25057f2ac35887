import type { DeliveryChannel } from '../messenger.js';

/** At most `count` in any `withinMs`. */
export interface Allowance {
  readonly count: number;
  readonly withinMs: number;
}

/**
 * What we keep to by ourselves. Answers are held back only where the platform has just told us to wait, and in groups: a person
 * waits for them, and the platforms' figures are guidance. Everything else keeps to all of it from the beginning.
 */
export interface ChannelLimits {
  /** To all chats together, evenly: two messages are at least `apartMs` apart. */
  readonly overall: Allowance & { readonly apartMs: number };
  readonly perChat: Allowance;
  readonly perGroup: Allowance;
  readonly isGroup: (chat: string) => boolean;
  /** Sends under way together; of them those that nobody waits for. */
  readonly atOnce: number;
  readonly unhurriedAtOnce: number;
  /** After a 429 answers keep to the limits as well, for so long. */
  readonly carefulMs: number;
  /** Longer than a send takes: whose end is not recorded by then has died with its process. */
  readonly leaseMs: number;
}

const MINUTE_MS = 60_000;

/**
 * Telegram: 30 a second to many chats, 1 a second to one with short bursts, 20 a minute to a group (core.telegram.org/bots/faq); a
 * little less, because what we send evenly does not arrive evenly. Zalo publishes none and serves 3,000 a month: slow is enough.
 */
export const DELIVERY_LIMITS: Readonly<Record<DeliveryChannel, ChannelLimits>> = {
  telegram: {
    overall: { count: 29, withinMs: 1_010, apartMs: 20 },
    perChat: { count: 3, withinMs: 3_000 },
    perGroup: { count: 19, withinMs: MINUTE_MS },
    isGroup: (chat) => chat.startsWith('-'),
    atOnce: 100,
    unhurriedAtOnce: 40,
    carefulMs: MINUTE_MS,
    leaseMs: 3 * MINUTE_MS,
  },
  zalo: {
    overall: { count: 4, withinMs: 1_000, apartMs: 200 },
    perChat: { count: 2, withinMs: 2_000 },
    perGroup: { count: 19, withinMs: MINUTE_MS },
    isGroup: () => false,
    atOnce: 16,
    unhurriedAtOnce: 4,
    carefulMs: 5 * MINUTE_MS,
    leaseMs: 3 * MINUTE_MS,
  },
};
