import type { SendResult } from '../messenger.js';

/** Whether a channel can be reached, from how its sends and probes end. Instants are milliseconds. */
export interface ChannelOutage {
  /** Nothing is sent or asked before; in the past when the channel is fine or it is time to try. */
  restUntil(): number;
  /** What may be done once the rest is over: anything, a question whether the platform is there, or one message to try. */
  next(): 'anything' | 'probe' | 'one-message';
  /** To be handed to `ended` with how the send ended. */
  began(): number;
  /** What a send says about the channel. Of those that began before the last rest nothing is learned. */
  ended(beganIn: number, result: SendResult, at: number): 'down' | 'up' | undefined;
  /** The platform was asked whether it is there. */
  probed(isThere: boolean, at: number): void;
}

/** So many sends in a row without an answer of the platform say that it is down, and not one chat. */
const DOWN_AFTER = 3;
const FIRST_REST_MS = 250;
/** People wait: after a long outage the platform is back at most this long before it is noticed. */
const LONGEST_REST_MS = 10_000;

/**
 * Sends that fail at the same time are one outage. While it lasts the platform is asked after growing rests, and only when it is
 * there one message is tried: whatever goes out meanwhile may become uncertain. Without `canProbe` the message is the question.
 */
export function createChannelOutage(canProbe: boolean): ChannelOutage {
  let unreached = 0;
  let rests = 0;
  let restUntil = Number.NEGATIVE_INFINITY;
  /** Grows with every rest: what began in an older one says nothing about now. */
  let epoch = 0;
  let isThere = false;

  function rest(at: number): void {
    restUntil = at + Math.min(FIRST_REST_MS * 2 ** rests, LONGEST_REST_MS);
    rests += 1;
    epoch += 1;
    isThere = false;
  }

  return {
    restUntil: () => restUntil,
    next: () => (rests === 0 ? 'anything' : canProbe && !isThere ? 'probe' : 'one-message'),
    began: () => epoch,
    ended(beganIn, { kind }, at) {
      if (beganIn !== epoch) return undefined;
      const isReached = kind !== 'not-sent' && kind !== 'uncertain';
      const wasDown = rests > 0;
      unreached = isReached ? 0 : unreached + 1;
      if (isReached) rests = 0;
      else if (wasDown || unreached >= DOWN_AFTER) rest(at);
      if (wasDown === rests > 0) return undefined;
      return wasDown ? 'up' : 'down';
    },
    probed(answered, at) {
      if (answered) isThere = true;
      else rest(at);
    },
  };
}
