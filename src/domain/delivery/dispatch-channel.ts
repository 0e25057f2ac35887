import type { Clock } from '../../shared/clock.js';
import { createIdle } from '../../shared/idle.js';
import { describeError, type Log } from '../../shared/log.js';
import type { Pause } from '../../shared/pause.js';
import { type ChannelRate, createChannelRate, type Hurry } from './channel-rate.js';
import { concludeSend, growingPause } from './conclude-send.js';
import type { ChannelLimits } from './delivery-limits.js';
import type { Messenger, SendResult } from './messenger.js';
import type { OutboundMessage, Priority } from './outbound-message.js';
import type { OutboxStore, Settlement } from './outbox-store.js';

export interface ChannelDispatchParts {
  readonly outbox: OutboxStore;
  readonly messenger: Messenger;
  readonly limits: ChannelLimits;
  readonly now: Clock;
  readonly pause: Pause;
  readonly log: Log;
}

export interface ChannelDispatch {
  start(): void;
  /** Something was planned. */
  wake(): void;
  /** Sends the answers that are planned, waits for what is on its way, at most `withinMs`. */
  stop(withinMs: number): Promise<void>;
  state(): ChannelDispatchState;
}

export interface ChannelDispatchState {
  /** The platform does not take our token: nothing is sent until the operator acts. */
  readonly isUnauthorised: boolean;
  readonly underWay: number;
  /** When the platform was last reached and took or refused a message. */
  readonly lastReachedAt: Date | undefined;
}

/** How often is looked for what others planned, or what has become due. */
const LOOK_EVERY_MS = 1_000;
/** When something was planned it is looked for so soon; many plans share a look. */
const LOOK_SOON_MS = 50;
/** A single chat may have to wait for hours. */
const LONGEST_COMMON_REST_MS = 30_000;
/** So many sends in a row that did not get out say that the channel is down, not a chat. */
const OUTAGE_AFTER = 3;
const RECORD_TRIES = 5;
const UNHURRIED: readonly Priority[] = ['urgent', 'reminder', 'digest'];

/** Sends what is planned on one channel: claims, sends, records; answers first, the rest as the limits allow. */
export function createChannelDispatch(parts: ChannelDispatchParts): ChannelDispatch {
  const { outbox, messenger, limits, now, pause, log } = parts;
  const { channel } = messenger;
  const { idle, wake } = createIdle(pause);
  const rate: ChannelRate = createChannelRate(limits);
  const sending = new Map<string, { readonly hurry: Hurry; readonly ended: Promise<void> }>();
  let running: Promise<void> | undefined;
  let stopBy: number | undefined;
  let isUnauthorised = false;
  let lastReachedAt: Date | undefined;
  let unreachedInARow = 0;
  /** Nothing is claimed before: the platform wants us to wait, or cannot be reached. */
  let restUntil = 0;
  /** When it is worth looking again for what nobody waits for: as soon as the limits allow, or a while after finding nothing. */
  let unhurriedLookAt = 0;
  let unhurriedRestUntil = 0;

  const underWay = (hurry: Hurry) => [...sending.values()].filter((one) => one.hurry === hurry).length;

  async function claim(hurry: Hurry, limit: number, at: Date): Promise<number> {
    const isPaced = rate.isPaced(hurry, at.getTime());
    if (limit <= 0 || (isPaced && rate.nextAt() > at.getTime())) return 0;
    const messages = await outbox.claim({
      channel,
      priorities: hurry === 'answer' ? ['answer'] : UNHURRIED,
      limit: isPaced ? 1 : limit,
      except: rate.resting(hurry, at.getTime()),
      at,
      leaseUntil: new Date(at.getTime() + limits.leaseMs),
    });
    for (const message of messages) begin(message, hurry);
    return messages.length;
  }

  function begin(message: OutboundMessage, hurry: Hurry): void {
    rate.started(message.to.chat, now().getTime());
    const ended = deliver(message).finally(() => {
      sending.delete(message.id);
      wake();
    });
    sending.set(message.id, { hurry, ended });
  }

  async function deliver(message: OutboundMessage): Promise<void> {
    const result = await sendOnce(message);
    const at = now();
    notice(result, at);
    await record(concludeSend(message, result, at));
  }

  async function sendOnce({ to, content }: OutboundMessage): Promise<SendResult> {
    try {
      return await messenger.send(to.chat, content);
    } catch (error) {
      log.error({ channel, ...describeError(error) }, 'a messenger threw: whether the message went out is not known');
      return { kind: 'uncertain', reason: 'connection-broke' };
    }
  }

  /** What a result says about the channel. */
  function notice(result: SendResult, at: Date): void {
    unreachedInARow = result.kind === 'not-sent' ? unreachedInARow + 1 : 0;
    if (result.kind !== 'not-sent' && result.kind !== 'uncertain') lastReachedAt = at;
    if (result.kind === 'wait') {
      rate.refused(at.getTime());
      log.warn({ channel, scope: result.scope, waitMs: result.waitMs }, 'the platform wants us to wait');
      if (result.scope === 'channel') restUntil = Math.max(restUntil, at.getTime() + result.waitMs);
      // Whose limit it was is not said; what nobody waits for can wait in any case.
      unhurriedRestUntil = Math.max(unhurriedRestUntil, at.getTime() + Math.min(result.waitMs, LONGEST_COMMON_REST_MS));
    }
    if (unreachedInARow >= OUTAGE_AFTER) {
      restUntil = Math.max(restUntil, at.getTime() + growingPause(unreachedInARow - OUTAGE_AFTER + 1));
      if (unreachedInARow === OUTAGE_AFTER) log.warn({ channel }, 'the platform cannot be reached; messages wait');
    }
    if (result.kind === 'failed' && result.reason === 'unauthorised' && !isUnauthorised) {
      isUnauthorised = true;
      log.error(
        { channel },
        `the token of this channel is not accepted, nothing is sent on it: ${TOKEN_ADVICE[channel]}`,
      );
    }
  }

  /** What became of a send must not be lost for a moment's trouble of the database; if it is, the lease says so later. */
  async function record(settlement: Settlement): Promise<void> {
    for (let tries = 1; tries <= RECORD_TRIES; tries++) {
      try {
        await outbox.settle(settlement);
        return;
      } catch (error) {
        log.error({ channel, tries, ...describeError(error) }, 'the end of a send could not be recorded');
        await pause(growingPause(tries), new AbortController().signal);
      }
    }
  }

  /** Returns in how many milliseconds there may be something to do. */
  async function round(): Promise<number> {
    const at = now();
    const time = at.getTime();
    if (isUnauthorised) return LOOK_EVERY_MS;
    if (restUntil > time) return Math.min(restUntil - time, LOOK_EVERY_MS);
    const answers = await claim('answer', limits.atOnce - sending.size, at);
    const others = stopBy === undefined && time >= unhurriedLookAt ? await claimUnhurried(at) : 0;
    if (answers + others > 0) return 0;
    const nextAt = rate.isPaced('answer', time) ? Math.min(unhurriedLookAt, rate.nextAt()) : unhurriedLookAt;
    return nextAt > time ? Math.min(nextAt - time, LOOK_EVERY_MS) : LOOK_EVERY_MS;
  }

  async function claimUnhurried(at: Date): Promise<number> {
    const time = at.getTime();
    const mayGoAt = Math.max(rate.nextAt(), unhurriedRestUntil);
    if (mayGoAt > time) {
      unhurriedLookAt = mayGoAt;
      return 0;
    }
    const room = Math.min(limits.unhurriedAtOnce - underWay('unhurried'), limits.atOnce - sending.size);
    const claimed = await claim('unhurried', room, at);
    unhurriedLookAt = claimed > 0 ? rate.nextAt() : time + LOOK_EVERY_MS;
    return claimed;
  }

  function isDone(waitMs: number): boolean {
    if (stopBy === undefined) return false;
    return now().getTime() >= stopBy || (waitMs > 0 && sending.size === 0);
  }

  async function run(): Promise<void> {
    for (;;) {
      let waitMs = LOOK_EVERY_MS;
      try {
        waitMs = await round();
      } catch (error) {
        log.error({ channel, ...describeError(error) }, 'planned messages could not be claimed; tried again');
      }
      if (isDone(waitMs)) return;
      if (waitMs > 0) await idle(waitMs);
    }
  }

  return {
    start() {
      running ??= run();
    },
    wake() {
      unhurriedLookAt = Math.min(unhurriedLookAt, now().getTime() + LOOK_SOON_MS);
      wake();
    },
    async stop(withinMs) {
      stopBy ??= now().getTime() + withinMs;
      wake();
      await running;
    },
    state: () => ({ isUnauthorised, underWay: sending.size, lastReachedAt }),
  };
}

const TOKEN_ADVICE: Readonly<Record<Messenger['channel'], string>> = {
  telegram: 'get the token from @BotFather, set TELEGRAM_BOT_TOKEN and restart; what is planned is sent then',
  zalo: 'get a new token in Zalo Bot Creator, set ZALO_BOT_TOKEN and restart; what is planned is sent then',
};
