import type { Pause } from './pause.js';

export interface Idle {
  /** Ends when the time is over or somebody wakes it; at once when it was woken since it last ended. */
  idle(ms: number): Promise<void>;
  wake(): void;
}

/** Said as a reason, so that no error is made for each. */
const WOKEN = 'woken';

/** How a loop waits for its next round. */
export function createIdle(pause: Pause): Idle {
  let waiting = new AbortController();
  let isWoken = false;
  return {
    async idle(ms) {
      if (!isWoken) {
        waiting = new AbortController();
        await pause(ms, waiting.signal);
      }
      isWoken = false;
    },
    wake() {
      isWoken = true;
      waiting.abort(WOKEN);
    },
  };
}
