export const CLOSING_REASONS = [
  'resolved',
  'explained',
  'transferred',
  'refused',
  'duplicate',
  'withdrawn',
  'no-contact',
  'not-found',
  'terminated',
] as const;
export type ClosingReason = (typeof CLOSING_REASONS)[number];

/** Why a case ends, with a photo or document that shows it, or a word on why there is none. */
export interface Closing {
  readonly reason: ClosingReason;
  /** Ids of stored files or symbols of documents. */
  readonly proof: readonly string[];
  readonly noProofBecause?: string;
}
