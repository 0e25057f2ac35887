import { Temporal } from 'temporal-polyfill';

export type Grain = 'day' | 'week' | 'month' | 'quarter' | 'half' | 'season' | 'year' | 'days';

/** Whole days that a phrase names, first and last included. */
export interface Span {
  readonly start: Temporal.PlainDate;
  readonly due: Temporal.PlainDate;
  readonly grain: Grain;
  /** The year was not said but taken from the context. */
  readonly isYearless?: boolean;
  /** The month was not said either: "ngày 20". */
  readonly isMonthless?: boolean;
}

/** A date was written, but there is no such day: 30/02, 04/13/2025. */
export const NO_SUCH_DAY = 'no such day';
export type SpanReading = Span | typeof NO_SUCH_DAY;

export function daySpan(date: Temporal.PlainDate): Span {
  return { start: date, due: date, grain: 'day' };
}

export function monthSpan(year: number, month: number): Span {
  const start = Temporal.PlainDate.from({ year, month, day: 1 });
  return { start, due: start.with({ day: start.daysInMonth }), grain: 'month' };
}

export function monthsSpan(year: number, firstMonth: number, count: number, grain: Grain): Span {
  const start = Temporal.PlainDate.from({ year, month: firstMonth, day: 1 });
  return { start, due: start.add({ months: count }).subtract({ days: 1 }), grain };
}

export function quarterSpan(year: number, quarter: number): Span {
  return monthsSpan(year, quarter * 3 - 2, 3, 'quarter');
}

export function yearSpan(year: number): Span {
  return monthsSpan(year, 1, 12, 'year');
}

/** Monday to Sunday. */
export function weekSpan(day: Temporal.PlainDate): Span {
  const start = day.subtract({ days: day.dayOfWeek - 1 });
  return { start, due: start.add({ days: 6 }), grain: 'week' };
}

export function quarterOfDay(day: Temporal.PlainDate): number {
  return Math.ceil(day.month / 3);
}

/** The day, or undefined when the calendar has none such: nothing is ever flipped or moved. */
export function dayOf(year: number, month: number, day: number): Temporal.PlainDate | undefined {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

export function dateOrNothing(year: number, month: number, day: number): SpanReading {
  const date = dayOf(year, month, day);
  return date ? daySpan(date) : NO_SUCH_DAY;
}
