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

/**
 * What a message is called in the product: numbers count anew where an office changes its bot, the second they were sent in tells
 * them apart.
 */
export function formatMessage(chat: number, message: number, date: number): string {
  return `${chat}:${message}:${date}`;
}

/** Telegram's number of a message; `undefined` for a pressed button, which is none. */
export function messageNumber(messageId: string): number | undefined {
  const number = /^-?\d+:(\d+):\d+/.exec(messageId)?.[1];
  return number === undefined ? undefined : Number(number);
}
