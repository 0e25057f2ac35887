import type { Hono } from 'hono';
import type { InboundFileSource } from '../../domain/conversation/files/inbound-files.js';
import type { InboundGate } from '../../domain/conversation/inbound-gate.js';
import type { TurnHandler } from '../../domain/conversation/ports.js';
import type { Messenger } from '../../domain/delivery/messenger.js';
import type { ChatReach } from '../../domain/delivery/outbox-store.js';
import type { Clock } from '../../shared/clock.js';
import type { Log } from '../../shared/log.js';
import { type Pause, systemPause } from '../../shared/pause.js';
import { parseChat } from './chat-id.js';
import { describeFailure } from './describe-failure.js';
import { createHttpClient } from './http-client.js';
import { type Connection, connect } from './receive/connect.js';
import { deepLinkTo } from './receive/deep-link.js';
import { createTelegramFiles } from './receive/download.js';
import { createUpdateTaker } from './receive/take-update.js';
import { webhookRoutes } from './receive/webhook-routes.js';
import { createTelegramMessenger } from './send/telegram-messenger.js';
import { createTelegramApi, type TelegramAccess } from './telegram-api.js';
import { type Later, withTyping } from './typing.js';

export interface TelegramOptions extends TelegramAccess {
  /** Receive by webhook: the public address of `routes`, and what Telegram proves itself with. */
  readonly webhook?: { readonly url: string; readonly secret: string } | undefined;
  readonly clock: Clock;
  readonly log: Log;
  /** Real time unless tests say otherwise. */
  readonly pause?: Pause;
  readonly later?: Later;
}

export interface TelegramChannel {
  readonly messenger: Messenger;
  readonly files: InboundFileSource;
  /** POST / takes updates once `start` was called; `undefined` without a webhook. */
  readonly routes: Hono | undefined;
  withTyping(handle: TurnHandler): TurnHandler;
  /** Begins to receive, in the background: it neither waits for Telegram nor fails with it. */
  start(to: { readonly gate: InboundGate; readonly reach: Pick<ChatReach, 'note' | 'moved'> }): void;
  state(): ChannelState;
  /** What opens the bot with the state of a case; `undefined` as long as Telegram has not said what the bot is called. */
  addressOfCase(code: string): string | undefined;
  /** Receives no more once what is in hand is kept; sends under way go on. Safe to call twice, and before `start`. */
  stop(): Promise<void>;
}

/** `stopped` also when Telegram does not accept the token. */
export type ChannelState = 'stopped' | 'connecting' | 'polling' | 'webhook' | 'unauthorised';

export function createTelegramChannel(options: TelegramOptions): TelegramChannel {
  const { webhook, clock, log, pause = systemPause, later = runLater } = options;
  const http = createHttpClient();
  const api = createTelegramApi(options, http);
  let connection: Connection | undefined;

  /** What nobody waits for and nothing depends on: a spinning button stops, a sign of typing shows. */
  function inBackground(call: Promise<unknown>): void {
    call.catch((error: unknown) => log.info(describeFailure(error), 'a courtesy call to Telegram failed'));
  }

  function showTyping(text: string): void {
    const { chat, topic } = parseChat(text);
    inBackground(api.sendChatAction(chat, 'typing', topic === undefined ? {} : { message_thread_id: topic }));
  }

  async function takeFromWebhook(update: unknown): Promise<void> {
    if (!connection) throw new Error('not started');
    await connection.take(update);
  }

  return {
    messenger: createTelegramMessenger(api, clock),
    files: createTelegramFiles(api, http, options),
    routes: webhook && webhookRoutes({ secret: webhook.secret, take: takeFromWebhook, log }),
    withTyping: (handle) => withTyping(handle, showTyping, later),
    start({ gate, reach }) {
      const answerPress = (query: string) => inBackground(api.answerCallbackQuery(query));
      const take = createUpdateTaker({ gate, reach, answerPress, clock, log });
      connection ??= connect({ api, take, webhook, pause, log });
    },
    state: () => connection?.state() ?? 'stopped',
    addressOfCase(code) {
      const bot = connection?.botName();
      return bot === undefined ? undefined : deepLinkTo(bot, 'tracuu', code);
    },
    async stop() {
      await connection?.stop();
      http.closeIdle();
    },
  };
}

function runLater(ms: number, run: () => void): () => void {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
}
