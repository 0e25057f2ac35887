import type { Temporal } from 'temporal-polyfill';
import type { WorkingCalendar } from '../working-days.js';
import type { TokenisedText } from './words/token.js';

/** What the words of a text are read against. Dates are local to the office. */
export interface ReadingContext {
  readonly text: TokenisedText;
  /** "Today" for the writer: the day of the document, else of the message. */
  readonly today: Temporal.PlainDate;
  readonly now: Temporal.PlainDateTime;
  readonly isDocument: boolean;
  readonly documentDate?: Temporal.PlainDate;
  readonly calendar?: WorkingCalendar;
  /** Year and month that a neighbour names for this one: "từ ngày 12 đến ngày 15/3/2025". */
  readonly nearYear?: number;
  readonly nearMonth?: number;
}
