/** Waits so many milliseconds, or until the signal; never rejects. Handed in like the clock, so that tests wait for nothing. */
export type Pause = (ms: number, signal: AbortSignal) => Promise<void>;

/** Keeps no process alive. */
export function systemPause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    if (signal.aborted) return done();
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      done();
    };
    const timer = setTimeout(end, ms);
    timer.unref();
    signal.addEventListener('abort', end);
  });
}
