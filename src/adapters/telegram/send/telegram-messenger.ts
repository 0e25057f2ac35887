import { type Api, InputFile } from 'grammy';
import type { MessagePart, Messenger, SendResult } from '../../../domain/delivery/messenger.js';
import type { Clock } from '../../../shared/clock.js';
import { createSteadyTime } from '../../../shared/steady-time.js';
import { messageNumber, parseChat } from '../chat-id.js';
import { classifyFailure, isMarkupRefused } from './classify-failure.js';
import { createFloodScope } from './flood-scope.js';
import { escapeHtml, keyboardOf, splitMessage } from './render-message.js';

/** Sends one part in one request. Only a message whose markup was refused, and so surely not delivered, goes again as plain text. */
export function createTelegramMessenger(api: Api, clock: Clock): Messenger {
  const flood = createFloodScope();
  const steady = createSteadyTime(clock);
  const at = () => new Date(steady());
  return {
    channel: 'telegram',
    split: splitMessage,
    async send(chat, part) {
      const { chat: limited } = parseChat(chat);
      flood.sending(limited, at());
      try {
        const sent = await deliver(api, chat, part);
        flood.taken(at());
        return sent;
      } catch (error) {
        const failure = classifyFailure(error);
        return failure.kind === 'wait' ? { ...failure, scope: flood.scopeOf(limited, at()) } : failure;
      }
    },
    async probe() {
      try {
        await api.getMe();
        return true;
      } catch (error) {
        const { kind } = classifyFailure(error);
        return kind === 'failed' || kind === 'wait';
      }
    },
  };
}

async function deliver(api: Api, chat: string, part: MessagePart): Promise<SendResult> {
  try {
    return await sendOnce(api, chat, part, true);
  } catch (error) {
    if (!isMarkupRefused(error)) throw error;
    return sendOnce(api, chat, part, false);
  }
}

async function sendOnce(api: Api, chat: string, part: MessagePart, isHtml: boolean): Promise<SendResult> {
  const { text, choices, file, answers } = part;
  const said = isHtml ? escapeHtml(text) : text;
  const { chat: id, topic } = parseChat(chat);
  const quoted = answers === undefined ? undefined : messageNumber(answers);
  const shape = {
    ...(quoted === undefined ? {} : { reply_parameters: { message_id: quoted, allow_sending_without_reply: true } }),
    ...(topic === undefined ? {} : { message_thread_id: topic }),
    ...(isHtml ? { parse_mode: 'HTML' as const } : {}),
    ...(choices.length > 0 ? { reply_markup: { inline_keyboard: keyboardOf(choices).map((row) => [...row]) } } : {}),
  };
  const { message_id } = file
    ? await api.sendDocument(chatId(id), new InputFile(file.bytes, fileName(file.name)), {
        ...shape,
        ...(said ? { caption: said } : {}),
      })
    : await api.sendMessage(chatId(id), said, { ...shape, link_preview_options: { is_disabled: true } });
  return { kind: 'sent', platformMessageId: String(message_id) };
}

function chatId(chat: string): number | string {
  return /^-?\d{1,15}$/.test(chat) ? Number(chat) : chat;
}

/** The name stands unquoted in a header. */
function fileName(name: string): string {
  return name.replace(/[\p{Cc}";]/gu, '_');
}
