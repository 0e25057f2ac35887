import { parseHtml } from './parse-html.js';
import type { CallBody, UploadedFile } from './read-body.js';

export interface SentMessage {
  readonly method: string;
  readonly chat: number;
  readonly messageId: number;
  /** As people see it. */
  readonly text: string;
  readonly buttons: readonly { readonly label: string; readonly data: string }[];
  readonly file?: UploadedFile | undefined;
}

export class Refusal extends Error {
  constructor(
    readonly status: number,
    description: string,
    readonly parameters?: object,
  ) {
    super(description);
  }
}

interface Button {
  readonly text: string;
  readonly callback_data: string;
}

const MAX_TEXT = 4096;
const MAX_CAPTION = 1024;
const MAX_RAW_BYTES = 32_768;
const MAX_DATA_BYTES = 64;

/** Checks a message to be sent against the limits of the Bot API and says what the person gets. */
export function readSent(method: string, { fields, files }: CallBody, messageId: number): SentMessage {
  const chat = Number(fields.chat_id);
  if (!Number.isSafeInteger(chat) || chat === 0) throw new Refusal(400, 'Bad Request: chat not found');
  const isText = method === 'sendMessage';
  const raw = String((isText ? fields.text : fields.caption) ?? '');
  if (Buffer.byteLength(raw) > MAX_RAW_BYTES) throw new Refusal(400, 'Bad Request: text is too long');
  const shown = fields.parse_mode === 'HTML' ? parseHtml(raw) : { text: raw };
  if ('error' in shown) throw new Refusal(400, `Bad Request: ${shown.error}`);
  const text = shown.text.trim();
  if (isText && text === '') throw new Refusal(400, 'Bad Request: message text is empty');
  if ([...text].length > (isText ? MAX_TEXT : MAX_CAPTION)) {
    throw new Refusal(400, `Bad Request: message ${isText ? '' : 'caption '}is too long`);
  }
  const markup = fields.reply_markup as { inline_keyboard?: readonly (readonly Button[])[] } | undefined;
  const buttons = (markup?.inline_keyboard ?? []).flat();
  if (buttons.some(({ callback_data: data }) => !data || Buffer.byteLength(data) > MAX_DATA_BYTES)) {
    throw new Refusal(400, 'Bad Request: BUTTON_DATA_INVALID');
  }
  const [file] = Object.values(files);
  if (method === 'sendDocument' && !file) throw new Refusal(400, 'Bad Request: there is no document in the request');
  const offered = buttons.map(({ text: label, callback_data: data }) => ({ label, data }));
  return { method, chat, messageId, text, buttons: offered, file };
}
