import type { DateExpression } from '../date-expression.js';

/** What a form says; its place in the text is added at the end. */
export type FormReading = Omit<DateExpression, 'text' | 'index' | 'length'>;

export interface FormMatch {
  readonly reading: FormReading;
  /** The token after it. */
  readonly end: number;
}
