import { Temporal } from 'temporal-polyfill';
import type { ReadingContext } from './reading-context.js';

/** A date this far back was not meant: "5/1", said in December, is next January. */
const LONG_AGO_DAYS = 183;

/**
 * The year of a day or month that was written without one: its neighbour's, the document's, else the nearest
 * to today that is not half a year gone.
 */
export function chooseYear(context: ReadingContext, month: number, day: number): number {
  if (context.nearYear !== undefined) return context.nearYear;
  const { today } = context;
  if (context.isDocument) return today.year;
  const thisYear = Temporal.PlainDate.from({ year: today.year, month, day: Math.min(day, 28) });
  return thisYear.until(today).days > LONG_AGO_DAYS ? today.year + 1 : today.year;
}

/** Two digits of a year: up to twenty years ahead, else of the last century. */
export function fullYear(context: ReadingContext, twoDigits: number): number {
  const century = context.today.year - (context.today.year % 100);
  return twoDigits > (context.today.year % 100) + 20 ? century - 100 + twoDigits : century + twoDigits;
}
