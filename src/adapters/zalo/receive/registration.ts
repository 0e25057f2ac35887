import type { Log } from '../../../shared/log.js';
import type { Pause } from '../../../shared/pause.js';
import { zaloBot, zaloWebhookInfo, zaloWebhookSet } from '../schema.js';
import type { ZaloAnswer, ZaloClient } from '../zalo-client.js';

export interface RegistrationParts {
  readonly client: ZaloClient;
  readonly pause: Pause;
  readonly log: Log;
  readonly stopping: AbortSignal;
}

const REFUSED = 400;
const UNAUTHORISED = 401;
/** Asking to be registered has a daily cap. */
const CAPPED = 426;
const NO_WEBHOOK = 404;
const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 300_000;
const LONGEST_POLL_PAUSE_MS = 60_000;

const NAMES_MS = 3_000;

/** What people call the bot in a group; nothing when the platform does not say soon. */
export async function readBotNames(client: ZaloClient): Promise<readonly string[]> {
  const answer = await client.call('getMe', {}, NAMES_MS);
  const bot = answer.kind === 'ok' ? zaloBot.safeParse(answer.result) : undefined;
  return bot?.success ? [bot.data.display_name, bot.data.account_name].filter((name) => name !== undefined) : [];
}

/**
 * Asks the platform to send to `url`, again after growing pauses until it agreed, does not accept the token, or refuses the address
 * for good (no https, not public).
 */
export async function registerWebhook(
  { client, pause, log, stopping }: RegistrationParts,
  url: string,
  secret: string,
): Promise<'registered' | 'refused' | 'unauthorised' | 'stopped'> {
  for (let pauseMs = FIRST_PAUSE_MS; !stopping.aborted; pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS)) {
    const answer = await client.call('setWebhook', { url, secret_token: secret });
    if (answer.kind === 'ok') {
      tellVerification(answer.result, log);
      return 'registered';
    }
    if (answer.kind === 'error' && answer.code === UNAUTHORISED && answer.isFromPlatform) return 'unauthorised';
    if (answer.kind === 'error' && answer.code === REFUSED && answer.isFromPlatform) return 'refused';
    if (isCapped(answer) && (await registeredUrl(client)) === url) return 'registered';
    const code = answer.kind === 'error' ? answer.code : answer.kind;
    log.warn({ channel: 'zalo', code, pauseMs }, 'the webhook could not be registered; tried again after a pause');
    await pause(pauseMs, stopping);
  }
  return 'stopped';
}

/** Polling brings nothing while a webhook is registered. Asks until somebody has answered, whatever they say. */
export async function removeWebhook({ client, pause, log, stopping }: RegistrationParts): Promise<void> {
  for (let pauseMs = FIRST_PAUSE_MS; !stopping.aborted; pauseMs = Math.min(2 * pauseMs, LONGEST_POLL_PAUSE_MS)) {
    if ((await registeredUrl(client)) === '') return;
    const answer = await client.call('deleteWebhook');
    if (answer.kind === 'ok') return log.info({ channel: 'zalo' }, 'the webhook was removed: messages are polled for');
    if (answer.kind === 'error' && answer.code < 500) return;
    log.warn({ channel: 'zalo', answer: answer.kind, pauseMs }, 'Zalo is away; asked again after a pause');
    await pause(pauseMs, stopping);
  }
}

/** Empty without a webhook: some bots have the address `""`, others the error 404. `undefined` when nobody knows. */
async function registeredUrl(client: ZaloClient): Promise<string | undefined> {
  const answer = await client.call('getWebhookInfo');
  if (answer.kind === 'error' && answer.isFromPlatform && answer.code === NO_WEBHOOK) return '';
  const known = answer.kind === 'ok' ? zaloWebhookInfo.safeParse(answer.result) : undefined;
  return known?.success ? known.data.url : undefined;
}

function isCapped(answer: ZaloAnswer): boolean {
  return answer.kind === 'error' && answer.code === CAPPED;
}

function tellVerification(result: unknown, log: Log): void {
  const set = zaloWebhookSet.safeParse(result);
  const check = set.success ? set.data.verification : undefined;
  if (check && !check.ok)
    log.warn(
      { channel: 'zalo', outcome: check.outcome },
      'the webhook is registered, but Zalo could not reach it: check PUBLIC_URL, the proxy and its certificate',
    );
  else log.info({ channel: 'zalo' }, 'the webhook is registered');
}
