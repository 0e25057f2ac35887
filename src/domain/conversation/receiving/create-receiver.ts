import type { Clock } from '../../../shared/clock.js';
import { createIdle } from '../../../shared/idle.js';
import { describeError, type Log } from '../../../shared/log.js';
import type { Pause } from '../../../shared/pause.js';
import type { InboundGate } from '../inbound-gate.js';
import type { TurnHandler } from '../ports.js';
import type { InboundMessage } from '../turn.js';
import type { ClaimedMessage, Inbox, Lease } from './inbox.js';

export interface ReceiverParts {
  readonly inbox: Inbox;
  readonly handle: TurnHandler;
  /** Answers that we cannot answer; for a message that failed too often. */
  readonly apologise: (message: InboundMessage, now: Date) => Promise<void>;
  /** A turn has ended and may have planned replies. */
  readonly onAnswered: () => void;
  readonly now: Clock;
  readonly pause: Pause;
  readonly log: Log;
}

export interface Receiver extends InboundGate {
  /** Answers what waits, from before the start as well. Safe to call twice. */
  start(): Promise<void>;
  /** Takes nothing new and ends the turns in hand; what waits is answered by the next start. Safe to call twice. */
  stop(): Promise<void>;
}

/** Longer than a turn takes; after it another process may take the message. */
const LEASE_MS = 30_000;
const MOST_IN_HAND = 64;
/** How often messages are looked for that another process left or that failed before. */
const LOOK_EVERY_MS = 1_000;
/** By the clock: under load it is looked many times a second. */
const CLEAN_EVERY_MS = 30_000;
const MOST_TRIES = 3;
/** A message that a process did not live to answer may be what ended it. */
const MOST_CLAIMS = 5;

/**
 * Keeps what comes in before it is acknowledged, and answers it: in order within a conversation, beside others. What another
 * process or the one before this left is found by looking.
 */
export function createReceiver({ inbox, handle, apologise, onAnswered, now, pause, log }: ReceiverParts): Receiver {
  const { idle, wake } = createIdle(pause);
  const inHand = new Map<string, Promise<void>>();
  /** How much waits behind the turn in hand, by conversation. */
  const behind = new Map<string, number>();
  let isMoreWaiting = false;
  let looking: Promise<void> | undefined;
  let isStopped = false;
  let hasAnswered = false;

  const lease = (): Lease => ({ at: now(), until: later(LEASE_MS) });
  const later = (ms: number) => new Date(now().getTime() + ms);
  const room = () => MOST_IN_HAND - inHand.size;

  function begin(claimed: ClaimedMessage): void {
    const { conversation } = claimed.message;
    const name = nameOf(claimed.message);
    const turn = answer(claimed).finally(() => {
      inHand.delete(name);
      if (takeBehind(conversation) || isMoreWaiting) wake();
    });
    inHand.set(name, turn);
  }

  function takeBehind(conversation: string): boolean {
    const count = behind.get(conversation) ?? 0;
    if (count > 1) behind.set(conversation, count - 1);
    else behind.delete(conversation);
    return count > 0;
  }

  async function answer({ message, attempts }: ClaimedMessage): Promise<void> {
    try {
      if (attempts > MOST_CLAIMS) await apologise(message, now());
      else await handle(message, now());
      hasAnswered = true;
      onAnswered();
    } catch (error) {
      log.error({ channel: message.channel, attempts, ...describeError(error) }, 'a message could not be answered');
      await tryLater(message, attempts);
    }
  }

  async function tryLater(message: InboundMessage, attempts: number): Promise<void> {
    try {
      if (attempts < MOST_TRIES) return await inbox.giveBack(message, later(2 ** attempts * 500));
      await apologise(message, now());
      onAnswered();
    } catch (error) {
      log.error({ channel: message.channel, ...describeError(error) }, 'a message stays waiting; it is tried again');
    }
  }

  async function look(): Promise<void> {
    isMoreWaiting = false;
    const limit = room();
    if (limit <= 0) {
      isMoreWaiting = true;
      return;
    }
    const claimed = await inbox.claim(limit, lease());
    for (const one of claimed) if (!inHand.has(nameOf(one.message))) begin(one);
    isMoreWaiting = claimed.length === limit;
    // Another process answered what was counted here.
    if (inHand.size === 0) behind.clear();
  }

  async function clean(): Promise<void> {
    await inbox.freeAbandoned();
    if (hasAnswered) await inbox.shredAnswered();
    hasAnswered = false;
  }

  async function keepLooking(): Promise<void> {
    for (let cleanAt = 0; !isStopped; ) {
      try {
        if (now().getTime() >= cleanAt) {
          cleanAt = now().getTime() + CLEAN_EVERY_MS;
          await clean();
        }
        await look();
      } catch (error) {
        log.error(describeError(error), 'waiting messages could not be looked for; it is tried again');
      }
      await idle(LOOK_EVERY_MS);
    }
  }

  return {
    async accept(message) {
      const isOurs = !isStopped && room() > 0;
      const kept = await inbox.keep(message, isOurs ? lease() : undefined);
      if (kept === 'claimed') begin({ message, attempts: 1 });
      if (kept === 'waiting') {
        behind.set(message.conversation, (behind.get(message.conversation) ?? 0) + 1);
        if (!isOurs) isMoreWaiting = true;
      }
      return kept === 'repeated' ? 'repeated' : 'accepted';
    },
    async start() {
      looking ??= keepLooking();
    },
    async stop() {
      isStopped = true;
      wake();
      await looking;
      await Promise.all(inHand.values());
    },
  };
}

function nameOf({ channel, messageId }: InboundMessage): string {
  return `${channel}:${messageId}`;
}
