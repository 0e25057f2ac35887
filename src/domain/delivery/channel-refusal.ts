import type { SendResult } from './messenger.js';

/** Whether a channel has been told to wait for so long that it is more than a moment's rush: its plan may be used up. Milliseconds. */
export interface ChannelRefusal {
  /** How a send ended; true when it is now known, once each time. */
  ended(result: SendResult, at: number): boolean;
  isRefusing(at: number): boolean;
}

/** As long as what waits for a channel that is down waits before it goes to the next. */
const REFUSING_AFTER_MS = 3 * 60_000;

export function createChannelRefusal(): ChannelRefusal {
  let since: number | undefined;
  let isKnown = false;
  const isRefusing = (at: number) => since !== undefined && at - since >= REFUSING_AFTER_MS;
  return {
    ended(result, at) {
      if (result.kind === 'sent') {
        since = undefined;
        isKnown = false;
      }
      if (result.kind === 'wait' && result.scope === 'channel') since ??= at;
      const isNew = !isKnown && isRefusing(at);
      isKnown ||= isNew;
      return isNew;
    },
    isRefusing,
  };
}
