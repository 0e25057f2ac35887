import { GrammyError } from 'grammy';
import { createHttpClient } from './http-client.js';
import { createTelegramApi, type TelegramAccess, toGrammySignal } from './telegram-api.js';

export type BotLook =
  | { readonly kind: 'fine'; readonly username: string; readonly webhookUrl: string; readonly failure?: string }
  | { readonly kind: 'unauthorised' }
  | { readonly kind: 'unreachable' };

const LOOK_MS = 5_000;

/** Asks Telegram who the bot is and how its webhook does; changes nothing. */
export async function lookAtBot(access: TelegramAccess): Promise<BotLook> {
  const http = createHttpClient();
  const api = createTelegramApi(access, http);
  const signal = toGrammySignal(AbortSignal.timeout(LOOK_MS));
  try {
    const { username } = await api.getMe(signal);
    const { url = '', last_error_message: failure } = await api.getWebhookInfo(signal);
    return { kind: 'fine', username, webhookUrl: url, ...(failure === undefined ? {} : { failure }) };
  } catch (error) {
    const isRefused = error instanceof GrammyError && [401, 404].includes(error.error_code);
    return { kind: isRefused ? 'unauthorised' : 'unreachable' };
  } finally {
    http.closeIdle();
  }
}
