/** A general term that people ask about ("PAPI là gì"), as far as a source supports it. */
export interface Term {
  readonly id: string;
  readonly term: string;
  /** Other ways to write or say it. */
  readonly also: readonly string[];
  /** One to three plain sentences. */
  readonly definition: string;
  readonly source: string;
  /** Where one of the curated documents says so. */
  readonly document?: { readonly id: string; readonly ref: string };
}
