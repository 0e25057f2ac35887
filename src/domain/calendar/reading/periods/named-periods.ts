import { chooseYear } from '../choose-year.js';
import type { ReadingContext } from '../reading-context.js';
import {
  monthSpan,
  monthsSpan,
  quarterOfDay,
  quarterSpan,
  type Span,
  type SpanReading,
  weekSpan,
  yearSpan,
} from '../span.js';
import type { SpanRule } from '../span-rule.js';
import { followsWord, isAtEnd, isFollowedBy } from '../words/neighbours.js';
import { type Captures, pattern } from '../words/pattern.js';
import { GAP } from '../words/token.js';

const RHYTHM = ['lần', 'kỳ', 'kì', 'đợt', 'phiên', 'cuộc', 'buổi', 'số', 'báo', 'ngày', 'tuần', 'ca'];
/** A bare "quy" needs one of these beside it; "Quý" says it itself. */
const QUARTER_BEFORE = ['trong', 'vào', 'đến', 'cuối', 'hết', 'đầu', 'và', 'từ', 'trước', 'sau', 'giữa', 'thời', 'hạn'];

export const WEEK_RULES: readonly SpanRule[] = [
  {
    pattern: pattern('tuần {which}'),
    read: ({ which = 0 }, { today }, _from, end) => (end > 0 ? weekSpan(today.add({ weeks: which })) : undefined),
  },
  { pattern: pattern('trong tuần này'), read: (_captures, { today }) => weekSpan(today) },
  {
    pattern: pattern('tuần đầu_tiên|đầu của? tháng {month} /? ~năm? {year}?'),
    read: (captures, context) => weekOfMonth(captures, context, 1),
  },
  {
    pattern: pattern('tuần thứ? {n} của? tháng {month} /? ~năm? {year}?'),
    read: (captures, context) => weekOfMonth(captures, context, captures.n ?? 1),
  },
  {
    pattern: pattern('tuần cuối_cùng|cuối của? tháng {month} /? ~năm? {year}?'),
    read: (captures, context) => weekOfMonth(captures, context, 0),
  },
];

export const MONTH_RULES: readonly SpanRule[] = [
  {
    pattern: pattern('~tháng {month} ,|/|-|.? ~năm? {year}'),
    read: ({ month = 1, year = 0 }) => monthSpan(year, month),
  },
  {
    pattern: pattern('~tháng {month} của? ~năm {which}'),
    read: ({ month = 1, which = 0 }, { today }) => monthSpan(today.year + which, month),
  },
  { pattern: pattern('~tháng {month} {which}'), read: monthAround },
  {
    pattern: pattern('t {month} / {year}'),
    read: ({ month = 1, year = 0 }, context, from) =>
      context.text.tokens[from + 1]?.gap === GAP.none ? monthSpan(year, month) : undefined,
  },
  {
    pattern: pattern('~tháng {month}'),
    read: ({ month = 1 }, context, from, end) => {
      if (isFollowedBy(context.text, end, RHYTHM) || isFollowedBy(context.text, end, ['%', '.', ',', '-'], true))
        return undefined;
      if (context.text.tokens[from - 1]?.kind === 'number' && context.text.tokens[from]?.gap !== GAP.line)
        return undefined;
      return { ...monthSpan(chooseYear(context, month, 28), month), isYearless: true };
    },
  },
  {
    pattern: pattern('tháng {which}'),
    read: ({ which = 0 }, { today }) => {
      const base = today.add({ months: which });
      return monthSpan(base.year, base.month);
    },
  },
  { pattern: pattern('{month} / {year}'), read: readNumericMonth },
];

export const QUARTER_RULES: readonly SpanRule[] = [
  {
    pattern: pattern('~quý {quarterYear}'),
    read: ({ quarterYear = 0 }) => quarterSpan(Math.floor(quarterYear / 10), quarterYear % 10),
  },
  {
    pattern: pattern('~quý {quarter} /|-|,|.? của? ~năm? {year}'),
    read: ({ quarter = 1, year = 0 }) => quarterSpan(year, quarter),
  },
  {
    pattern: pattern('~quý {quarter} của? năm {which}'),
    read: ({ quarter = 1, which = 0 }, { today }) => quarterSpan(today.year + which, quarter),
  },
  {
    pattern: pattern('~quý {quarter}'),
    read: ({ quarter = 1 }, context, from, end) => {
      if (!isQuarter(context, from, end)) return undefined;
      return { ...quarterSpan(chooseYear(context, quarter * 3, 28), quarter), isYearless: true };
    },
  },
  {
    pattern: pattern('quý {which}'),
    read: ({ which = 0 }, { today }) => {
      const base = today.add({ months: which * 3 });
      return quarterSpan(base.year, quarterOfDay(base));
    },
  },
];

export const YEAR_RULES: readonly SpanRule[] = [
  { pattern: pattern('giai_đoạn|nhiệm_kỳ|thời_kỳ|~năm|từ_năm từ? {year} đến|-|–|— ~năm? {year}'), read: readYears },
  {
    pattern: pattern('~năm {year}'),
    read: ({ year = 0 }, context, from) =>
      followsWord(context.text, from, ['việt', 'viet', 'hà', 'miền', 'phía']) ? undefined : yearSpan(year),
  },
  {
    pattern: pattern('năm {which}'),
    read: ({ which = 0 }, { today, text }, from) =>
      followsWord(text, from, ['việt', 'viet', 'miền', 'phía', 'hướng']) ? undefined : yearSpan(today.year + which),
  },
  { pattern: pattern('năm kia'), read: (_captures, { today }) => yearSpan(today.year - 2) },
];

/** Seasons by the equinoxes and solstices. */
const SEASONS: Readonly<Record<string, readonly [month: number, day: number]>> = {
  xuân: [3, 21],
  hè: [6, 21],
  thu: [9, 24],
  đông: [12, 21],
};

export const SEASON_RULES: readonly SpanRule[] = Object.entries(SEASONS).map(([name, [month, day]]) => ({
  pattern: pattern(`mùa ${name} năm? {which}`),
  read: ({ which = 0 }: Captures, { today }: ReadingContext): Span => {
    const begin = today.with({ month, day });
    const start = month === 12 && today.month < 4 ? begin.subtract({ years: 1 }) : begin;
    const shifted = start.add({ years: which });
    const end = shifted.add({ months: 3 });
    const nextSeason = Object.values(SEASONS).find(([other]) => other === end.month);
    return { start: shifted, due: end.with({ day: nextSeason?.[1] ?? day }).subtract({ days: 1 }), grain: 'season' };
  },
}));

function monthAround({ month = 1, which = 0 }: Captures, context: ReadingContext): SpanReading | undefined {
  const { today } = context;
  const isOver = month < today.month || (month === today.month && which !== 0);
  if (which > 0) return monthSpan(today.year + (isOver ? 1 : 0), month);
  if (which < 0) return monthSpan(today.year - (isOver ? 0 : 1), month);
  return monthSpan(today.year, month);
}

/** `3/2025`: a month only beside words that say so; else a symbol ("Luật số 12/2017/QH14") or a ratio. */
function readNumericMonth(
  { month = 1, year = 0 }: Captures,
  { text }: ReadingContext,
  from: number,
  end: number,
): SpanReading | undefined {
  const tokens = text.tokens.slice(from, end);
  if (tokens.length !== 3 || tokens.slice(1).some(({ gap }) => gap !== GAP.none) || tokens[0]?.kind !== 'number')
    return undefined;
  const isGlued = tokens[0].gap === GAP.none && from > 0;
  const next = text.tokens[end];
  if (isGlued || (next?.gap === GAP.none && /^[/\-\p{L}]/u.test(next.text))) return undefined;
  const isAlone = text.tokens.length === 3;
  return isAlone ||
    followsWord(text, from, [
      'từ',
      'đến',
      'tới',
      'trong',
      'trước',
      'cuối',
      'đầu',
      'giữa',
      'vào',
      'hết',
      'hạn',
      '-',
      'và',
    ])
    ? monthSpan(year, month)
    : undefined;
}

function isQuarter({ text }: ReadingContext, from: number, end: number): boolean {
  const token = text.tokens[from];
  if (token?.exact === 'quý' || token?.exact === 'qúy')
    return !isFollowedBy(text, end, ['vị', 'khách', 'phần', 'trăm', 'người', 'triệu']);
  return (
    isAtEnd(text, end) ||
    followsWord(text, from, QUARTER_BEFORE) ||
    isFollowedBy(text, end, ['và', 'năm', 'đến', 'này'])
  );
}

function readYears(
  { year = 0 }: Captures,
  { text }: ReadingContext,
  from: number,
  end: number,
): SpanReading | undefined {
  const first = text.tokens.slice(from, end).find(({ kind }) => kind === 'number');
  const firstYear = Number(first?.text.slice(0, 4));
  return firstYear <= year ? monthsSpan(firstYear, 1, (year - firstYear + 1) * 12, 'year') : undefined;
}

/** The nth week that begins in the month; 0 is the last. */
function weekOfMonth({ month = 1, year }: Captures, context: ReadingContext, nth: number): SpanReading | undefined {
  const span = monthSpan(year ?? chooseYear(context, month, 28), month);
  if (nth === 0) return weekSpan(span.due.subtract({ days: span.due.dayOfWeek - 1 }));
  const first = span.start.add({ days: (8 - span.start.dayOfWeek) % 7 });
  const monday = first.add({ weeks: nth - 1 });
  return monday.month === span.start.month ? weekSpan(monday) : undefined;
}
