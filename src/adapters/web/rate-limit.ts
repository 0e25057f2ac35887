export interface RateLimit {
  /** How many at once, after a pause. */
  readonly burst: number;
  readonly perMinute: number;
}

export interface RateLimiter {
  /** Seconds to wait before the next one, 0 when this one is let through. */
  take(key: string, at: Date): number;
}

interface Bucket {
  tokens: number;
  readAtMs: number;
}

const MAX_KEYS = 20_000;
const MINUTE_MS = 60_000;

/** A token bucket per key. Keeps the most recently seen keys only, so that strangers cannot fill the memory. */
export function createRateLimiter({ burst, perMinute }: RateLimit, maxKeys = MAX_KEYS): RateLimiter {
  const buckets = new Map<string, Bucket>();
  return {
    take(key, at) {
      const nowMs = at.getTime();
      const bucket = buckets.get(key) ?? { tokens: burst, readAtMs: nowMs };
      const earned = (Math.max(0, nowMs - bucket.readAtMs) * perMinute) / MINUTE_MS;
      const tokens = Math.min(burst, bucket.tokens + earned);
      const isAllowed = tokens >= 1;
      buckets.delete(key);
      buckets.set(key, { tokens: isAllowed ? tokens - 1 : tokens, readAtMs: nowMs });
      if (buckets.size > maxKeys) buckets.delete(buckets.keys().next().value ?? key);
      return isAllowed ? 0 : Math.ceil((1 - tokens) * (60 / perMinute));
    },
  };
}
