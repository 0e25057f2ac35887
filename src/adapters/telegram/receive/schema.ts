import { z } from 'zod';

const id = z.number().int();
/** A field that is not as expected is as if it were absent: one odd attachment must not hide the message it came with. */
const lenient = <Shape extends z.ZodType>(shape: Shape) => shape.optional().catch(undefined);
const word = lenient(z.string());
const size = lenient(z.number().int().nonnegative());

const user = z.object({ id, is_bot: lenient(z.boolean()) });
const chat = z.object({ id, type: z.enum(['private', 'group', 'supergroup', 'channel']) });
const point = z.object({ latitude: z.number(), longitude: z.number() });
const photoSize = z.object({ file_id: z.string(), width: z.number(), height: z.number(), file_size: size });
const document = z.object({ file_id: z.string(), file_name: word, mime_type: word, file_size: size });
const mention = z.object({ type: z.string(), user: lenient(user) });
const present = lenient(z.object({}));

const telegramMessage = z.object({
  message_id: id,
  date: z.number(),
  edit_date: lenient(z.number()),
  from: lenient(user),
  chat,
  message_thread_id: lenient(id),
  is_topic_message: lenient(z.boolean()),
  media_group_id: word,
  migrate_to_chat_id: lenient(id),
  migrate_from_chat_id: lenient(id),
  text: word,
  caption: word,
  entities: lenient(z.array(mention)),
  caption_entities: lenient(z.array(mention)),
  reply_to_message: lenient(z.object({ from: lenient(user), text: word })),
  photo: lenient(z.array(photoSize)),
  document: lenient(document),
  audio: lenient(document),
  location: lenient(point),
  venue: present,
  voice: present,
  video: present,
  video_note: present,
  animation: present,
  sticker: present,
  contact: present,
  poll: present,
  dice: present,
  story: present,
});
export type TelegramMessage = z.output<typeof telegramMessage>;

const button = z.object({ text: z.string(), callback_data: word });
const pressedMessage = z.object({
  message_id: id,
  chat,
  message_thread_id: lenient(id),
  is_topic_message: lenient(z.boolean()),
  reply_markup: lenient(z.object({ inline_keyboard: z.array(z.array(button)) })),
});
const callbackQuery = z.object({
  id: z.string(),
  from: user,
  data: word,
  message: lenient(pressedMessage),
});
export type TelegramPress = z.output<typeof callbackQuery>;

/** Where a message stands: in a chat, in groups with topics in one of them. */
export type TelegramPlace = Pick<TelegramMessage, 'chat' | 'message_thread_id' | 'is_topic_message'>;

const membership = z.object({
  chat,
  new_chat_member: z.object({ status: z.string(), can_send_messages: lenient(z.boolean()) }),
});
export type TelegramMembership = z.output<typeof membership>;

/** An update, as far as it is used. What is asked for of Telegram is named in `ALLOWED_UPDATES`. */
export const telegramUpdate = z.object({
  update_id: id,
  message: lenient(telegramMessage),
  edited_message: lenient(telegramMessage),
  callback_query: lenient(callbackQuery),
  my_chat_member: lenient(membership),
});
export type TelegramUpdate = z.output<typeof telegramUpdate>;

export const ALLOWED_UPDATES = ['message', 'edited_message', 'callback_query', 'my_chat_member'] as const;

/** The bot as far as it has to know itself. */
export interface BotIdentity {
  readonly id: number;
  readonly username: string;
}
