import type { Hono } from 'hono';
import { readOrCreateKey } from '../../adapters/database/sealing/key-file.js';
import type { TelegramChannel } from '../../adapters/telegram/create-telegram-channel.js';
import type { HealthChecks } from '../../adapters/web/web-parts.js';
import type { ZaloChannel } from '../../adapters/zalo/create-zalo-channel.js';
import type { Config } from '../../config.js';
import type { InboundFileSource } from '../../domain/conversation/files/inbound-files.js';
import type { InboundGate } from '../../domain/conversation/inbound-gate.js';
import type { TurnHandler } from '../../domain/conversation/ports.js';
import type { ChannelName } from '../../domain/conversation/turn.js';
import type { QuotaCounter, QuotaWarning } from '../../domain/delivery/channels/quota.js';
import type { DeliveryChannel, Messenger } from '../../domain/delivery/messenger.js';
import type { ChatReach } from '../../domain/delivery/outbox-store.js';
import type { Clock } from '../../shared/clock.js';
import type { Log } from '../../shared/log.js';

export interface ChannelDeps {
  readonly quota: QuotaCounter;
  readonly onQuotaWarning: (warning: QuotaWarning) => void;
  readonly clock: Clock;
  readonly log: Log;
}

/** The channels besides the page, as far as they are configured. */
export interface Channels {
  readonly messengers: readonly Messenger[];
  /** What messages bring with them, by channel. */
  readonly files: Readonly<Partial<Record<ChannelName, InboundFileSource>>>;
  /** What plans allow in a month, of channels that count. */
  readonly monthlyMessages: Readonly<Partial<Record<DeliveryChannel, number>>>;
  /** Where platforms hand over messages, by the name under `/webhooks/`. */
  readonly webhooks: Readonly<Record<string, Hono>>;
  /** A channel that is down does not make the product unready: the others go on. */
  readonly checks: HealthChecks;
  /** What opens a chat with the state of a case, on the platform that has such addresses (Zalo's bots have none that is known). */
  addressOfCase(code: string): string | undefined;
  /** The same turns, with what a channel shows meanwhile. */
  around(handle: TurnHandler): TurnHandler;
  /** Begin to receive; none waits for its platform. */
  start(to: { readonly gate: InboundGate; readonly reach: ChatReach }): void;
  /** Receive no more; what is being sent goes on. Safe to call twice, and before `start`. */
  stop(): Promise<void>;
}

/** Characters below which a secret is no secret. */
const SAFE_SECRET = 16;
/** People that the free plan of the Zalo Bot Platform serves in a month. */
const ZALO_PEOPLE = 50;

/** Channels without a token are not even loaded. */
export async function openChannels(config: Config, deps: ChannelDeps): Promise<Channels> {
  const telegram = await openTelegram(config, deps);
  const zalo = await openZalo(config, deps);
  const open = Object.entries({ telegram, zalo }).flatMap(([name, channel]) => (channel ? [{ name, channel }] : []));
  return {
    messengers: open.map(({ channel }) => channel.messenger),
    monthlyMessages: { zalo: config.zalo.monthlyMessages },
    files: Object.fromEntries(open.map(({ name, channel }) => [name, channel.files])),
    webhooks: Object.fromEntries(open.flatMap(({ name, channel }) => (channel.routes ? [[name, channel.routes]] : []))),
    checks: Object.fromEntries(
      open.map(({ name, channel }) => [name, async () => ({ isReady: true, detail: { state: channel.state() } })]),
    ),
    addressOfCase: (code) => telegram?.addressOfCase(code),
    around: (handle) => telegram?.withTyping(handle) ?? handle,
    start(to) {
      for (const { channel } of open) channel.start(to);
    },
    async stop() {
      await Promise.all(open.map(({ channel }) => channel.stop()));
    },
  };
}

async function openTelegram(
  { telegram, publicUrl, keyFiles }: Config,
  { clock, log }: ChannelDeps,
): Promise<TelegramChannel | undefined> {
  const { token, apiRoot, webhookSecret } = telegram;
  if (token === undefined) return undefined;
  if (webhookSecret !== undefined && webhookSecret.length < SAFE_SECRET)
    log.warn({}, 'TELEGRAM_WEBHOOK_SECRET can be guessed: leave it empty and one is made');
  const { createTelegramChannel } = await import('../../adapters/telegram/create-telegram-channel.js');
  const webhook =
    publicUrl === undefined
      ? undefined
      : { url: `${publicUrl}/webhooks/telegram`, secret: webhookSecret ?? secretFrom(keyFiles.telegramWebhook) };
  return createTelegramChannel({ token, apiRoot, webhook, clock, log });
}

async function openZalo(
  { zalo, publicUrl, keyFiles }: Config,
  { quota, onQuotaWarning, clock, log }: ChannelDeps,
): Promise<ZaloChannel | undefined> {
  const { token, apiRoot, webhookSecret, monthlyMessages } = zalo;
  if (token === undefined) return undefined;
  const { createZaloChannel } = await import('../../adapters/zalo/create-zalo-channel.js');
  return createZaloChannel({
    token,
    apiRoot,
    publicUrl,
    webhookSecret: webhookSecret ?? (publicUrl === undefined ? '' : secretFrom(keyFiles.zaloWebhook)),
    quota,
    limits: { messages: monthlyMessages, chats: ZALO_PEOPLE },
    onQuotaWarning,
    clock,
    log,
  });
}

/** In the signs that both platforms take. */
function secretFrom(keyFile: string): string {
  return Buffer.from(readOrCreateKey(keyFile).key).toString('base64url');
}
