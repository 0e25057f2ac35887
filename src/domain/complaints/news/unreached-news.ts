/** News of a case that was on its way to somebody and could not be delivered. */
export interface UnreachedNews {
  /** Number of the event that was to be told. */
  readonly number: number;
  readonly caseId: string;
  /** Whom it was for. */
  readonly party: string;
}

/** What failed at the sending itself: the person blocked us in that moment, or their chat is gone. */
export interface UnreachedNewsSource {
  failedSince(at: Date): Promise<readonly UnreachedNews[]>;
}
