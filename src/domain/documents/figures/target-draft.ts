import type { Origin, ReadTarget } from '../document-reading.js';

/** A target before it is known where it stands. */
export type TargetDraft = Omit<ReadTarget, keyof Origin> & { readonly confidence: number };

/** @param certainty of the rule, 0 to 1 */
export function originOf({ ref, line, lastLine, page, confidence }: Origin, certainty: number): Origin {
  return { ref, line, lastLine, page, confidence: Math.round(confidence * certainty * 100) / 100 };
}
