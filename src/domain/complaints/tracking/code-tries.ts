import type { IntakeMemory } from '../intake/draft/draft.js';

type Tries = IntakeMemory['wrongCodes'];

/** So many wrong codes cost nothing. */
const FREE_TRIES = 5;
const MINUTE_MS = 60_000;
const LONGEST_MINUTES = 60;
const FORGOTTEN_MS = 86_400_000;

/** How many minutes a conversation has to wait until its next code is looked up; 0 for not at all. */
export function minutesToWait(tries: Tries, now: Date): number {
  const counted = remembered(tries, now);
  if (!counted || counted.count < FREE_TRIES) return 0;
  const waitMs = Math.min(2 ** (counted.count - FREE_TRIES), LONGEST_MINUTES) * MINUTE_MS;
  return Math.max(0, Math.ceil((Date.parse(counted.at) + waitMs - now.getTime()) / MINUTE_MS));
}

export function oneMoreTry(tries: Tries, now: Date): NonNullable<Tries> {
  return { count: (remembered(tries, now)?.count ?? 0) + 1, at: now.toISOString() };
}

function remembered(tries: Tries, now: Date): Tries {
  return tries && now.getTime() - Date.parse(tries.at) < FORGOTTEN_MS ? tries : undefined;
}
