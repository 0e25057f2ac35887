/** One time expression found in a text. */
export interface DateExpression {
  readonly text: string;
  readonly kind: 'date' | 'period' | 'recurrence' | 'relative' | 'ongoing' | 'on-request' | 'by-other-document';
  readonly start?: string;
  /** Last day included; ISO, local to the office. */
  readonly due?: string;
  readonly rrule?: string;
  readonly anchor?: string;
  readonly operator?: string;
  readonly index: number;
  readonly length: number;
}

/** Finds the time expressions of a text; `ref` is an ISO instant, `documentDate` an ISO date. */
export type ReadDates = (
  text: string,
  when: { readonly ref: string; readonly documentDate?: string },
) => readonly DateExpression[];
