import { BOT, type FakeTelegram } from './fake-telegram.js';
import type { Update } from './update-queue.js';

export interface Person {
  readonly id: number;
  /** `more` is laid over the message: a caption, a photo, another chat. */
  says(text: string | undefined, more?: Readonly<Record<string, unknown>>): Update;
  /** The message as it reads now, `after` seconds later. */
  edits(update: Update, text: string, after: number): Update;
  /** The newest button of the chat with this label. */
  presses(label: string, chat?: number): Update;
  /** `kicked`: blocks the bot; `member`: opens it again. */
  turns(status: 'kicked' | 'member'): Update;
}

const SENT_AT = 1_770_000_000;

/** Somebody with a chat of their own; `inGroup` lets the same person write in a group. */
export function createPerson(fake: FakeTelegram, id: number, group?: number): Person {
  const from = { id, is_bot: false, first_name: 'Chị Hai' };
  const chat = group === undefined ? { id, type: 'private' } : { id: group, type: 'supergroup', title: 'Tổ 3' };

  return {
    id,
    says(text, more = {}) {
      const words = text === undefined ? {} : { text };
      return fake.updates.push({
        message: { message_id: fake.nextMessageId(), date: SENT_AT, from, chat, ...words, ...more },
      });
    },
    edits(update, text, after) {
      const message = update.message as object;
      return fake.updates.push({ edited_message: { ...message, text, edit_date: SENT_AT + after } });
    },
    presses(label) {
      const shown = fake.sent.toReversed().find((message) => {
        return message.chat === chat.id && message.buttons.some((button) => button.label === label);
      });
      const data = shown?.buttons.find((button) => button.label === label)?.data ?? 'no such button';
      const keyboard = [(shown?.buttons ?? []).map((button) => ({ text: button.label, callback_data: button.data }))];
      const message = {
        message_id: shown?.messageId ?? 1,
        date: SENT_AT,
        from: BOT,
        chat,
        text: shown?.text ?? '',
        reply_markup: { inline_keyboard: keyboard },
      };
      return fake.updates.push({
        callback_query: { id: `${fake.nextMessageId()}`, from, chat_instance: '1', data, message },
      });
    },
    turns(status) {
      if (status === 'kicked') fake.blocked.add(id);
      else fake.blocked.delete(id);
      const user = BOT;
      return fake.updates.push({
        my_chat_member: {
          chat,
          from,
          date: SENT_AT,
          old_chat_member: { user, status: 'member' },
          new_chat_member: { user, status },
        },
      });
    },
  };
}
