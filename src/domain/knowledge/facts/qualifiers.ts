import { fold } from '../../language/letters/fold.js';

/** What pins a question or a record to a time: a question for 2026 is not answered with a record of 2025. */
export interface Qualifiers {
  readonly years: ReadonlySet<number>;
  /** `2021-2025`: periods by their first and last year. */
  readonly periods: ReadonlySet<string>;
  /** Parts of a year that are no quarter, folded: `6 thang dau nam`, `ca nam`. */
  readonly spans: ReadonlySet<string>;
  /** 1 to 4. */
  readonly quarters: ReadonlySet<number>;
  /** 1 to 12, only where a month is named without a day. */
  readonly months: ReadonlySet<number>;
  /** `d/m` or `d/m/yyyy`, no leading zeros. */
  readonly dates: ReadonlySet<string>;
}

const ROMAN: Readonly<Record<string, number>> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  mot: 1,
  nhat: 1,
  hai: 2,
  ba: 3,
  bon: 4,
  tu: 4,
};
const QUARTER = /\b(?:quy|q)\s*(iv|iii|ii|i|[1-4]|mot|nhat|hai|ba|bon|tu)\b/g;
const DATE = /(?<![\d/])(\d{1,2})[/-](\d{1,2})(?:[/-](\d{4}))?(?![\d/])/g;
const ISO_DATE = /\b(\d{4})-(\d{2})-(\d{2})\b/g;
const SPOKEN_DATE = /\bngay (\d{1,2}) thang (\d{1,2})(?: nam (\d{4}))?/g;
const MONTH = /\bthang (\d{1,2})\b/g;
const YEAR = /(?<![\d.-])(20[0-4]\d)(?![\d.,]?\d)/g;
const MONTH_YEAR = /(?<![\d/])(\d{1,2})\/(20\d{2})(?!\d)/g;
const SPAN = /\b((?:6|sau|9|chin) thang (?:dau|cuoi) nam|(?:nua )(?:dau|cuoi) nam|ca nam)\b/g;
const RANGE = /\b(20\d{2})\s*-\s*(20\d{2})\b/g;

/** Reads years, quarters, months and dates; document symbols (`07/2025/NĐ-CP`) are passed over first. */
export function readQualifiers(text: string): Qualifiers {
  let rest = fold(text).replace(/\b\d+[a-z]?\/(?:\d{4}\/)?[a-z][a-z0-9&]*(?:-[a-z0-9&]+)*/g, ' ');
  const years = new Set<number>();
  const periods = new Set<string>();
  const spans = new Set<string>();
  const quarters = new Set<number>();
  const months = new Set<number>();
  const dates = new Set<string>();
  const take = (pattern: RegExp, use: (groups: string[]) => void): void => {
    rest = rest.replace(pattern, (...match: unknown[]) => {
      use(match.slice(1).map((group) => (typeof group === 'string' ? group : '')));
      return ' ';
    });
  };
  const addDate = (day: string, month: string, year: string): void => {
    dates.add(`${Number(day)}/${Number(month)}${year ? `/${year}` : ''}`);
    if (year) years.add(Number(year));
  };
  take(RANGE, ([from = '', to = '']) => {
    years.add(Number(from)).add(Number(to));
    periods.add(`${from}-${to}`);
  });
  take(SPAN, ([span = '']) => spans.add(span.replace(/\s+/g, ' ').replace(/^sau/, '6').replace(/^chin/, '9')));
  take(ISO_DATE, ([year = '', month = '', day = '']) => addDate(day, month, year));
  take(SPOKEN_DATE, ([day = '', month = '', year = '']) => addDate(day, month, year));
  take(QUARTER, ([quarter = '']) => quarters.add(ROMAN[quarter] ?? Number(quarter)));
  take(DATE, ([day = '', month = '', year = '']) => {
    if (Number(month) >= 1 && Number(month) <= 12 && Number(day) <= 31) addDate(day, month, year);
  });
  take(MONTH_YEAR, ([month = '', year = '']) => {
    if (Number(month) > 12) return;
    months.add(Number(month));
    years.add(Number(year));
  });
  take(MONTH, ([month = '']) => {
    if (Number(month) >= 1 && Number(month) <= 12) months.add(Number(month));
  });
  take(YEAR, ([year = '']) => years.add(Number(year)));
  return { years, periods, spans, quarters, months, dates };
}

/** True when a question's dates can mean the record's: a date without a year matches the same day of any year. */
export function sameDate(asked: string, recorded: ReadonlySet<string>): boolean {
  const [day, month, year] = asked.split('/');
  for (const date of recorded) {
    const [d, m, y] = date.split('/');
    if (d === day && m === month && (!y || !year || y === year)) return true;
  }
  return false;
}
