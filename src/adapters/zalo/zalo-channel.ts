import type { Hono } from 'hono';
import type { InboundGate } from '../../domain/conversation/inbound-gate.js';
import type { InboundMessage } from '../../domain/conversation/turn.js';
import type { Messenger } from '../../domain/delivery/messenger.js';
import type { QuotaCounter, QuotaLimits, QuotaWarning } from '../../domain/delivery/quota.js';
import type { Clock } from '../../shared/clock.js';
import { describeError, type Log } from '../../shared/log.js';
import type { Pause } from '../../shared/pause.js';
import { pollUpdates } from './poll-updates.js';
import { readBotNames, registerWebhook, removeWebhook } from './registration.js';
import type { ZaloEvent } from './schema.js';
import { toInbound } from './to-inbound.js';
import { zaloWebhookRoute } from './webhook-route.js';
import { createZaloClient } from './zalo-client.js';
import { createZaloMessenger } from './zalo-messenger.js';

export interface ZaloOptions {
  readonly token: string;
  readonly apiRoot: string;
  /** Messages come by webhook where there is a public address, else they are polled for. */
  readonly publicUrl: string | undefined;
  readonly webhookSecret: string;
  readonly quota: QuotaCounter;
  readonly limits: QuotaLimits;
  readonly onQuotaWarning: (warning: QuotaWarning) => void;
  /** Told of each message that was accepted for the first time, beside its being answered: photos are fetched at once. */
  readonly onAccepted?: (message: InboundMessage) => void;
  readonly clock: Clock;
  readonly pause: Pause;
  readonly log: Log;
}

export type ZaloState = 'not-started' | 'polling' | 'webhook' | 'unauthorised' | 'stopped';

export interface ZaloChannel {
  readonly messenger: Messenger;
  /** To be mounted at `/webhooks/zalo`, whatever the way in: it answers nobody without the secret. */
  readonly webhook: Hono;
  /** Begins to receive and returns at once: the platform may be away, the other channels do not wait for it. */
  start(): void;
  /** Waits for the poll under way: an aborted one would swallow a message. Safe to call twice, and before `start`. */
  stop(): Promise<void>;
  state(): ZaloState;
}

const WEBHOOK_PATH = '/webhooks/zalo';
const KEEP_AGAIN_MS = 1_000;
const WRONG_TOKEN =
  'Zalo does not accept the token: this channel stops, the others go on. Get a new one in Zalo Bot Creator, set ZALO_BOT_TOKEN and restart';

export function createZaloChannel(options: ZaloOptions, gate: InboundGate): ZaloChannel {
  const { publicUrl, webhookSecret: secret, clock, pause, log } = options;
  const client = createZaloClient(options);
  const stopping = new AbortController();
  const parts = { client, pause, log, stopping: stopping.signal };
  let state: ZaloState = 'not-started';
  let running: Promise<void> | undefined;
  let botNames: readonly string[] = [];

  async function take(event: ZaloEvent): Promise<void> {
    const message = toInbound(event, botNames, clock());
    if (!message) return log.info({ channel: 'zalo', event: nameOf(event) }, 'an event without anything to answer');
    if ((await gate.accept(message)) === 'accepted') options.onAccepted?.(message);
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
    if (publicUrl !== undefined) {
      state = 'webhook';
      const end = await registerWebhook(parts, `${publicUrl}${WEBHOOK_PATH}`, secret);
      if (end === 'unauthorised') stopUnauthorised();
      return;
    }
    state = 'polling';
    await removeWebhook(parts);
    const end = await pollUpdates({ client, take: takeSurely, pause, clock, log }, stopping.signal);
    if (end === 'unauthorised') stopUnauthorised();
  }

  function stopUnauthorised(): void {
    state = 'unauthorised';
    log.error({ channel: 'zalo' }, WRONG_TOKEN);
  }

  return {
    messenger: createZaloMessenger({ ...options, client }),
    webhook: zaloWebhookRoute({ secret, take, log }),
    start() {
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

/** The name of an event is the platform's word; anything else is not logged. */
function nameOf({ event_name }: ZaloEvent): string {
  return /^[a-z]+(?:[._][a-z]+){0,4}$/.test(event_name) ? event_name : 'other';
}
