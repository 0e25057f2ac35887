import type { Temporal } from 'temporal-polyfill';
import { chooseYear } from '../choose-year.js';
import type { ReadingContext } from '../reading-context.js';
import { daySpan, monthSpan, type SpanReading, weekSpan } from '../span.js';
import type { SpanRule } from '../span-rule.js';
import { followsWord, isAtEnd, isAtStart, isFollowedBy } from '../words/neighbours.js';
import { type Captures, pattern } from '../words/pattern.js';
import { GAP } from '../words/token.js';

/** "lần thứ hai", "kỳ họp thứ 5", "bên thứ ba": ordinals. */
const ORDINAL_BEFORE =
  `lần họp đứng xếp hạng bên người con nhóm vị trí nhiệm kỳ khóa khoá tỉnh đợt loại phiên cấp tập đời mục điểm khoản điều hộ năm
  tháng tuần quý thế hệ nhà vợ chồng chiếc cái số giai đoạn bước lớp phiếu chương phần trang dòng cột hàng đại hội nghị đề án`.split(
    /\s+/,
  );
/** "thứ hai là", "thứ nhất, thứ hai": points of a list. */
const ORDINAL_AFTER = [
  'là',
  'trưởng',
  'bậc',
  'tự',
  'hạng',
  'nhất',
  'cấp',
  'yếu',
  'phẩm',
  'trong',
  'về',
  'liên',
  'so',
  'tính',
  'kể',
];
/** "thu 5 triệu", typed without diacritics. */
const AMOUNT_AFTER = [
  'triệu',
  'nghìn',
  'ngàn',
  'trăm',
  'tỷ',
  'tỉ',
  'đồng',
  'k',
  '%',
  'khoản',
  'loại',
  'nguồn',
  'hộ',
  'lần',
  'lại',
  'tục',
];
/** "Ngày thứ Bảy tình nguyện" is the name of a campaign; "ngày thứ sáu này" a day. */
const DAY_AFTER_NAMED = [
  'tuần',
  'này',
  'tới',
  'sau',
  'hàng',
  'hằng',
  'có',
  'cơ',
  'phường',
  'xã',
  'ubnd',
  'ủy',
  'uỷ',
  'em',
  'mình',
  'tôi',
  'thì',
  'và',
  'lúc',
  'ngày',
];

const next = (today: Temporal.PlainDate, weekday: number, includesToday: boolean): Temporal.PlainDate => {
  const ahead = (weekday - today.dayOfWeek + 7) % 7;
  return today.add({ days: ahead === 0 && !includesToday ? 7 : ahead });
};
const ofWeek = ({ weekday = 1, which = 0 }: Captures, { today }: ReadingContext): SpanReading =>
  daySpan(weekSpan(today).start.add({ days: which * 7 + weekday - 1 }));

export const WEEKDAY_RULES: readonly SpanRule[] = [
  { pattern: pattern('{weekday} của|trong? tuần {which}'), read: ofWeek },
  { pattern: pattern('{weekday} đầu tuần {which}?'), read: ofWeek },
  { pattern: pattern('{weekday} cuối tuần {which}?'), read: ofWeek },
  { pattern: pattern('tuần {which} ,? vào|là? hôm|ngày? {weekday}'), read: ofWeek },
  { pattern: pattern('{weekday} đầu_tiên|đầu của? tháng {month} /? ~năm? {year}?'), read: firstOfMonth },
  { pattern: pattern('{weekday} cuối_cùng|cuối của? tháng {month} /? ~năm? {year}?'), read: lastOfMonth },
  { pattern: pattern('{weekday} đầu_tiên|đầu của? tháng {which}'), read: firstOfMonth },
  { pattern: pattern('{weekday} cuối_cùng|cuối của? tháng {which}'), read: lastOfMonth },
  {
    pattern: pattern('{weekday} {which}'),
    read: ({ weekday = 1, which = 0 }, context, from, end) => {
      if (!isPlainWeekday(context, from, end)) return undefined;
      const { today } = context;
      if (which >= 0) return daySpan(next(today, weekday, which === 0).add({ days: which === 2 ? 7 : 0 }));
      const back = (today.dayOfWeek - weekday + 7) % 7;
      return daySpan(today.subtract({ days: back === 0 ? 7 : back }));
    },
  },
  {
    pattern: pattern('{weekday}'),
    read: ({ weekday = 1 }, context, from, end) =>
      isPlainWeekday(context, from, end) ? daySpan(next(context.today, weekday, false)) : undefined,
  },
];

/** A day of the week rather than an ordinal, the name of a campaign or a word that only looks like one. */
function isPlainWeekday(context: ReadingContext, from: number, end: number): boolean {
  const { text } = context;
  const token = text.tokens[from];
  const before = text.tokens[from - 1];
  if (!token) return false;
  if (followsWord(text, from, ORDINAL_BEFORE) || isFollowedBy(text, end, ORDINAL_AFTER)) return false;
  if (token.exact === 'thu' && isFollowedBy(text, end, AMOUNT_AFTER)) return false;
  if (before && (before.exact === 'ngày' || before.canonical === 'ngay') && token.gap < GAP.paragraph) {
    if (!isAtEnd(text, end) && !isFollowedBy(text, end, DAY_AFTER_NAMED)) return false;
  }
  if (token.folded === 't' || token.folded === 'cn') return isShortWeekday(context, from, end);
  if (context.isDocument || text.tokens.length > LONG) return hasWeekdayCue(context, from, end);
  if (isAtStart(text, from) && isFollowedBy(text, end, [',', ':']) && !isFollowedBy(text, end + 1, ['ngày']))
    return before === undefined && end < 4 && text.tokens.length > 3 ? false : before !== undefined;
  return token.exact !== 'thu' || hasWeekdayCue(context, from, end) || isAtStart(text, from);
}

const LONG = 60;
const CUE_BEFORE = [
  'sáng',
  'trưa',
  'chiều',
  'tối',
  'vào',
  'đến',
  'tới',
  'trước',
  'hết',
  'từ',
  'hôm',
  'ngày',
  'lúc',
  'hẹn',
  'họp',
  'hạn',
  'h',
  'nhất',
  'mỗi',
  'và',
  'qua',
  'lại',
  'nộp',
  'xong',
  'được',
];
const CUE_AFTER = [
  'này',
  'tới',
  'sau',
  'ngày',
  'lúc',
  'hàng',
  'hằng',
  'tuần',
  'nhé',
  'nha',
  'ạ',
  'không',
  'có',
  'đến',
  'và',
  'em',
  'mình',
  'tôi',
  'thì',
  'họp',
  'phường',
  'xã',
  'cơ',
];

/** Words beside it that speak of days. */
function hasWeekdayCue({ text }: ReadingContext, from: number, end: number): boolean {
  if (followsWord(text, from, CUE_BEFORE) || isFollowedBy(text, end, CUE_AFTER)) return true;
  return isAtEnd(text, end) && text.tokens.length <= LONG;
}

/** `T6`, `t6`, `CN`: on their own, or beside words that speak of days; "T6/2025" is a month. */
function isShortWeekday(context: ReadingContext, from: number, end: number): boolean {
  const { text } = context;
  const next = text.tokens[end];
  if (next && next.gap === GAP.none && next.text === '/') return false;
  if (text.tokens[from]?.isCapitalised && !context.isDocument && text.tokens.length <= LONG) return true;
  if (text.tokens.length === end - from) return true;
  return !text.isDamaged && !context.isDocument && hasWeekdayCue(context, from, end);
}

function firstOfMonth(captures: Captures, context: ReadingContext): SpanReading {
  const { start } = monthOf(captures, context);
  return daySpan(next(start, captures.weekday ?? 1, true));
}

function lastOfMonth(captures: Captures, context: ReadingContext): SpanReading {
  const { due } = monthOf(captures, context);
  return daySpan(due.subtract({ days: (due.dayOfWeek - (captures.weekday ?? 1) + 7) % 7 }));
}

function monthOf({ month, year, which = 0 }: Captures, context: ReadingContext) {
  if (month !== undefined) return monthSpan(year ?? chooseYear(context, month, 28), month);
  const base = context.today.add({ months: which });
  return monthSpan(base.year, base.month);
}
