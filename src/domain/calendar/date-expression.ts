/** What a time expression says. Only the first three carry dates for certain; what has none says which kind it is. */
export type DateKind = 'date' | 'period' | 'recurrence' | 'relative' | 'ongoing' | 'on-request' | 'by-other-document';

/** How the words bind the date: `<=` until and with it, `<` before it, `>=` from it on, `>` after it. */
export type DateOperator = '<=' | '<' | '>=' | '>';

export type CountUnit = 'minute' | 'hour' | 'day' | 'working-day' | 'week' | 'month' | 'quarter' | 'year';

/** A length of time that runs from an anchor; negative when it lies before it. */
export interface DateOffset {
  readonly count: number;
  readonly unit: CountUnit;
}

/**
 * One mention of time in a text. Values are local to the office, without a zone: `2025-02-13` or `2025-02-13T14:00`.
 * A day that does not exist (30/02) is an expression of kind `date` without values.
 */
export interface DateExpression {
  /** As it stands in the input. */
  readonly text: string;
  readonly kind: DateKind;
  /** First day or moment. With `recurrence`: the first time, where the words fix one. */
  readonly start?: string;
  /** Last day or moment included. With operator `<` the day that was named, which itself is excluded. */
  readonly due?: string;
  /** RFC 5545, without `DTSTART`. */
  readonly rrule?: string;
  /** How often within one period of `rrule`, when the days are left open: "02 kỳ/tháng". */
  readonly times?: number;
  /** What it depends on, in the words of the text: an event, a body that asks, another document. */
  readonly anchor?: string;
  readonly operator?: DateOperator;
  readonly offset?: DateOffset;
  /** The next working day when `due` was counted and is a day off (BLDS 2015 Đ.148.5). */
  readonly dueMovedTo?: string;
  /** The date identifies a document: "Nghị định số 61/2018/NĐ-CP ngày 23/4/2018". */
  readonly isCitation?: true;
  /** Offset in the input, in UTF-16 units. */
  readonly index: number;
  readonly length: number;
}
