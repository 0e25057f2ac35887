import lunarCalendar from 'lunar-date-vn';
import { Temporal } from 'temporal-polyfill';

/** The package is CommonJS: its classes are reached through the default import. */
const { LunarDate, SolarDate } = lunarCalendar;

/**
 * The solar day of a Vietnamese lunar date (not of a leap month), undefined when that month has no such day.
 * `year` is the lunar year; supported 1200 to 2199.
 */
export function solarDayOf(year: number, month: number, day: number): Temporal.PlainDate | undefined {
  const first = firstOfMonth(year, month);
  const date = first?.add({ days: day - 1 });
  if (!date || day < LAST_CERTAIN_DAY) return date;
  const lunar = new SolarDate({
    day: date.day,
    month: date.month,
    year: date.year,
    yearIndex: 0,
    hour: 0,
  }).toLunarDate();
  return lunar?.get().day === day ? date : undefined;
}

/** Lunar months have 29 or 30 days. */
const LAST_CERTAIN_DAY = 30;

function firstOfMonth(year: number, month: number): Temporal.PlainDate | undefined {
  const lunar = new LunarDate({ day: 1, month, year, yearIndex: 0, hour: 0, leap_month: false });
  lunar.init();
  const solar = lunar.toSolarDate()?.get();
  return solar && Temporal.PlainDate.from({ year: solar.year, month: solar.month, day: solar.day });
}

/** The first solar day on or after `from` that is the given lunar day. */
export function nextLunarDay(from: Temporal.PlainDate, month: number, day: number): Temporal.PlainDate | undefined {
  for (const year of [from.year - 1, from.year, from.year + 1, from.year + 2]) {
    const date = solarDayOf(year, month, day);
    if (date && Temporal.PlainDate.compare(date, from) >= 0) return date;
  }
  return undefined;
}
