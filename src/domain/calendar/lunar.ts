import lunarCalendar from 'lunar-date-vn';
import { Temporal } from 'temporal-polyfill';

/** The package is CommonJS: its classes are reached through the default import. */
const { LunarDate } = lunarCalendar;

/**
 * The solar day of a Vietnamese lunar date (not of a leap month), undefined when that month has no such day.
 * `year` is the lunar year; supported 1200 to 2199.
 */
export function solarDayOf(year: number, month: number, day: number): Temporal.PlainDate | undefined {
  const lunar = new LunarDate({ day, month, year, yearIndex: 0, hour: 0, leap_month: false });
  lunar.init();
  const solar = lunar.toSolarDate()?.get();
  if (!solar) return undefined;
  const date = Temporal.PlainDate.from({ year: solar.year, month: solar.month, day: solar.day });
  return day < 30 || hasThirtieth(date, year, month) ? date : undefined;
}

/** A short month has 29 days; the day after them is the first of the next month. */
function hasThirtieth(thirtieth: Temporal.PlainDate, year: number, month: number): boolean {
  const next = month === 12 ? solarDayOf(year + 1, 1, 1) : solarDayOf(year, month + 1, 1);
  return next === undefined || Temporal.PlainDate.compare(thirtieth, next) < 0;
}

/** The first solar day on or after `from` that is the given lunar day. */
export function nextLunarDay(from: Temporal.PlainDate, month: number, day: number): Temporal.PlainDate | undefined {
  for (const year of [from.year - 1, from.year, from.year + 1, from.year + 2]) {
    const date = solarDayOf(year, month, day);
    if (date && Temporal.PlainDate.compare(date, from) >= 0) return date;
  }
  return undefined;
}
