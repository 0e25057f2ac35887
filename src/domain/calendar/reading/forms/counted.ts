import { Temporal } from 'temporal-polyfill';
import type { CountUnit, DateExpression, DateOffset, DateOperator } from '../../date-expression.js';
import { addWorkingDays, isWorkingDay, workingDayOnOrAfter } from '../../working-days.js';
import { formatMinute, momentValues, readMoment } from '../moment.js';
import type { ReadingContext } from '../reading-context.js';
import { followsWord, isAtEnd, isFollowedBy, isOneOf } from '../words/neighbours.js';
import { readNumber } from '../words/number-words.js';
import { canContinue, type Pattern, pattern } from '../words/pattern.js';
import { GAP } from '../words/token.js';

/** What a reading of one form gives; the place in the text is added by the caller. */
export type FormReading = Omit<DateExpression, 'text' | 'index' | 'length'>;
export interface FormMatch {
  readonly reading: FormReading;
  readonly end: number;
}

interface Count {
  readonly count: number;
  readonly unit: CountUnit | 'second';
  readonly end: number;
}

const UNITS: readonly (readonly [Pattern, CountUnit | 'second'])[] = [
  [pattern('ngày làm_việc'), 'working-day'],
  [pattern('giây|s'), 'second'],
  [pattern('phút'), 'minute'],
  [pattern('giờ|tiếng|h đồng_hồ|làm_việc?'), 'hour'],
  [pattern('~ngày|hôm|bữa'), 'day'],
  [pattern('tuần lễ?'), 'week'],
  [pattern('~tháng'), 'month'],
  [pattern('quý'), 'quarter'],
  [pattern('năm'), 'year'],
];
const BEFORE = pattern(
  'trong|trong_vòng|trong_thời_hạn|trong_thời_gian|thời_hạn|trong_khoảng|sau|chậm_nhất|muộn_nhất|không_quá|tối_đa|chậm_nhất_là|sau_khi|vòng tối_đa|không_quá|là?',
);
const RANGE_DASH = pattern('-|–|đến|tới');
const AHEAD = pattern('nữa');
const AHEAD_SPAN = pattern('tới|tiếp_theo|sắp_tới|tiếp|kế_tiếp');
const BACK_SPAN = pattern('vừa_rồi|vừa_qua|qua|gần_đây|rồi');
const AGO = pattern('trước');
const SINCE = pattern(',? kể_từ|tính_từ|kể|từ khi|lúc|thời_điểm?');
const AFTER_EVENT = pattern('sau|trước khi|ngày|thời_điểm|lúc');
const NOW_ANCHOR = pattern('nay|bây_giờ|hôm_nay|ngày_hôm_nay');
const OF_DOCUMENT =
  /^(?:ngày )?(?:(?:ký )?ban hành|ký(?: ban hành)?|(?:kế hoạch|quyết định|văn bản|công văn|báo cáo|thông báo|chỉ thị|nghị quyết|hướng dẫn) (?:này )?(?:được |đã )?(?:ký )?(?:ban hành|ký))(?: (?:kế hoạch|quyết định|văn bản|công văn|thông báo|chỉ thị|nghị quyết|hướng dẫn)(?: này)?| văn bản này| này)?$/;
const MAX_ANCHOR_TOKENS = 16;

/**
 * Lengths of time: "3 ngày nữa", "2 tuần tới", "sau 20 ngày kể từ ngày ban hành", "trong thời hạn 05 ngày làm việc". The
 * day counted from is excluded (BLDS 2015 Đ.147); what has no known anchor gets no date.
 */
export function readCounted(context: ReadingContext, from: number): FormMatch | undefined {
  const lead = BEFORE.match(context.text, from);
  const starts = lead ? [lead.end, from] : [from];
  for (const at of starts) {
    const count = readCount(context, at);
    if (!count) continue;
    const match =
      readAhead(context, count, at > from) ??
      readAnchored(context, from, count, at > from) ??
      readBare(context, from, count, at > from);
    if (match) return match;
  }
  return undefined;
}

function readCount(context: ReadingContext, at: number): Count | undefined {
  const { text } = context;
  const token = text.tokens[at];
  if (!token) return undefined;
  const half = token.kind === 'word' && isOneOf(token, ['nửa'], text);
  const number = half ? { value: 0.5, end: at + 1 } : readNumber(text, at);
  if (!number || number.value === 0) return undefined;
  const dash = RANGE_DASH.match(text, number.end);
  const upper = dash && readNumber(text, dash.end);
  const { value, end } = upper ?? number;
  if (!canContinue(text.tokens[end])) return undefined;
  for (const [unitPattern, unit] of UNITS) {
    const match = unitPattern.match(text, end);
    if (!match) continue;
    if (unit === 'hour' && text.tokens[match.end]?.kind === 'number' && text.tokens[match.end]?.gap === GAP.none)
      return undefined;
    const hasHalf = isFollowedBy(text, match.end, ['rưỡi']);
    const whole = value + (hasHalf ? 0.5 : 0);
    return { ...wholeUnits(whole, unit), end: hasHalf ? match.end + 1 : match.end };
  }
  return undefined;
}

/** Half an hour is thirty minutes, half a month fifteen days, half a year six months. */
function wholeUnits(count: number, unit: Count['unit']): { count: number; unit: Count['unit'] } {
  if (Number.isInteger(count)) return { count, unit };
  if (unit === 'hour') return { count: count * 60, unit: 'minute' };
  if (unit === 'month') return { count: Math.round(count * 30), unit: 'day' };
  if (unit === 'year') return { count: count * 12, unit: 'month' };
  if (unit === 'day') return { count: count * 24, unit: 'hour' };
  return { count: Math.ceil(count), unit };
}

function readAhead(context: ReadingContext, count: Count, hasLead: boolean): FormMatch | undefined {
  const { text } = context;
  const ahead = AHEAD.match(text, count.end);
  if (ahead) return { reading: counted(context, context.now, count), end: ahead.end };
  const ago = AGO.match(text, count.end);
  if (ago && !hasLead && isAgo(context, ago.end))
    return { reading: counted(context, context.now, { ...count, count: -count.count }), end: ago.end };
  const coming = AHEAD_SPAN.match(text, count.end);
  if (coming) return { reading: window(context, count, 1), end: coming.end };
  const past = BACK_SPAN.match(text, count.end);
  return past && { reading: window(context, count, -1), end: past.end };
}

/** "3 ngày trước" is past; "3 ngày trước khi họp", "3 ngày trước ngày 15/3" count from something else. */
function isAgo({ text }: ReadingContext, end: number): boolean {
  return (
    !isFollowedBy(text, end, ['khi', 'ngày', 'thời', 'lúc', 'đó', 'cuộc', 'kỳ', 'hạn']) &&
    (isAtEnd(text, end) || text.tokens[end]?.kind === 'word')
  );
}

function readAnchored(context: ReadingContext, from: number, count: Count, hasLead: boolean): FormMatch | undefined {
  const { text } = context;
  const since = SINCE.match(text, count.end);
  const after = since ? undefined : AFTER_EVENT.match(text, count.end);
  const link = since ?? after;
  if (!link) return undefined;
  const isBefore = after !== undefined && text.tokens[count.end]?.folded === 'truoc';
  const signed = isBefore ? { ...count, count: -count.count } : count;
  const now = NOW_ANCHOR.match(text, link.end);
  if (now) return { reading: counted(context, context.now, signed), end: now.end };
  const day = readMoment(context, link.end);
  const anchorDay = day && momentValues(context, day).due;
  if (day && anchorDay !== undefined) {
    const base = Temporal.PlainDateTime.from(anchorDay);
    return { reading: { ...counted(context, base, signed), ...operatorOf(context, from, hasLead) }, end: day.end };
  }
  const end = anchorEnd(context, link.end);
  if (end === link.end) return hasLead || count.unit === 'working-day' ? undefined : undefined;
  const anchor = wordsBetween(
    context,
    since ? anchorStart(context, link.end) : link.end - (after ? afterWords(context, count.end, link.end) : 0),
    end,
  );
  return { reading: relative(context, signed, anchor), end };
}

function afterWords(_context: ReadingContext, from: number, end: number): number {
  return end - from;
}

function anchorStart({ text }: ReadingContext, at: number): number {
  const token = text.tokens[at - 1];
  return token && isOneOf(token, ['khi', 'lúc', 'điểm'], text) ? at - (token.folded === 'diem' ? 2 : 1) : at;
}

function operatorOf({ text }: ReadingContext, from: number, hasLead: boolean): { operator?: DateOperator } {
  const token = text.tokens[from];
  return hasLead && token && !isOneOf(token, ['sau'], text) ? { operator: '<=' } : {};
}

/** A length of time without an anchor is one only beside words that make it a limit. */
function readBare(context: ReadingContext, from: number, count: Count, hasLead: boolean): FormMatch | undefined {
  const isLimit = hasLead && !isOneOf(context.text.tokens[from] ?? { ...NOTHING }, ['tối'], context.text);
  if (!isLimit && count.unit !== 'working-day') return undefined;
  if (count.unit === 'second' || isFollowedBy(context.text, count.end, ['đầu', 'cuối', 'đó', 'gần'])) return undefined;
  if (followsWord(context.text, from, ['cứ', 'mỗi'])) return undefined;
  return { reading: { kind: 'relative', offset: { count: count.count, unit: count.unit } }, end: count.end };
}

const NOTHING = {
  kind: 'sign',
  text: '',
  exact: '',
  folded: '',
  canonical: '',
  isStripped: false,
  isCapitalised: false,
  gap: 0,
  start: 0,
  end: 0,
} as const;

function relative(context: ReadingContext, count: Count, anchor: string): FormReading {
  const offset = offsetOf(count);
  const isOwnDate = context.documentDate !== undefined && OF_DOCUMENT.test(plainly(context, anchor));
  if (!isOwnDate || !context.documentDate) return { kind: 'relative', anchor, ...offset };
  return { ...counted(context, context.documentDate.toPlainDateTime(), count), anchor };
}

function plainly(context: ReadingContext, anchor: string): string {
  const lower = anchor.normalize('NFC').toLowerCase().replace(/\s+/g, ' ');
  if (!context.text.isDamaged && context.text.isClean) return lower;
  const folded = lower
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('đ', 'd')
    .replace(/^tu ngay/, 'ngay');
  const known: Readonly<Record<string, string>> = {
    'ngay ban hanh': 'ngày ban hành',
    'ngay ky': 'ngày ký',
    'ngay ky ban hanh': 'ngày ký ban hành',
  };
  if (known[folded]) return known[folded];
  return /^ngay ke hoach nay (?:du[a-z]c )?ban hanh$/.test(folded) ? 'ngày kế hoạch này được ban hành' : lower;
}

function offsetOf({ count, unit }: Count): { offset?: DateOffset } {
  return unit === 'second' ? {} : { offset: { count, unit } };
}

/** A point: the anchor plus the length; days are whole days, hours and minutes instants. */
function counted(context: ReadingContext, base: Temporal.PlainDateTime, count: Count): FormReading {
  const offset = offsetOf(count);
  if (count.unit === 'working-day') return workingDays(context, base.toPlainDate(), count, offset);
  if (count.unit === 'hour' || count.unit === 'minute' || count.unit === 'second') {
    const value = formatMinute(base.add({ [`${count.unit}s`]: count.count }));
    return { kind: 'date', start: value, due: value, ...offset };
  }
  const date = base.toPlainDate().add(durationOf(count));
  return { kind: 'date', start: date.toString(), due: date.toString(), ...moved(context, date), ...offset };
}

function workingDays(
  context: ReadingContext,
  base: Temporal.PlainDate,
  count: Count,
  offset: { offset?: DateOffset },
): FormReading {
  const date = context.calendar && addWorkingDays(context.calendar, base, count.count);
  return date
    ? { kind: 'date', start: date.toString(), due: date.toString(), ...offset }
    : { kind: 'relative', anchor: base.toString(), ...offset };
}

function moved({ calendar }: ReadingContext, date: Temporal.PlainDate): { dueMovedTo?: string } {
  if (!calendar || isWorkingDay(calendar, date) !== 'off') return {};
  const next = workingDayOnOrAfter(calendar, date);
  return next ? { dueMovedTo: next.toString() } : {};
}

function durationOf({ count, unit }: Count): Temporal.DurationLike {
  if (unit === 'quarter') return { months: count * 3 };
  return { [`${unit}s`]: count };
}

/** The whole days, weeks, months that come next or have just passed; today's is not among them. */
function window(context: ReadingContext, count: Count, direction: 1 | -1): FormReading {
  const { now, today } = context;
  const amount = count.count;
  if (count.unit === 'hour' || count.unit === 'minute' || count.unit === 'second') {
    const unit = `${count.unit}s`;
    const edge = now
      .round({ smallestUnit: count.unit, roundingMode: 'floor' })
      .add({ [unit]: direction === 1 ? 1 : 0 });
    const start = direction === 1 ? edge : edge.subtract({ [unit]: amount });
    const end = direction === 1 ? edge.add({ [unit]: amount }) : edge;
    return { kind: 'period', start: formatMinute(start), due: formatMinute(end) };
  }
  if (count.unit === 'working-day') return counted(context, now, { ...count, count: amount * direction });
  const first = firstOfUnit(today, count.unit);
  const step = durationOf({ ...count, count: 1 });
  const begin = direction === 1 ? first.add(step) : first.subtract(durationOf(count));
  const due = begin.add(durationOf(count)).subtract({ days: 1 });
  return { kind: 'period', start: begin.toString(), due: due.toString() };
}

function firstOfUnit(today: Temporal.PlainDate, unit: CountUnit): Temporal.PlainDate {
  if (unit === 'week') return today.subtract({ days: today.dayOfWeek - 1 });
  if (unit === 'month') return today.with({ day: 1 });
  if (unit === 'quarter') return today.with({ month: Math.ceil(today.month / 3) * 3 - 2, day: 1 });
  return unit === 'year' ? today.with({ month: 1, day: 1 }) : today;
}

/** The event runs to the end of its clause. */
function anchorEnd({ text }: ReadingContext, from: number): number {
  let at = from;
  for (; at < from + MAX_ANCHOR_TOKENS; at++) {
    const token = text.tokens[at];
    if (!token || token.gap === GAP.paragraph) break;
    if (token.kind === 'sign' && /^[.,;:()!?\]|"”]$/.test(token.text) && !isDecimalSign(text.tokens, at)) break;
    if (at > from && isOneOf(token, ['thì', 'phải', 'nhưng', 'mà', 'và'], text)) break;
  }
  return at;
}

function isDecimalSign(tokens: ReadingContext['text']['tokens'], at: number): boolean {
  return tokens[at]?.gap === GAP.none && tokens[at + 1]?.gap === GAP.none && tokens[at + 1]?.kind === 'number';
}

function wordsBetween({ text }: ReadingContext, from: number, end: number): string {
  const first = text.tokens[from];
  const last = text.tokens[end - 1];
  return first && last ? text.source.slice(first.start, last.end).replace(/\s+/g, ' ') : '';
}
