import { randomInt } from 'node:crypto';

/** A number that may be taken already; `tries` is how often that was so. */
export type DrawNumber = (tries: number) => number;

const DIGITS = 4;
/** So often in vain, then a digit more. */
const TRIES_A_DIGIT = 20;

/**
 * What officers call a tố cáo, drawn at random. In numbers that follow one another a gap would tell an officer that there is one they do
 * not see, and that could only be one about them.
 */
export function drawNumber(tries: number): number {
  const from = 10 ** (DIGITS - 1 + Math.min(4, Math.floor(tries / TRIES_A_DIGIT)));
  return randomInt(from, from * 10);
}
