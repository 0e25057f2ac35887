import type { Clock } from '../../../shared/clock.js';
import { createIdle } from '../../../shared/idle.js';
import { describeError, type Log } from '../../../shared/log.js';
import type { Pause } from '../../../shared/pause.js';
import type { DeliveryChannel, Messenger } from '../messenger.js';
import type { OutboxStore } from '../outbox-store.js';
import type { ChannelLimits } from './delivery-limits.js';
import { type ChannelDispatchState, createChannelDispatch } from './dispatch-channel.js';

export interface DispatcherParts {
  readonly outbox: OutboxStore;
  readonly messengers: readonly Messenger[];
  readonly limits: Readonly<Record<DeliveryChannel, ChannelLimits>>;
  readonly now: Clock;
  readonly pause: Pause;
  readonly log: Log;
}

export interface Dispatcher {
  /** Ends what the process before left half done as uncertain, then sends. Safe to call twice. */
  start(): Promise<void>;
  /** Something was planned: it is looked for at once instead of within a second. */
  wake(): void;
  /** Sends answers that are planned and waits for what is on its way, a few seconds at most. Safe to call twice. */
  stop(): Promise<void>;
  states(): ReadonlyMap<DeliveryChannel, ChannelDispatchState>;
}

const SWEEP_EVERY_MS = 5_000;
const STOP_WITHIN_MS = 15_000;

/** Each channel is sent on by itself: one that is down or has to wait holds up no other. */
export function createDispatcher({ outbox, messengers, limits, now, pause, log }: DispatcherParts): Dispatcher {
  const channels = messengers.map((messenger) => {
    const dispatch = createChannelDispatch({ outbox, messenger, limits: limits[messenger.channel], now, pause, log });
    return { channel: messenger.channel, dispatch };
  });
  const { idle, wake: endSweeping } = createIdle(pause);
  let sweeping: Promise<void> | undefined;
  let isStopped = false;

  async function sweep(): Promise<void> {
    try {
      const { late, crashed } = await outbox.sweep(now());
      if (crashed > 0) log.error({ crashed }, UNCERTAIN_ADVICE);
      if (late > 0) log.warn({ late }, 'messages were not sent: the time in which they were of use has passed');
    } catch (error) {
      log.error(describeError(error), 'the outbox could not be looked through; tried again');
    }
  }

  async function keepSweeping(): Promise<void> {
    while (!isStopped) {
      await idle(SWEEP_EVERY_MS);
      if (!isStopped) await sweep();
    }
  }

  return {
    async start() {
      if (sweeping || isStopped) return;
      sweeping = sweep().then(() => {
        for (const { dispatch } of channels) dispatch.start();
        sweeping = keepSweeping();
      });
      await sweeping;
    },
    wake() {
      for (const { dispatch } of channels) dispatch.wake();
    },
    async stop() {
      isStopped = true;
      await Promise.all(channels.map(({ dispatch }) => dispatch.stop(STOP_WITHIN_MS)));
      endSweeping();
      await sweeping;
    },
    states: () => new Map(channels.map(({ channel, dispatch }) => [channel, dispatch.state()])),
  };
}

const UNCERTAIN_ADVICE =
  'a process ended while it was sending: these messages may or may not have arrived. Look at them with: motcua outbox';
