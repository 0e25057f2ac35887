import { GrammyError, HttpError } from 'grammy';
import { ForeignAnswer } from '../telegram-api.js';

/** What a failed call that receives or prepares means for the channel. */
export type NextStep =
  /** The token is not accepted: nothing works until the operator acts. */
  | { readonly kind: 'stop' }
  /** Somebody else receives the same bot's messages. */
  | { readonly kind: 'conflict'; readonly waitMs: number }
  /** Telegram understood and refused: the same call will not do better. */
  | { readonly kind: 'refused' }
  | { readonly kind: 'wait'; readonly waitMs: number };

const FIRST_WAIT_MS = 300;
const LONGEST_WAIT_MS = 30_000;
/** The other one may only be our predecessor that is stopping. */
const FIRST_CONFLICT_WAIT_MS = 2_000;
const LONGEST_CONFLICT_WAIT_MS = 10_000;

/** `failures` counts the ones in a row, this one included: the pauses double up to half a minute. */
export function afterFailure(error: unknown, failures: number): NextStep {
  const waitMs = growing(FIRST_WAIT_MS, failures, LONGEST_WAIT_MS);
  if (error instanceof GrammyError) {
    const { error_code: code, parameters } = error;
    // A token of a wrong form is no path that exists.
    if (code === 401 || code === 404) return { kind: 'stop' };
    if (code === 409)
      return { kind: 'conflict', waitMs: growing(FIRST_CONFLICT_WAIT_MS, failures, LONGEST_CONFLICT_WAIT_MS) };
    if (code === 429) return { kind: 'wait', waitMs: secondsOr(parameters.retry_after, waitMs) };
    if (code === 400) return { kind: 'refused' };
  }
  const cause = error instanceof HttpError ? error.error : undefined;
  const seconds = cause instanceof ForeignAnswer ? cause.retryAfterSeconds : undefined;
  return { kind: 'wait', waitMs: secondsOr(seconds, waitMs) };
}

function growing(firstMs: number, failures: number, longestMs: number): number {
  return Math.min(firstMs * 2 ** (failures - 1), longestMs);
}

function secondsOr(seconds: number | undefined, otherwiseMs: number): number {
  return seconds === undefined ? otherwiseMs : seconds * 1000;
}
