import type { Clock } from '../../src/shared/clock.js';
import type { Pause } from '../../src/shared/pause.js';

export interface FakeTime {
  readonly now: Clock;
  readonly pause: Pause;
  /** Lets everything run that waits for no time. */
  settle(): Promise<void>;
  /** Goes on by so much, from one end of a pause to the next, as they come. */
  advance(ms: number): Promise<void>;
}

/** Enough for a chain of promises and gathered calls to come to rest. */
const TICKS = 12;

/** A clock that stands still until it is told to go on; who pauses wakes exactly when the time is over. */
export function createFakeTime(start: Date): FakeTime {
  let time = start.getTime();
  const sleepers = new Set<{ readonly until: number; wake(): void }>();

  async function settle(): Promise<void> {
    for (let tick = 0; tick < TICKS; tick++) await new Promise((done) => setImmediate(done));
  }

  function nextEnd(): number {
    return Math.min(...[...sleepers].map(({ until }) => until));
  }

  return {
    now: () => new Date(time),
    pause: (ms, signal) =>
      new Promise((done) => {
        if (signal.aborted) return done();
        const sleeper = {
          until: time + ms,
          wake() {
            sleepers.delete(sleeper);
            signal.removeEventListener('abort', sleeper.wake);
            done();
          },
        };
        sleepers.add(sleeper);
        signal.addEventListener('abort', sleeper.wake);
      }),
    settle,
    async advance(ms) {
      const end = time + ms;
      await settle();
      while (nextEnd() <= end) {
        time = Math.max(time, nextEnd());
        for (const sleeper of [...sleepers]) if (sleeper.until <= time) sleeper.wake();
        await settle();
      }
      time = end;
    },
  };
}
