import { workingDayOnOrBefore } from '../../working-days.js';
import { chooseYear } from '../choose-year.js';
import type { ReadingContext } from '../reading-context.js';
import {
  dateOrNothing,
  dayOf,
  daySpan,
  monthSpan,
  NO_SUCH_DAY,
  quarterOfDay,
  quarterSpan,
  type SpanReading,
} from '../span.js';
import type { SpanRule } from '../span-rule.js';
import { followsWord, isFollowedBy } from '../words/neighbours.js';
import { type Captures, pattern } from '../words/pattern.js';

/** "3 tháng 1 lần", "tháng 2 kỳ": a rhythm, not a day. */
const RHYTHM = ['lần', 'kỳ', 'kì', 'đợt', 'phiên', 'buổi', 'ngày', 'tuần'];
/** "ngày 2 lần", "ngày 8 tiếng": what is done in a day. */
const PER_DAY = [...RHYTHM, 'giờ', 'tiếng', 'ca', 'bữa', 'cuộc', 'lượt', 'người', 'hồ', 'h'];

/** "đường 3 tháng 2" is a street. */
const STREETS = ['đường', 'phố', 'hẻm', 'ngõ', 'viện', 'trường', 'cầu', 'chợ'];

const withYear = ({ day = 0, month = 0, year = 0 }: Captures) => dateOrNothing(year, month, day);
const withoutYear = (captures: Captures, context: ReadingContext): SpanReading => {
  const { day = 0, month = 0 } = captures;
  const reading = dateOrNothing(chooseYear(context, month, day), month, day);
  return reading === NO_SUCH_DAY ? reading : { ...reading, isYearless: true };
};
const inYear = (captures: Captures, context: ReadingContext) =>
  dateOrNothing(context.today.year + (captures.which ?? 0), captures.month ?? 0, captures.day ?? 0);

export const CALENDAR_DAY_RULES: readonly SpanRule[] = [
  { pattern: pattern('~ngày|hôm mùng|mồng? {day} ~tháng {month} ,|/|-|.? ~năm? {year}'), read: withYear },
  { pattern: pattern('mùng|mồng {day} ~tháng {month} ,? ~năm? {year}'), read: withYear },
  { pattern: pattern('{day} ~tháng {month} ,|/? ~năm? {year}'), read: withYear },
  { pattern: pattern('~ngày|hôm mùng|mồng? {day} ~tháng {month} ~năm {which}'), read: inYear },
  { pattern: pattern('mùng|mồng? {day} ~tháng {month} ~năm {which}'), read: inYear },
  { pattern: pattern('~ngày|hôm mùng|mồng? {day} ~tháng {month}'), read: withoutYear },
  {
    pattern: pattern('mùng|mồng? {day} ~tháng {month}'),
    read: (captures, context, from, end) =>
      isFollowedBy(context.text, end, RHYTHM) ||
      followsWord(context.text, from, ['sau', 'trong', 'vòng', 'từ', 'mỗi', ...STREETS])
        ? undefined
        : withoutYear(captures, context),
  },
  {
    pattern: pattern('~ngày|hôm|mùng|mồng mùng|mồng? {day} ~tháng|quý|năm? {which}'),
    read: ({ day = 0, which = 0 }, context, _from, end) => {
      const month = context.today.toPlainYearMonth().add({ months: which });
      return isFollowedBy(context.text, end, ['tuần']) ? undefined : dateOrNothing(month.year, month.month, day);
    },
  },
  {
    pattern: pattern('~ngày|mùng|mồng mùng|mồng? {day} của? tháng cuối của? quý'),
    read: ({ day = 0 }, context) => dateOrNothing(context.today.year, quarterOfDay(context.today) * 3, day),
  },
  {
    pattern: pattern('~ngày|mùng|mồng mùng|mồng? {day} của? tháng cuối của? quý {quarter} /? ~năm? {year}'),
    read: ({ day = 0, quarter = 1, year = 0 }) => dateOrNothing(year, quarter * 3, day),
  },
  {
    pattern: pattern('~ngày|mùng|mồng mùng|mồng? {day} của? tháng cuối của? quý {quarter}'),
    read: ({ day = 0, quarter = 1 }, context) => dateOrNothing(chooseYear(context, quarter * 3, day), quarter * 3, day),
  },
  { pattern: pattern('hôm|ngày|mùng|mồng mùng|mồng? {day}'), read: readDayOfMonth },
  {
    pattern: pattern('ngày làm_việc cuối_cùng|cuối của? tháng {which}?'),
    read: ({ which = 0 }, { today, calendar }) => {
      const base = today.add({ months: which });
      const day = calendar && workingDayOnOrBefore(calendar, monthSpan(base.year, base.month).due);
      return day && daySpan(day);
    },
  },
  { pattern: pattern('ngày đầu_tiên|đầu của? tháng {month}'), read: firstOfMonth },
  { pattern: pattern('ngày đầu_tiên|đầu của? tháng {month} /? ~năm? {year}'), read: firstOfMonth },
  { pattern: pattern('ngày cuối_cùng|cuối của? tháng {month}'), read: lastOfMonth },
  { pattern: pattern('ngày cuối_cùng|cuối của? tháng {month} /? ~năm? {year}'), read: lastOfMonth },
  {
    pattern: pattern('ngày đầu_tiên|đầu|cuối_cùng|cuối của? tháng|quý {which}?'),
    read: ({ which = 0 }, context, from) => {
      const { tokens } = context.text;
      const words = tokens.slice(from, from + 5).map(({ folded }) => folded);
      const isQuarter = words.includes('quy');
      const base = context.today.add({ months: isQuarter ? which * 3 : which });
      const span = isQuarter ? quarterSpan(base.year, quarterOfDay(base)) : monthSpan(base.year, base.month);
      return daySpan(words[1] === 'cuoi' ? span.due : span.start);
    },
  },
];

/** "ngày 2? tháng 02": a damaged day is none. */
function isDamagedDay({ tokens }: ReadingContext['text'], end: number): boolean {
  return tokens[end]?.kind === 'sign' && tokens[end + 1]?.canonical === 'thang' && tokens[end]?.text !== ',';
}

/** "ngày 20": of this month, or of the next one when it is over. */
function readDayOfMonth(
  { day = 0 }: Captures,
  context: ReadingContext,
  from: number,
  end: number,
): SpanReading | undefined {
  if (
    isFollowedBy(context.text, end, PER_DAY) ||
    isFollowedBy(context.text, end, ['tháng']) ||
    isFollowedBy(context.text, end, ['%', '/', '.', ','], true)
  )
    return undefined;
  const { tokens } = context.text;
  if (isDamagedDay(context.text, end)) return undefined;
  if (
    tokens[from]?.kind !== 'word' ||
    (tokens[end - 1]?.kind === 'word' && tokens[from]?.folded === 'ngay' && day < 10)
  ) {
    // "ngày một tốt hơn", "ngày hai bữa": small numbers in words are no dates.
    return undefined;
  }
  if (context.nearMonth !== undefined)
    return dateOrNothing(context.nearYear ?? context.today.year, context.nearMonth, day);
  const { today } = context;
  const thisMonth = dayOf(today.year, today.month, day);
  const next = today.add({ months: 1 });
  if (thisMonth && (day >= today.day || context.isDocument))
    return { ...daySpan(thisMonth), isYearless: true, isMonthless: true };
  const reading = thisMonth && day < today.day ? dayOf(next.year, next.month, day) : undefined;
  return reading ? { ...daySpan(reading), isYearless: true, isMonthless: true } : NO_SUCH_DAY;
}

function firstOfMonth({ month = 1, year }: Captures, context: ReadingContext): SpanReading {
  return daySpan(monthSpan(year ?? chooseYear(context, month, 1), month).start);
}

function lastOfMonth({ month = 1, year }: Captures, context: ReadingContext): SpanReading {
  return daySpan(monthSpan(year ?? chooseYear(context, month, 28), month).due);
}
