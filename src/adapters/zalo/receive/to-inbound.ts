import type { InboundMessage } from '../../../domain/conversation/turn.js';
import { normalise } from '../../../domain/language/letters/normalise.js';
import { createCapability } from '../../../shared/ids.js';
import type { ZaloEvent, ZaloMessage } from '../schema.js';

type Content = Pick<InboundMessage, 'text' | 'attachment' | 'files'>;

/** What each event brings. Files and contact cards arrive as `unsupported`; an event that is not here is nothing to answer. */
const CONTENT: Readonly<Record<string, (message: ZaloMessage) => Content>> = {
  'message.text.received': ({ text }) => ({ text: text ?? '' }),
  'message.image.received': ({ photo, photo_url, caption, text }) => {
    const handle = photo || photo_url;
    const files = handle ? { files: [{ kind: 'photo', handle } as const] } : {};
    return { text: caption ?? text ?? '', attachment: 'photo', ...files };
  },
  'message.sticker.received': () => ({ text: '', attachment: 'sticker' }),
  'message.voice.received': () => ({ text: '', attachment: 'voice' }),
  'message.unsupported.received': ({ text, caption }) => ({ text: text ?? caption ?? '', attachment: 'file' }),
};

/**
 * An event as the conversation knows it; `undefined` when there is nobody to answer: an unknown event, one without a message,
 * another bot. A group is one conversation, as on Telegram: who picks a number need not be who asked.
 */
export function toInbound(
  { event_name, message }: ZaloEvent,
  botNames: readonly string[],
  receivedAt: Date,
): InboundMessage | undefined {
  const read = CONTENT[event_name];
  if (!read || !message || message.from?.is_bot) return undefined;
  const chat = message.chat.id;
  const sender = message.from?.id ?? chat;
  const isGroup = isFromGroup({ message });
  const content = read(message);
  return {
    channel: 'zalo',
    conversation: `zalo:${chat}`,
    messageId: `${chat}:${message.message_id ?? createCapability()}`,
    ...content,
    text: isGroup ? withoutMention(normalise(content.text), botNames) : normalise(content.text),
    chat: { id: chat, isGroup, sender },
    receivedAt,
  };
}

export function isFromGroup({ message }: Pick<ZaloEvent, 'message'>): boolean {
  return message?.chat.chat_type?.toUpperCase() === 'GROUP';
}

/** A group's message is delivered when it mentions the bot, and the mention stays in its text. Names may have spaces. */
export function withoutMention(text: string, botNames: readonly string[]): string {
  const longestFirst = botNames.map(normalise).filter((name) => name !== '');
  for (const name of longestFirst.sort((a, b) => b.length - a.length)) {
    const found = text.toLowerCase().indexOf(`@${name.toLowerCase()}`);
    if (found < 0) continue;
    const rest = text.slice(found + name.length + 1).replace(/^[\s,:;]+/u, '');
    return `${text.slice(0, found).trimEnd()} ${rest}`.trim();
  }
  return text.replace(/^@\S+\s+/u, '');
}
