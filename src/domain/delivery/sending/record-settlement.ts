import { describeError, type Log } from '../../../shared/log.js';
import type { Pause } from '../../../shared/pause.js';
import type { Messenger } from '../messenger.js';
import type { OutboxStore, Settlement } from '../outbox-store.js';
import { growingPause } from './conclude-send.js';

export interface RecordParts {
  readonly outbox: Pick<OutboxStore, 'settle'>;
  readonly messenger: Pick<Messenger, 'channel'>;
  readonly pause: Pause;
  readonly log: Log;
}

const RECORD_TRIES = 5;

/** What became of a send must not be lost for a moment's trouble of the database; if it is, the lease says so later. Never throws. */
export async function recordSettlement(
  { outbox, messenger: { channel }, pause, log }: RecordParts,
  settlement: Settlement,
): Promise<void> {
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
