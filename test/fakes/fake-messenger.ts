import type { DeliveryChannel, Messenger, SendResult } from '../../src/domain/delivery/messenger.js';
import type { FakeTime } from './fake-time.js';

export interface Arrival {
  readonly chat: string;
  readonly text: string;
  /** Milliseconds since the start. */
  readonly at: number;
}

/** How a platform takes the message; `undefined` takes it. */
export type Mood = (arrival: Arrival) => SendResult | undefined | Promise<SendResult | undefined>;

/** A platform that notes what arrives, answers after `latencyMs` of the fake clock and is in a mood that a test can change. */
export function createFakeMessenger(channel: DeliveryChannel, time: FakeTime, latencyMs = 0) {
  const startedAt = time.now().getTime();
  const arrived: Arrival[] = [];
  const platform: { mood: Mood; latencyMs: number } = { mood: () => undefined, latencyMs };
  const messenger: Messenger = {
    channel,
    split: ({ text, choices }) => [{ text, choices }],
    async send(chat, { text }) {
      const arrival = { chat, text, at: time.now().getTime() - startedAt };
      arrived.push(arrival);
      if (platform.latencyMs > 0) await time.pause(platform.latencyMs, new AbortController().signal);
      const result = await platform.mood(arrival);
      return result ?? { kind: 'sent', platformMessageId: String(arrived.length) };
    },
  };
  return { messenger, arrived, platform };
}

/** The most that arrived in any window of this length. */
export function mostWithin(arrivals: readonly Arrival[], windowMs: number): number {
  const times = arrivals.map(({ at }) => at);
  return Math.max(0, ...times.map((from) => times.filter((at) => at >= from && at < from + windowMs).length));
}
