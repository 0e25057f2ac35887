const TED = '6ede9afa66b88fe6d6a9';

let count = 0;

/** Twenty hexadecimal characters, a new one each time. */
function nextId(): string {
  count += 1;
  return `2d758cb5e222${count.toString(16).padStart(8, '0')}`;
}

interface From {
  readonly chat?: string;
  readonly sender?: string;
  readonly isBot?: boolean;
  readonly id?: string;
}

/** An event as the platform sends it, from a private chat unless `sender` differs from `chat`. */
export function zaloMessage(event: string, content: Record<string, unknown>, from: From = {}) {
  const chat = from.chat ?? TED;
  const sender = from.sender ?? chat;
  return {
    event_name: event,
    message: {
      message_id: from.id ?? nextId(),
      date: 1_750_316_131_602,
      from: { id: sender, display_name: 'Ted', is_bot: from.isBot ?? false },
      chat: { id: chat, chat_type: sender === chat ? 'PRIVATE' : 'GROUP' },
      ...content,
    },
  };
}

export function zaloText(text: string, from: From = {}) {
  return zaloMessage('message.text.received', { text }, from);
}
