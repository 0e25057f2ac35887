import { nextLunarDay, solarDayOf } from '../../lunar.js';
import { chooseYear } from '../choose-year.js';
import type { ReadingContext } from '../reading-context.js';
import { dateOrNothing, dayOf, daySpan, NO_SUCH_DAY, type SpanReading } from '../span.js';
import type { SpanRule } from '../span-rule.js';
import { followsWord, isAtEnd, isAtStart, isFollowedBy } from '../words/neighbours.js';
import { type Captures, pattern } from '../words/pattern.js';

/** Feasts of the lunar calendar by lunar month and day; the next one is meant. */
const LUNAR_FEASTS: readonly (readonly [string, number, number])[] = [
  ['tết nguyên_đán|âm_lịch|ta', 1, 1],
  ['rằm|tết|lễ trung_thu', 8, 15],
  ['trung_thu', 8, 15],
  ['tết|ngày đoan_ngọ', 5, 5],
  ['tết nguyên_tiêu', 1, 15],
  ['lễ|mùa|đại_lễ vu_lan', 7, 15],
  ['vu_lan', 7, 15],
  ['lễ|đại_lễ phật_đản', 4, 15],
  ['ngày? lễ? giỗ_tổ hùng_vương?', 3, 10],
  ['giỗ_tổ hùng_vương?', 3, 10],
  ['ngày? cúng|tết|lễ? ông_công ông_táo', 12, 23],
  ['ông_táo', 12, 23],
];
const SOLAR_FEASTS: readonly (readonly [string, number, number])[] = [
  ['tết dương_lịch|tây', 1, 1],
  ['ngày|lễ quốc_khánh', 9, 2],
  ['quốc_khánh', 9, 2],
  ['ngày|lễ? giải_phóng miền_nam', 4, 30],
  ['ngày|lễ giải_phóng', 4, 30],
  ['ngày|lễ? quốc_tế lao_động', 5, 1],
  ['lễ? giáng_sinh|noel', 12, 25],
  ['lễ noel', 12, 25],
  ['ngày nhà_giáo việt_nam?', 11, 20],
  ['ngày quốc_tế_phụ_nữ', 3, 8],
];
const LUNAR_WORD = 'âm_lịch|âm|al|lịch_âm';

export const FEAST_RULES: readonly SpanRule[] = [
  {
    pattern: pattern('ngày? mùng|mồng {day} tết nguyên_đán|âm_lịch?'),
    read: ({ day = 0 }, context) => (day <= 15 ? comingLunar(context, 1, day) : undefined),
  },
  {
    pattern: pattern('ngày? {day} tết'),
    read: ({ day = 0 }, context, from, end) => readTetDay(day, context, from, end),
  },
  { pattern: pattern('đêm|tối|ngày? giao_thừa'), read: (_captures, context) => eveOfTet(context) },
  {
    pattern: pattern('ngày? rằm tháng {lunarMonth} năm? {which}?'),
    read: ({ lunarMonth = 1, which }, context) => lunar(context, lunarMonth, 15, which),
  },
  {
    pattern: pattern('ngày? rằm tháng {month} năm? {which}?'),
    read: ({ month = 1, which }, context) => lunar(context, month, 15, which),
  },
  {
    pattern: pattern('ngày? rằm tháng {month} ~năm? {year}'),
    read: ({ month = 1, year = 0 }) => exactLunar(year, month, 15),
  },
  { pattern: pattern('ngày? rằm tháng này'), read: (_captures, context) => nextRam(context) },
  {
    pattern: pattern('ngày? rằm'),
    read: (_captures, context, from, end) =>
      isAtEnd(context.text, end) || isAtStart(context.text, from) ? nextRam(context) : undefined,
  },
  {
    pattern: pattern('ngày? mùng|mồng? {day} tháng {lunarMonth} âm_lịch? năm? {which}?'),
    read: ({ day = 1, lunarMonth = 1, which }, context) => lunar(context, lunarMonth, day, which),
  },
  {
    pattern: pattern(`ngày? mùng|mồng? {day} tháng|/|- {month} (? ${LUNAR_WORD} )?`),
    read: ({ day = 1, month = 1 }, context) => comingLunar(context, month, day),
  },
  {
    pattern: pattern(`ngày? mùng|mồng? {day} tháng|/|- {month} năm|/|-? {year} (? ${LUNAR_WORD} )?`),
    read: ({ day = 1, month = 1, year = 0 }) => exactLunar(year, month, day),
  },
  {
    pattern: pattern(`ngày? mùng|mồng? {day} tháng|/|- {month} (? ${LUNAR_WORD} )? năm {which}`),
    read: ({ day = 1, month = 1, which }, context) => lunar(context, month, day, which),
  },
  ...LUNAR_FEASTS.map(([source, month, day]) => ({
    pattern: pattern(`${source} năm? {which}?`),
    read: ({ which }: Captures, context: ReadingContext) => lunar(context, month, day, which),
  })),
  ...LUNAR_FEASTS.map(([source, month, day]) => ({
    pattern: pattern(`${source} ~năm? {year}`),
    read: ({ year = 0 }: Captures) => exactLunar(year, month, day),
  })),
  ...SOLAR_FEASTS.map(([source, month, day]) => ({
    pattern: pattern(`${source} ~năm? {year}?`),
    read: ({ year }: Captures, context: ReadingContext) =>
      year === undefined ? comingSolar(context, month, day) : dateOrNothing(year, month, day),
  })),
  {
    pattern: pattern('tết năm {which}'),
    read: ({ which = 0 }, context) => exactLunar(context.today.year + which, 1, 1),
  },
  { pattern: pattern('tết năm? {year}'), read: ({ year = 0 }) => exactLunar(year, 1, 1) },
  {
    pattern: pattern('tết'),
    read: (_captures, context, from, end) =>
      followsWord(context.text, from, ['trước', 'sau', 'đến', 'tới', 'qua', 'mùng']) &&
      (isAtEnd(context.text, end) || isFollowedBy(context.text, end, ['có', 'phường', 'xã', 'thì']))
        ? comingLunar(context, 1, 1)
        : undefined,
  },
];

/** The coming one; with "năm nay", "năm sau" the one of that lunar year. */
function lunar(context: ReadingContext, month: number, day: number, which: number | undefined): SpanReading {
  return which === undefined ? comingLunar(context, month, day) : exactLunar(context.today.year + which, month, day);
}

function comingLunar(context: ReadingContext, month: number, day: number): SpanReading {
  if (context.nearYear !== undefined) return exactLunar(context.nearYear, month, day);
  const date = nextLunarDay(context.today, month, day);
  return date ? daySpan(date) : NO_SUCH_DAY;
}

function comingSolar(context: ReadingContext, month: number, day: number): SpanReading {
  const year = chooseYear(context, month, day);
  const date = dayOf(year, month, day);
  if (!date) return NO_SUCH_DAY;
  const isOver = !context.isDocument && context.nearYear === undefined && date.until(context.today).sign > 0;
  return daySpan(isOver ? date.add({ years: 1 }) : date);
}

function exactLunar(year: number, month: number, day: number): SpanReading {
  const date = month <= 12 && day <= 30 ? solarDayOf(year, month, day) : undefined;
  return date ? daySpan(date) : NO_SUCH_DAY;
}

/** The last day of the twelfth month, which has 29 or 30. */
function eveOfTet(context: ReadingContext): SpanReading {
  const tet = nextLunarDay(context.today.add({ days: 1 }), 1, 1);
  return tet ? daySpan(tet.subtract({ days: 1 })) : NO_SUCH_DAY;
}

/** "30 Tết", "29 Tết" are the days before it, "mùng 3 Tết" those after. */
function readTetDay(day: number, context: ReadingContext, from: number, end: number): SpanReading | undefined {
  const token = context.text.tokens[end - 1];
  if (token?.exact !== 'tết' && !isAtEnd(context.text, end)) return undefined;
  if (followsWord(context.text, from, ['mùng', 'mồng'])) return undefined;
  if (day >= 23 && day <= 30) return day === 30 ? eveOfTet(context) : comingLunar(context, 12, day);
  return undefined;
}

function nextRam(context: ReadingContext): SpanReading {
  const days = Array.from({ length: 12 }, (_, month) => nextLunarDay(context.today, month + 1, 15));
  const first = days.filter((day) => day !== undefined).sort((a, b) => a.since(b).sign)[0];
  return first ? daySpan(first) : NO_SUCH_DAY;
}
