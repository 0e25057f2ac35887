import { createBatchSink, createRunner, createSource, type RunnerHandle } from '@grammyjs/runner';
import type { Api } from 'grammy';
import type { Log } from '../../../shared/log.js';
import type { Pause } from '../../../shared/pause.js';
import { describeFailure } from '../describe-failure.js';
import { type GrammySignal, POLL_SECONDS, toGrammySignal } from '../telegram-api.js';
import { afterFailure } from './after-failure.js';
import { ALLOWED_UPDATES } from './schema.js';

export interface PollParts {
  readonly api: Api;
  /** Rejects when the update could not be kept. */
  readonly take: (update: unknown) => Promise<void>;
  readonly pause: Pause;
  /** The token is not accepted; polling has ended. */
  readonly onUnauthorised: () => void;
  readonly log: Log;
}

export interface Polling {
  /** Lets what was received be kept, tells Telegram up to where, and ends; safe to call twice. */
  stop(): Promise<void>;
}

const BATCH = 100;
const KEEP_AGAIN_MS = 1_000;
const LONGEST_KEEP_AGAIN_MS = 30_000;
const LAST_CALL_MS = 3_000;
/** The first warning, then one in so many. */
const WARN_EVERY = 20;

type PolledUpdate = Awaited<ReturnType<Api['getUpdates']>>[number];

/**
 * Long polling by the runner, a batch at a time: the next poll confirms a batch, so it waits until every update of it is kept.
 * Answering is not waited for. Outages, floods and a second poller are waited out with growing pauses.
 */
export function pollUpdates({ api, take, pause, onUnauthorised, log }: PollParts): Polling {
  const stopping = new AbortController();
  const hasEnded = () => stopping.signal.aborted || isUnauthorised;
  let isUnauthorised = false;
  /** Everything below is kept. */
  let offset = 0;

  async function supply(_: number, signal: GrammySignal): Promise<PolledUpdate[]> {
    for (let failures = 0; ; ) {
      try {
        const asked = { offset, limit: BATCH, timeout: POLL_SECONDS, allowed_updates: ALLOWED_UPDATES };
        const updates = await api.getUpdates(asked, signal);
        if (failures > 0) log.info({ failures }, 'Telegram answers again');
        const inOrder = updates.toSorted((a, b) => a.update_id - b.update_id);
        // Numbers begin anew after a week without messages: an offset far above them would never confirm any.
        if ((inOrder.at(-1)?.update_id ?? offset) < offset) offset = 0;
        return inOrder;
      } catch (error) {
        failures += 1;
        if (!hasEnded()) await waitOut(error, failures);
        if (hasEnded()) throw error;
      }
    }
  }

  async function waitOut(error: unknown, failures: number): Promise<void> {
    const next = afterFailure(error, failures);
    if (next.kind === 'stop') {
      isUnauthorised = true;
      onUnauthorised();
      void runner.stop();
      return;
    }
    const isTold = failures % WARN_EVERY === 1;
    if (next.kind === 'conflict') {
      if (isTold) log.warn({}, CONFLICT_ADVICE);
      await releaseWebhook(api, log);
    } else if (isTold) log.warn({ failures, ...describeFailure(error) }, 'Telegram cannot be reached; trying again');
    await pause(next.kind === 'refused' ? LONGEST_KEEP_AGAIN_MS : next.waitMs, stopping.signal);
  }

  /** Kept at any price: what is not would be confirmed by the next poll all the same. */
  async function keep(update: PolledUpdate): Promise<void> {
    for (let waitMs = KEEP_AGAIN_MS; ; waitMs = Math.min(2 * waitMs, LONGEST_KEEP_AGAIN_MS)) {
      try {
        return await take(update);
      } catch (error) {
        log.error(describeFailure(error), 'a message from Telegram could not be kept; trying again');
        if (stopping.signal.aborted) throw error;
        await pause(waitMs, stopping.signal);
      }
    }
  }

  const unkept = new Set<number>();
  async function consume(update: PolledUpdate): Promise<void> {
    unkept.add(update.update_id);
    offset = Math.max(offset, update.update_id + 1);
    await keep(update);
    unkept.delete(update.update_id);
  }
  async function leaveForNextStart(error: unknown): Promise<void> {
    log.error(describeFailure(error), 'a message from Telegram is left for the next start');
  }
  const source = createSource({ supply });
  const sink = createBatchSink({ consume }, leaveForNextStart);
  const runner: RunnerHandle = createRunner(source, sink);
  runner.start();

  let stopped: Promise<void> | undefined;
  async function stop(): Promise<void> {
    stopping.abort();
    await runner.stop();
    const confirmed = Math.min(offset, ...unkept);
    if (confirmed > 0 && !isUnauthorised) await confirm(confirmed);
  }

  /** Without it the last batch comes again at the next start, where it is known and changes nothing. */
  async function confirm(upTo: number): Promise<void> {
    try {
      await api.getUpdates({ offset: upTo, limit: 1, timeout: 0 }, toGrammySignal(AbortSignal.timeout(LAST_CALL_MS)));
    } catch (error) {
      log.info(describeFailure(error), 'the last messages from Telegram will be seen again at the next start');
    }
  }

  return {
    stop() {
      stopped ??= stop();
      return stopped;
    },
  };
}

/** A webhook that is set keeps polls from being answered. */
export async function releaseWebhook(api: Api, log: Log): Promise<void> {
  try {
    await api.deleteWebhook({}, toGrammySignal(AbortSignal.timeout(LAST_CALL_MS)));
  } catch (error) {
    log.warn(describeFailure(error), 'Telegram did not take a webhook away; where one is set, nothing is received yet');
  }
}

const CONFLICT_ADVICE =
  'another program receives the messages of this Telegram bot: stop it, or revoke the token with @BotFather and set the new TELEGRAM_BOT_TOKEN. Trying again with pauses';
