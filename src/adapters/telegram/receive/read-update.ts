import type { InboundMessage } from '../../../domain/conversation/turn.js';
import type { Reach } from '../../../domain/delivery/outbox-store.js';
import { normalise } from '../../../domain/language/letters/normalise.js';
import { formatChat, formatMessage } from '../chat-id.js';
import { addressedText } from './addressed-text.js';
import { followDeepLink } from './deep-link.js';
import { readContent } from './read-content.js';
import type {
  BotIdentity,
  TelegramMembership,
  TelegramMessage,
  TelegramPlace,
  TelegramPress,
  TelegramUpdate,
} from './schema.js';

export type TelegramEvent =
  | { readonly kind: 'message'; readonly message: InboundMessage }
  | { readonly kind: 'press'; readonly query: string; readonly message: InboundMessage | undefined }
  | { readonly kind: 'reach'; readonly chat: string; readonly reach: Reach }
  /** A group became a supergroup, which has another id. */
  | { readonly kind: 'moved'; readonly from: string; readonly to: string };

/** Corrected so soon, a message is asked again in its new words; later edits are tidying up. */
const CORRECTION_SECONDS = 120;

/** What an update means; `undefined` when it means nothing to the product. Pure. */
export function readUpdate(update: TelegramUpdate, bot: BotIdentity, receivedAt: Date): TelegramEvent | undefined {
  const { message, edited_message, callback_query, my_chat_member } = update;
  if (message) return readMove(message) ?? toEvent(readMessage(message, idOf(message), bot, receivedAt));
  if (edited_message) return toEvent(readCorrection(edited_message, bot, receivedAt));
  if (callback_query) return readPress(callback_query, receivedAt);
  return my_chat_member && readMembership(my_chat_member);
}

/** Told in the old group and in the new one. */
function readMove({ chat, migrate_to_chat_id: to, migrate_from_chat_id: from }: TelegramMessage) {
  if (to !== undefined) return { kind: 'moved', from: String(chat.id), to: String(to) } as const;
  return from === undefined ? undefined : ({ kind: 'moved', from: String(from), to: String(chat.id) } as const);
}

function toEvent(message: InboundMessage | undefined): TelegramEvent | undefined {
  return message && { kind: 'message', message };
}

function idOf({ chat, message_id, date }: TelegramMessage): string {
  return formatMessage(chat.id, message_id, date);
}

function readMessage(
  message: TelegramMessage,
  messageId: string,
  bot: BotIdentity,
  receivedAt: Date,
): InboundMessage | undefined {
  const { chat, from } = message;
  const content = readContent(message);
  if (!from || from.is_bot || chat.type === 'channel' || !content) return undefined;
  const said = chat.type === 'private' ? (message.text ?? message.caption ?? '') : addressedText(message, bot);
  if (said === undefined) return undefined;
  return {
    ...placeOf(message, from.id),
    ...content,
    ...quotedOf(message, bot),
    ...(message.media_group_id === undefined ? {} : { album: message.media_group_id }),
    messageId,
    text: followDeepLink(textOf(said)),
    receivedAt,
  };
}

/** Of ours only, in a private chat: what others wrote in a group is not kept. */
function quotedOf({ chat, reply_to_message: quoted }: TelegramMessage, bot: BotIdentity): { readonly quoted?: string } {
  const isOurs = chat.type === 'private' && quoted?.from?.id === bot.id;
  return isOurs && quoted.text !== undefined ? { quoted: quoted.text } : {};
}

/** A live location that moves is an edit as well, and says nothing. */
function readCorrection(edited: TelegramMessage, bot: BotIdentity, receivedAt: Date): InboundMessage | undefined {
  const { date, edit_date, location } = edited;
  if (location || edit_date === undefined || edit_date - date > CORRECTION_SECONDS) return undefined;
  return readMessage(edited, `${idOf(edited)}:${edit_date}`, bot, receivedAt);
}

/** A press is answered on the button itself also when nothing else comes of it. */
function readPress({ id, from, data, message }: TelegramPress, receivedAt: Date): TelegramEvent {
  if (!message || !data) return { kind: 'press', query: id, message: undefined };
  const label = message.reply_markup?.inline_keyboard.flat().find((button) => button.callback_data === data)?.text;
  const text = textOf(label?.replace(/^\d+\. /, '') ?? '');
  const pressed = { choice: data, pressedOn: String(message.message_id), text };
  return {
    kind: 'press',
    query: id,
    message: { ...placeOf(message, from.id), messageId: `press:${id}`, ...pressed, receivedAt },
  };
}

function readMembership({ chat, new_chat_member: { status, can_send_messages } }: TelegramMembership): TelegramEvent {
  const isOut = status === 'kicked' || status === 'left' || (status === 'restricted' && can_send_messages === false);
  return { kind: 'reach', chat: String(chat.id), reach: isOut ? 'blocked' : 'open' };
}

/** A group, or a topic of one, is one conversation: who presses a button need not be who asked. */
function placeOf({ chat, message_thread_id: topic, is_topic_message }: TelegramPlace, sender: number) {
  const id = formatChat({ chat: String(chat.id), topic: is_topic_message ? topic : undefined });
  const isGroup = chat.type !== 'private';
  return {
    channel: 'telegram',
    conversation: `telegram:${id}`,
    chat: { id, isGroup, sender: String(sender) },
  } as const;
}

function textOf(said: string): string {
  return normalise(said.toWellFormed());
}
