import type { Stretch } from './stretch.js';

const LENGTH = 20;
const STEP = 10;

/** Overlapping stretches of a long run of words, as people dictate without a full stop; none of what is short. */
export function overlapping({ from, to }: Stretch): Stretch[] {
  if (to - from < LENGTH + STEP) return [];
  const count = Math.ceil((to - from - LENGTH) / STEP) + 1;
  return Array.from({ length: count }, (_, at) => ({
    from: from + at * STEP,
    to: Math.min(to, from + at * STEP + LENGTH),
  }));
}
