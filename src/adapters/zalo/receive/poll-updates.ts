import type { Clock } from '../../../shared/clock.js';
import type { Log } from '../../../shared/log.js';
import type { Pause } from '../../../shared/pause.js';
import type { ZaloEvent } from '../schema.js';
import type { ZaloAnswer, ZaloClient } from '../zalo-client.js';
import { readEvents } from './read-events.js';

export interface PollParts {
  readonly client: ZaloClient;
  /** Resolves once the event is safe; the platform has forgotten it by then. */
  readonly take: (event: ZaloEvent) => Promise<void>;
  readonly pause: Pause;
  readonly clock: Clock;
  readonly log: Log;
}

/**
 * Short on purpose: a call that dies with its process stays open at the platform and swallows what is delivered to it, and
 * stopping waits for the call under way.
 */
export const POLL_SECONDS = 5;
const POLL_GRACE_MS = 5_000;
const IDLE = 408;
const UNAUTHORISED = 401;
const TOO_MANY = 429;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 60_000;
const TOO_MANY_PAUSE_MS = 30_000;
/** A poll that ends with nothing before this was not waited for; asking again at once would be a hot loop. */
const EARLY_MS = 1_000;
const FIRST_EARLY_PAUSE_MS = 10;
const LONGEST_EARLY_PAUSE_MS = 250;

/**
 * Asks for one update after the other until stopped, or until the token is not accepted: then it returns `unauthorised`.
 * The next update is asked for when the one before is safe.
 */
export async function pollUpdates(
  { client, take, pause, clock, log }: PollParts,
  stopping: AbortSignal,
): Promise<'stopped' | 'unauthorised'> {
  let failures = 0;
  let earlyIdles = 0;
  while (!stopping.aborted) {
    const askedAt = clock().getTime();
    const answer = await client.call('getUpdates', { timeout: POLL_SECONDS }, POLL_SECONDS * 1000 + POLL_GRACE_MS);
    if (answer.kind === 'error' && answer.code === UNAUTHORISED && answer.isFromPlatform) return 'unauthorised';

    if (!isAnswered(answer)) {
      const pauseMs = Math.max(growing(FIRST_PAUSE_MS, failures, LONGEST_PAUSE_MS), leastPauseMs(answer));
      failures += 1;
      log.warn(
        { channel: 'zalo', ...describe(answer), failures, pauseMs },
        'asking Zalo for messages failed; asked again after a pause',
      );
      await pause(pauseMs, stopping);
      continue;
    }
    if (failures > 0) log.info({ channel: 'zalo', failures }, 'Zalo answers again');
    failures = 0;

    const events = answer.kind === 'ok' ? readEvents(answer.result) : [];
    for (const event of events) await take(event);
    const isEarly = events.length === 0 && clock().getTime() - askedAt < EARLY_MS;
    if (isEarly) await pause(growing(FIRST_EARLY_PAUSE_MS, earlyIdles, LONGEST_EARLY_PAUSE_MS), stopping);
    earlyIdles = isEarly ? earlyIdles + 1 : 0;
  }
  return 'stopped';
}

/** Nothing new within the time asked for is an error to the platform and a normal answer to us. */
function isAnswered(answer: ZaloAnswer): boolean {
  return answer.kind === 'ok' || (answer.kind === 'error' && answer.code === IDLE);
}

function leastPauseMs(answer: ZaloAnswer): number {
  return answer.kind === 'error' && answer.code === TOO_MANY ? TOO_MANY_PAUSE_MS : 0;
}

function growing(firstMs: number, times: number, longestMs: number): number {
  return Math.min(firstMs * 2 ** Math.min(times, 20), longestMs);
}

function describe(answer: ZaloAnswer): Record<string, unknown> {
  return answer.kind === 'error' ? { answer: 'error', code: answer.code } : { answer: answer.kind };
}
