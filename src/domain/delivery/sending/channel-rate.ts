import type { Allowance, ChannelLimits } from './delivery-limits.js';

/** Who is sent to: people who wait for an answer, or those who do not know yet that something comes. */
export type Hurry = 'answer' | 'unhurried';

/** What one channel may send now, from what it has sent. Instants are milliseconds. */
export interface ChannelRate {
  started(chat: string, at: number): void;
  /** The platform told us to wait. */
  refused(at: number): void;
  /** Whether these keep to the limits now. */
  isPaced(hurry: Hurry, at: number): boolean;
  /** When the next message of those that keep to the limits may go; in the past when it may go at once. */
  nextAt(): number;
  /** Chats that have had enough for the moment. */
  resting(hurry: Hurry, at: number): readonly string[];
}

/** Chats are looked through for old ones each time so many messages have gone. */
const FORGET_EVERY = 200;
/** Our own slowness to begin is not added to the wait of the next: at these figures no second holds more than 30. */
const FORGIVEN_MS = 20;

export function createChannelRate(limits: ChannelLimits): ChannelRate {
  const { overall, perChat, perGroup, isGroup, carefulMs } = limits;
  let recent: number[] = [];
  const chats = new Map<string, readonly number[]>();
  let carefulUntil = Number.NEGATIVE_INFINITY;
  let sinceForgetting = 0;

  const allowanceOf = (chat: string): Allowance => (isGroup(chat) ? perGroup : perChat);

  const isPaced = (hurry: Hurry, at: number) => hurry === 'unhurried' || at < carefulUntil;

  function nextAt(): number {
    const [oldest = Number.NEGATIVE_INFINITY] = recent.length < overall.count ? [] : recent;
    const last = recent.at(-1) ?? Number.NEGATIVE_INFINITY;
    return Math.max(last + overall.apartMs, oldest + overall.withinMs);
  }

  function forgetOld(at: number): void {
    for (const [chat, times] of chats) {
      if ((times.at(-1) ?? 0) <= at - allowanceOf(chat).withinMs) chats.delete(chat);
    }
  }

  return {
    started(chat, at) {
      const lateMs = Math.max(0, at - nextAt());
      recent = [...recent, at - Math.min(lateMs, FORGIVEN_MS)].slice(-overall.count);
      chats.set(chat, [...(chats.get(chat) ?? []), at].slice(-allowanceOf(chat).count));
      sinceForgetting = (sinceForgetting + 1) % FORGET_EVERY;
      if (sinceForgetting === 0) forgetOld(at);
    },
    refused(at) {
      carefulUntil = at + carefulMs;
    },
    isPaced,
    nextAt,
    resting(hurry, at) {
      return [...chats]
        .filter(([chat]) => isPaced(hurry, at) || isGroup(chat))
        .filter(([chat, times]) => {
          const { count, withinMs } = allowanceOf(chat);
          return times.length >= count && (times[0] ?? 0) > at - withinMs;
        })
        .map(([chat]) => chat);
    },
  };
}
