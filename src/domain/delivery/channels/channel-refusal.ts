import type { SendResult } from '../messenger.js';

/** Whether a channel has been told to wait for so long that it is more than a moment's rush: its plan may be used up. Milliseconds. */
export interface ChannelRefusal {
  /** How a send ended; true when it is now known, once each time. */
  ended(result: SendResult, at: number): boolean;
  isRefusing(at: number): boolean;
}

/** As long as what waits for a channel that is down waits before it goes to the next. */
const REFUSING_AFTER_MS = 3 * 60_000;
/** Where nothing was tried for so long, nobody knows: it is tried anew. */
const KNOWN_FOR_MS = 3_600_000;

export function createChannelRefusal(): ChannelRefusal {
  let since: number | undefined;
  let knownUntil = 0;
  let isTold = false;

  function isRefusing(at: number): boolean {
    return since !== undefined && at - since >= REFUSING_AFTER_MS && at < knownUntil;
  }

  return {
    ended(result, at) {
      if (isTaken(result) || at >= knownUntil) {
        since = undefined;
        isTold = false;
      }
      if (result.kind === 'wait' && result.scope === 'channel') {
        since ??= at;
        knownUntil = at + Math.max(result.waitMs, KNOWN_FOR_MS);
      }
      const isNew = !isTold && isRefusing(at);
      isTold ||= isNew;
      return isNew;
    },
    isRefusing,
  };
}

/** The platform looked at what was sent. */
function isTaken(result: SendResult): boolean {
  if (result.kind === 'failed') return result.reason === 'blocked' || result.reason === 'chat-unknown';
  return result.kind === 'sent' || result.kind === 'moved';
}
