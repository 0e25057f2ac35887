export interface FloodRules {
  /** Messages to one chat: so many a second, after a burst of so many. */
  readonly perChat: { readonly perSecond: number; readonly burst: number };
  readonly perGroup: { readonly perMinute: number };
  readonly overall: { readonly perSecond: number };
}

/** As the FAQ of the Bot API has them. */
export const TELEGRAM_LIMITS: FloodRules = {
  perChat: { perSecond: 1, burst: 3 },
  perGroup: { perMinute: 20 },
  overall: { perSecond: 30 },
};

export interface FloodLimits {
  /** Seconds to wait; 0 when the message is taken. */
  take(chat: number, nowMs: number): number;
}

export function createFloodLimits({ perChat, perGroup, overall }: FloodRules): FloodLimits {
  const chats = new Map<number, { level: number; at: number }>();
  const groups = new Map<number, number[]>();
  let lately: number[] = [];
  return {
    take(chat, now) {
      lately = lately.filter((at) => now - at < 1000);
      if (lately.length >= overall.perSecond) return 1;
      const sent = (groups.get(chat) ?? []).filter((at) => now - at < 60_000);
      if (chat < 0 && sent.length >= perGroup.perMinute) return Math.ceil((60_000 - (now - (sent[0] ?? now))) / 1000);
      const bucket = chats.get(chat) ?? { level: 0, at: now };
      const level = Math.max(0, bucket.level - ((now - bucket.at) / 1000) * perChat.perSecond);
      if (level + 1 > perChat.burst) return Math.ceil((level + 1 - perChat.burst) / perChat.perSecond);
      chats.set(chat, { level: level + 1, at: now });
      if (chat < 0) groups.set(chat, [...sent, now]);
      lately.push(now);
      return 0;
    },
  };
}
