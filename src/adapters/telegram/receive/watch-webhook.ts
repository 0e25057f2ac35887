import type { Api } from 'grammy';
import type { Log } from '../../../shared/log.js';
import type { Pause } from '../../../shared/pause.js';
import { describeFailure } from '../describe-failure.js';
import { toGrammySignal } from '../telegram-api.js';

export interface WatchParts {
  readonly api: Api;
  readonly url: string;
  readonly setAgain: () => Promise<unknown>;
  readonly pause: Pause;
  readonly log: Log;
}

const EVERY_MS = 5 * 60_000;

/**
 * A webhook fails in silence: another program with the same token takes it away, or the proxy before us turns messages back. Looks
 * every few minutes until the signal, sets it again, and tells the operator what Telegram says of it. Never rejects.
 */
export async function watchWebhook({ api, url, setAgain, pause, log }: WatchParts, until: AbortSignal): Promise<void> {
  let toldOf = 0;
  for (;;) {
    await pause(EVERY_MS, until);
    if (until.aborted) return;
    try {
      const info = await api.getWebhookInfo(toGrammySignal(until));
      const { last_error_date: failedAt = 0, last_error_message: why, pending_update_count: waiting } = info;
      if (info.url !== url) {
        log.warn({}, TAKEN_AWAY);
        await setAgain();
      } else if (failedAt > toldOf) {
        log.warn(
          { why, waiting },
          'Telegram cannot hand over messages at PUBLIC_URL: look at the proxy before the product',
        );
      }
      toldOf = Math.max(toldOf, failedAt);
    } catch (error) {
      log.info(describeFailure(error), 'the webhook could not be looked at');
    }
  }
}

const TAKEN_AWAY =
  'another program took the webhook of this Telegram bot away: stop it, or revoke the token with @BotFather. The webhook is set again';
