/** A chat, or one topic of a group that has topics. */
export interface ChatPlace {
  /** Telegram's id; groups are negative. */
  readonly chat: string;
  readonly topic: number | undefined;
}

/** The chat as the product keeps it: `-1001234` or `-1001234/56`. */
export function formatChat({ chat, topic }: ChatPlace): string {
  return topic === undefined ? chat : `${chat}/${topic}`;
}

export function parseChat(text: string): ChatPlace {
  const [chat = '', topic] = text.split('/');
  return { chat, topic: topic === undefined ? undefined : Number(topic) };
}
