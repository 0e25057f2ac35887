import type { Clock } from '../../../shared/clock.js';
import { createIdle } from '../../../shared/idle.js';
import type { Log } from '../../../shared/log.js';
import type { Pause } from '../../../shared/pause.js';
import { createSteadyTime } from '../../../shared/steady-time.js';
import { createChannelOutage } from '../channels/channel-outage.js';
import { createChannelRefusal } from '../channels/channel-refusal.js';
import type { Messenger, SendResult } from '../messenger.js';
import type { OutboundMessage, Priority } from '../outbound-message.js';
import type { ClaimRequest, OutboxStore } from '../outbox-store.js';
import { type ChannelRate, createChannelRate, type Hurry } from './channel-rate.js';
import { concludeSend } from './conclude-send.js';
import type { ChannelLimits } from './delivery-limits.js';
import { recordSettlement } from './record-settlement.js';
import { createChannelTeller } from './tell-channel.js';

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
  /** The platform cannot be reached. */
  readonly isDown: boolean;
  /** The platform has told us to wait for minutes and taken nothing. */
  readonly isRefusing: boolean;
  readonly underWay: number;
  /** When the platform was last reached and took or refused a message. */
  readonly lastReachedAt: Date | undefined;
}

interface SendUnderWay {
  readonly hurry: Hurry;
  /** The channel's state at the time, as `ChannelOutage.began` names it. */
  readonly beganIn: number;
}

/** How often is looked for what others planned, or what has become due. */
const LOOK_EVERY_MS = 1_000;
/** When something was planned it is looked for so soon; many plans share a look. */
const LOOK_SOON_MS = 50;
/** A single chat may have to wait for hours. */
const LONGEST_COMMON_REST_MS = 30_000;
const SHARED_SLACK_MS = 40;
const UNHURRIED: readonly Priority[] = ['urgent', 'reminder', 'digest'];

/** Sends what is planned on one channel: claims, sends, records; answers first, the rest as the limits allow. */
export function createChannelDispatch(parts: ChannelDispatchParts): ChannelDispatch {
  const { outbox, messenger, limits, now, pause, log } = parts;
  const { channel } = messenger;
  const { idle, wake } = createIdle(pause);
  /** What we pace ourselves by; what is kept bears the time of the clock. */
  const steady = createSteadyTime(now);
  const rate: ChannelRate = createChannelRate(limits);
  const sending = new Map<string, SendUnderWay>();
  let running: Promise<void> | undefined;
  let stopBy: number | undefined;
  let isUnauthorised = false;
  let lastReachedAt: Date | undefined;
  const outage = createChannelOutage(messenger.probe !== undefined);
  const refusal = createChannelRefusal();
  const tell = createChannelTeller(channel, log);
  let isProbing = false;
  /** Nothing is claimed before: the platform wants us to wait. */
  let restUntil = 0;
  /** When it is worth looking again for what nobody waits for: as soon as the limits allow, or a while after finding nothing. */
  let unhurriedLookAt = 0;
  let unhurriedRestUntil = 0;

  const underWay = (hurry: Hurry) => [...sending.values()].filter((one) => one.hurry === hurry).length;

  async function claim(hurry: Hurry, limit: number, time: number): Promise<number> {
    const at = now();
    const isPaced = rate.isPaced(hurry, time);
    if (limit <= 0 || (isPaced && rate.nextAt() > time)) return 0;
    const messages = await outbox.claim({
      channel,
      priorities: hurry === 'answer' ? ['answer'] : UNHURRIED,
      limit: isPaced ? 1 : limit,
      ...(isPaced ? { together: sharedAllowance(limits) } : {}),
      except: rate.resting(hurry, time),
      at,
      leaseUntil: new Date(at.getTime() + limits.leaseMs),
    });
    for (const message of messages) begin(message, hurry);
    return messages.length;
  }

  function begin(message: OutboundMessage, hurry: Hurry): void {
    rate.started(message.to.chat, steady());
    const beganIn = outage.began();
    sending.set(message.id, { hurry, beganIn });
    void deliver(message, beganIn).finally(() => {
      sending.delete(message.id);
      wake();
    });
  }

  async function deliver(message: OutboundMessage, beganIn: number): Promise<void> {
    const result = await sendOnce(message);
    const at = now();
    tell.outage(outage.ended(beganIn, result, steady()));
    notice(result, at);
    await recordSettlement(parts, concludeSend(message, result, at));
  }

  async function sendOnce({ to, content }: OutboundMessage): Promise<SendResult> {
    try {
      return await messenger.send(to.chat, content);
    } catch (error) {
      tell.threw(error);
      return { kind: 'uncertain', reason: 'connection-broke' };
    }
  }

  /** Nothing is sent while it is asked; a probe that is never answered fails by the messenger's own time. */
  function probe(): void {
    if (isProbing) return;
    isProbing = true;
    Promise.resolve(messenger.probe?.() ?? true)
      .catch(() => false)
      .then((isThere) => {
        isProbing = false;
        outage.probed(isThere, steady());
        wake();
      });
  }

  /** What a result says about the channel. */
  function notice(result: SendResult, at: Date): void {
    if (result.kind !== 'not-sent' && result.kind !== 'uncertain') lastReachedAt = at;
    const time = steady();
    if (refusal.ended(result, time)) tell.refusing();
    if (result.kind === 'wait') {
      rate.refused(time);
      tell.wait(result, time);
      if (result.scope === 'channel') restUntil = Math.max(restUntil, time + result.waitMs);
      // Whose limit it was is not said; what nobody waits for can wait in any case.
      unhurriedRestUntil = Math.max(unhurriedRestUntil, time + Math.min(result.waitMs, LONGEST_COMMON_REST_MS));
    }
    if (result.kind === 'failed' && result.reason === 'unauthorised' && !isUnauthorised) {
      isUnauthorised = true;
      tell.unauthorised();
    }
  }

  /** Returns in how many milliseconds there may be something to do. */
  async function round(): Promise<number> {
    const time = steady();
    if (isUnauthorised) return LOOK_EVERY_MS;
    const restsUntil = Math.max(restUntil, outage.restUntil());
    if (restsUntil > time) return Math.min(restsUntil - time, LOOK_EVERY_MS);
    if (outage.next() === 'probe') probe();
    if (outage.next() !== 'anything') return (await tryOne(time)) > 0 ? 0 : LOOK_EVERY_MS;
    const answers = await claim('answer', limits.atOnce - sending.size, time);
    const others = stopBy === undefined && time >= unhurriedLookAt ? await claimUnhurried(time, roomForUnhurried()) : 0;
    if (answers + others > 0) return 0;
    const nextAt = rate.isPaced('answer', time) ? Math.min(unhurriedLookAt, rate.nextAt()) : unhurriedLookAt;
    return nextAt > time ? Math.min(nextAt - time, LOOK_EVERY_MS) : LOOK_EVERY_MS;
  }

  /** After an outage, until one message got an answer. */
  async function tryOne(time: number): Promise<number> {
    const isTrying = [...sending.values()].some(({ beganIn }) => beganIn === outage.began());
    if (outage.next() !== 'one-message' || isTrying) return 0;
    const answers = await claim('answer', 1, time);
    return answers > 0 || stopBy !== undefined ? answers : claimUnhurried(time, 1);
  }

  function roomForUnhurried(): number {
    return Math.min(limits.unhurriedAtOnce - underWay('unhurried'), limits.atOnce - sending.size);
  }

  async function claimUnhurried(time: number, room: number): Promise<number> {
    const mayGoAt = Math.max(rate.nextAt(), unhurriedRestUntil);
    if (mayGoAt > time) {
      unhurriedLookAt = mayGoAt;
      return 0;
    }
    const claimed = await claim('unhurried', room, time);
    unhurriedLookAt = claimed > 0 ? rate.nextAt() : time + LOOK_EVERY_MS;
    return claimed;
  }

  function isDone(waitMs: number): boolean {
    if (stopBy === undefined) return false;
    return steady() >= stopBy || (waitMs > 0 && sending.size === 0);
  }

  async function run(): Promise<void> {
    for (;;) {
      let waitMs = LOOK_EVERY_MS;
      try {
        waitMs = await round();
      } catch (error) {
        tell.notClaimed(error);
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
      unhurriedLookAt = Math.min(unhurriedLookAt, steady() + LOOK_SOON_MS);
      wake();
    },
    async stop(withinMs) {
      stopBy ??= steady() + withinMs;
      wake();
      await running;
    },
    state: () => ({
      isUnauthorised,
      isDown: outage.next() !== 'anything',
      isRefusing: refusal.isRefusing(steady()),
      underWay: sending.size,
      lastReachedAt,
    }),
  };
}

/** A little shorter than what one process keeps to by itself, so that it never waits for what it sent. */
function sharedAllowance({ overall: { count, withinMs } }: ChannelLimits): NonNullable<ClaimRequest['together']> {
  return { count, withinMs: withinMs - SHARED_SLACK_MS };
}
