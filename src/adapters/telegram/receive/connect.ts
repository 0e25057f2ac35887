import type { Api } from 'grammy';
import { COMMANDS } from '../../../domain/conversation/commands.js';
import { COMMAND_DESCRIPTIONS } from '../../../messages/command-replies.js';
import type { Log } from '../../../shared/log.js';
import type { Pause } from '../../../shared/pause.js';
import { describeFailure } from '../describe-failure.js';
import { type GrammySignal, toGrammySignal } from '../telegram-api.js';
import { afterFailure } from './after-failure.js';
import { type Polling, pollUpdates, releaseWebhook } from './poll-updates.js';
import { ALLOWED_UPDATES, type BotIdentity } from './schema.js';
import type { TakeUpdate } from './take-update.js';
import { watchWebhook } from './watch-webhook.js';

export interface ConnectParts {
  readonly api: Api;
  readonly take: TakeUpdate;
  readonly webhook: { readonly url: string; readonly secret: string } | undefined;
  readonly pause: Pause;
  readonly log: Log;
}

export type ConnectionState = 'connecting' | 'polling' | 'webhook' | 'unauthorised' | 'stopped';

export interface Connection {
  /** For updates that come by webhook; rejects while the bot does not know its own name. */
  take(update: unknown): Promise<void>;
  state(): ConnectionState;
  /** How people find the bot; not known before Telegram said it. */
  botName(): string | undefined;
  stop(): Promise<void>;
}

/** Telegram's default; more at once than a small office's machine answers. */
const MAX_CONNECTIONS = 40;
const REFUSED_WAIT_MS = 30_000;
/** Some seven minutes of outage; who the bot is was answered just before. */
const MOST_MENU_TRIES = 20;

type Tried<Value> = { readonly kind: 'done'; readonly value: Value } | { readonly kind: 'refused' | 'over' };

/** Learns who the bot is, then receives by webhook or, without one or when Telegram refuses it, by polling. */
export function connect(parts: ConnectParts): Connection {
  const { api, take, webhook, pause, log } = parts;
  const stopping = new AbortController();
  const signal = toGrammySignal(stopping.signal);
  let state: ConnectionState = 'connecting';
  let bot: BotIdentity | undefined;
  let polling: Polling | undefined;
  let watching: Promise<void> | undefined;

  function giveUp(): void {
    state = 'unauthorised';
    log.error({}, UNAUTHORISED_ADVICE);
  }

  /** Until it works or the channel ends; where `mayRefuse`, also until Telegram says that it never will. */
  async function insist<Value>(
    call: (signal: GrammySignal) => Promise<Value>,
    { mayRefuse }: { readonly mayRefuse: boolean },
  ): Promise<Tried<Value>> {
    for (let failures = 1; !stopping.signal.aborted; failures += 1) {
      try {
        return { kind: 'done', value: await call(signal) };
      } catch (error) {
        if (stopping.signal.aborted) break;
        const next = afterFailure(error, failures);
        if (next.kind === 'stop') {
          giveUp();
          return { kind: 'over' };
        }
        if (next.kind === 'refused' && mayRefuse) return { kind: 'refused' };
        if (failures === 1) log.warn(describeFailure(error), 'Telegram cannot be reached; trying again');
        await pause(next.kind === 'refused' ? REFUSED_WAIT_MS : next.waitMs, stopping.signal);
      }
    }
    return { kind: 'over' };
  }

  async function begin(): Promise<void> {
    const me = await insist((given) => api.getMe(given), { mayRefuse: false });
    if (me.kind !== 'done') return;
    bot = { id: me.value.id, username: me.value.username };
    const menu = nameCommands(parts, stopping.signal);
    const isHooked = webhook !== undefined && (await setWebhook(webhook));
    if (isHooked)
      watching = watchWebhook(
        { api, url: webhook.url, setAgain: () => setWebhook(webhook), pause, log },
        stopping.signal,
      );
    if (!isHooked && state === 'connecting' && !stopping.signal.aborted) await beginPolling(bot);
    await menu;
  }

  async function setWebhook({ url, secret }: { readonly url: string; readonly secret: string }): Promise<boolean> {
    const asked = { secret_token: secret, allowed_updates: ALLOWED_UPDATES, max_connections: MAX_CONNECTIONS };
    const set = await insist((given) => api.setWebhook(url, asked, given), { mayRefuse: true });
    if (set.kind === 'done') {
      state = 'webhook';
      log.info({}, 'Telegram sends messages to PUBLIC_URL');
    } else if (set.kind === 'refused') log.error({}, WEBHOOK_ADVICE);
    return set.kind === 'done';
  }

  async function beginPolling(known: BotIdentity): Promise<void> {
    await releaseWebhook(api, log);
    if (stopping.signal.aborted) return;
    state = 'polling';
    log.info({}, 'Telegram is asked for messages');
    polling = pollUpdates({ api, take: (update) => take(update, known), pause, onUnauthorised: giveUp, log });
  }

  const beginning = begin().catch((error: unknown) =>
    log.error(describeFailure(error), 'Telegram could not be started'),
  );
  return {
    async take(update) {
      if (!bot) throw new Error('the bot does not know its name yet');
      await take(update, bot);
    },
    state: () => state,
    botName: () => (state === 'unauthorised' ? undefined : bot?.username),
    async stop() {
      stopping.abort();
      await beginning;
      await polling?.stop();
      await watching;
      if (state !== 'unauthorised') state = 'stopped';
    },
  };
}

/**
 * The menu is a convenience: without it the commands work all the same. An outage is waited out, so that it does not leave
 * people without a menu until the next start; what Telegram refuses, and an outage without an end, is told once.
 */
async function nameCommands({ api, pause, log }: ConnectParts, stopping: AbortSignal): Promise<void> {
  const menu = COMMANDS.map((command) => ({ command, description: COMMAND_DESCRIPTIONS[command] }));
  for (let failures = 1; !stopping.aborted; failures += 1) {
    try {
      await api.setMyCommands(menu, {}, toGrammySignal(stopping));
      return;
    } catch (error) {
      const next = afterFailure(error, failures);
      if (next.kind !== 'wait' || failures === MOST_MENU_TRIES) {
        log.warn(describeFailure(error), 'the menu of commands could not be set on Telegram');
        return;
      }
      await pause(next.waitMs, stopping);
    }
  }
}

const UNAUTHORISED_ADVICE =
  'Telegram does not accept TELEGRAM_BOT_TOKEN: this channel is off, the others go on. Take the current token from @BotFather, set it and start again';
const WEBHOOK_ADVICE =
  'Telegram refuses the webhook address: PUBLIC_URL must be https on port 443, 80, 88 or 8443 with a valid certificate. Messages are asked for instead';
