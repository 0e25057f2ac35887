/** Whether being told to wait (429) is about one chat or the whole bot; Telegram does not say. */
export interface FloodScope {
  sending(chat: string, at: Date): void;
  /** Called when a send to the chat was told to wait. */
  scopeOf(chat: string, at: Date): 'chat' | 'channel';
  /** Called when a send was taken. */
  taken(at: Date): void;
}

/** Above these a chat earns its own 429: about one message a second, twenty a minute in a group (facts: FAQ of the Bot API). */
const CHAT_SENDS = { count: 2, withinMs: 3_000 };
const GROUP_SENDS = { count: 15, withinMs: 60_000 };
/** The bot earns one by thirty a second; from half of that on it is held to have, for another process may send as much. */
const ALL_SENDS = { count: 15, withinMs: 1_000 };
/** Two chats that are told to wait without having earned it, this close together, and none taken in between: it is the bot. */
const TOGETHER_MS = 5_000;
/** More chats than are written to in a minute at the bot's full rate. */
const MAX_CHATS = 4_000;

export function createFloodScope(): FloodScope {
  const sends = new Map<string, readonly number[]>();
  let lately: number[] = [];
  let unexplained: { readonly chat: string; readonly at: number } | undefined;

  function recent(chat: string, now: number): readonly number[] {
    return (sends.get(chat) ?? []).filter((sentAt) => now - sentAt < GROUP_SENDS.withinMs);
  }

  return {
    sending(chat, at) {
      const now = at.getTime();
      const times = [...recent(chat, now), now].slice(-GROUP_SENDS.count);
      sends.delete(chat);
      sends.set(chat, times);
      const [oldest] = sends.keys();
      if (sends.size > MAX_CHATS && oldest !== undefined) sends.delete(oldest);
    },
    scopeOf(chat, at) {
      const now = at.getTime();
      const rule = chat.startsWith('-') ? GROUP_SENDS : CHAT_SENDS;
      const isEarned = recent(chat, now).filter((sentAt) => now - sentAt < rule.withinMs).length >= rule.count;
      if (isEarned) return 'chat';
      const taken = lately.filter((takenAt) => now - takenAt < ALL_SENDS.withinMs).length;
      if (taken > 0) return taken >= ALL_SENDS.count ? 'channel' : 'chat';
      const before = unexplained;
      unexplained = { chat, at: now };
      const isTogether = before !== undefined && before.chat !== chat && now - before.at < TOGETHER_MS;
      return isTogether ? 'channel' : 'chat';
    },
    taken(at) {
      lately = [...lately, at.getTime()].slice(-ALL_SENDS.count);
      unexplained = undefined;
    },
  };
}
