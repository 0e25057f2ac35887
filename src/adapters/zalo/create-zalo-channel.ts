import { lookup } from 'node:dns/promises';
import type { Hono } from 'hono';
import type { InboundFileSource } from '../../domain/conversation/files/inbound-files.js';
import type { InboundGate } from '../../domain/conversation/inbound-gate.js';
import type { QuotaCounter, QuotaLimits, QuotaWarning } from '../../domain/delivery/channels/quota.js';
import type { Messenger } from '../../domain/delivery/messenger.js';
import type { Clock } from '../../shared/clock.js';
import { describeError, type Log } from '../../shared/log.js';
import { type Pause, systemPause } from '../../shared/pause.js';
import { fetchMedia } from './media/fetch-media.js';
import { openHttps } from './media/open-https.js';
import { pollUpdates } from './receive/poll-updates.js';
import { readBotNames, registerWebhook, removeWebhook } from './receive/registration.js';
import { isFromGroup, toInbound } from './receive/to-inbound.js';
import { zaloWebhookRoute } from './receive/webhook-route.js';
import type { ZaloEvent } from './schema.js';
import { createZaloMessenger } from './send/zalo-messenger.js';
import { createZaloClient } from './zalo-client.js';

export interface ZaloOptions {
  readonly token: string;
  readonly apiRoot: string;
  /** Messages come by webhook where there is a public address, else they are polled for. */
  readonly publicUrl: string | undefined;
  readonly webhookSecret: string;
  readonly quota: QuotaCounter;
  readonly limits: QuotaLimits;
  readonly onQuotaWarning: (warning: QuotaWarning) => void;
  readonly clock: Clock;
  readonly log: Log;
  /** Real time unless tests say otherwise. */
  readonly pause?: Pause;
}

export type ZaloState = 'not-started' | 'polling' | 'webhook' | 'unauthorised' | 'stopped';

export interface ZaloChannel {
  readonly messenger: Messenger;
  readonly files: InboundFileSource;
  /** POST / takes events once `start` was called, from whoever has the secret; `undefined` without a public address. */
  readonly routes: Hono | undefined;
  /** Begins to receive, in the background: it neither waits for Zalo nor fails with it. */
  start(to: { readonly gate: InboundGate }): void;
  /** Waits for the poll under way: an aborted one would swallow a message. Safe to call twice, and before `start`. */
  stop(): Promise<void>;
  state(): ZaloState;
}

const WEBHOOK_PATH = '/webhooks/zalo';
const KEEP_AGAIN_MS = 1_000;
const REFUSED_ADDRESS =
  'Zalo refuses the address of the webhook, messages are polled for instead. PUBLIC_URL has to be https and reachable from outside';
const WRONG_TOKEN =
  'Zalo does not accept the token: this channel stops, the others go on. Get a new one in Zalo Bot Creator, set ZALO_BOT_TOKEN and restart';

export function createZaloChannel(options: ZaloOptions): ZaloChannel {
  const { publicUrl, webhookSecret: secret, clock, log, pause = systemPause } = options;
  const client = createZaloClient(options);
  const stopping = new AbortController();
  const parts = { client, pause, log, stopping: stopping.signal };
  let state: ZaloState = 'not-started';
  let running: Promise<void> | undefined;
  let gate: InboundGate | undefined;
  let botNames: readonly string[] = [];

  async function take(event: ZaloEvent): Promise<void> {
    if (!gate) throw new Error('not started');
    // Asked again where the names matter: at the start the platform may have been away.
    if (botNames.length === 0 && isFromGroup(event)) botNames = await readBotNames(client);
    const message = toInbound(event, botNames, clock());
    if (!message) return log.info({ channel: 'zalo', event: nameOf(event) }, 'an event without anything to answer');
    await gate.accept(message);
  }

  /** The platform has forgotten a polled message: it is offered to the gate until it is kept. */
  async function takeSurely(event: ZaloEvent): Promise<void> {
    for (;;) {
      try {
        return await take(event);
      } catch (error) {
        log.error({ channel: 'zalo', ...describeError(error) }, 'a message could not be kept; tried again');
        if (stopping.signal.aborted) return;
        await pause(KEEP_AGAIN_MS, stopping.signal);
      }
    }
  }

  async function run(): Promise<void> {
    botNames = await readBotNames(client);
    const end = publicUrl === undefined ? await poll() : await receiveByWebhook(`${publicUrl}${WEBHOOK_PATH}`);
    if (end === 'unauthorised') stopUnauthorised();
  }

  async function receiveByWebhook(url: string): Promise<string> {
    state = 'webhook';
    const end = await registerWebhook(parts, url, secret);
    if (end !== 'refused') return end;
    log.error({ channel: 'zalo' }, REFUSED_ADDRESS);
    return poll();
  }

  async function poll(): Promise<string> {
    state = 'polling';
    await removeWebhook(parts);
    return pollUpdates({ client, take: takeSurely, pause, clock, log }, stopping.signal);
  }

  function stopUnauthorised(): void {
    state = 'unauthorised';
    log.error({ channel: 'zalo' }, WRONG_TOKEN);
  }

  return {
    messenger: createZaloMessenger({ ...options, client }),
    files: { download: (handle, maxBytes) => fetchMedia(handle, maxBytes, { resolve: resolveName, open: openHttps }) },
    routes: publicUrl === undefined ? undefined : zaloWebhookRoute({ secret, take, log }),
    start(to) {
      gate ??= to.gate;
      running ??= run().catch((error: unknown) =>
        log.error({ channel: 'zalo', ...describeError(error) }, 'the Zalo channel broke'),
      );
    },
    async stop() {
      stopping.abort();
      await running;
      if (state !== 'unauthorised') state = 'stopped';
    },
    state: () => state,
  };
}

/** Every address of a name, as the system knows it. */
async function resolveName(name: string): Promise<readonly string[]> {
  return (await lookup(name, { all: true })).map(({ address }) => address);
}

/** The name of an event is the platform's word; anything else is not logged. */
function nameOf({ event_name }: ZaloEvent): string {
  return /^[a-z]+(?:[._][a-z]+){0,4}$/.test(event_name) ? event_name : 'other';
}
