/** A place that was merged or renamed: `former` is what people and old documents say. */
export interface Merger {
  readonly level: 'province' | 'commune';
  readonly former: string;
  readonly current: string;
  /** Province the commune was in before, as `former` writes it; communes only. */
  readonly formerProvince?: string;
  /** Other spellings and short names of `former`. */
  readonly also?: readonly string[];
  /** ISO date. */
  readonly since: string;
  readonly source: string;
  readonly note?: string;
}
