import type { FormMatch } from '../form-match.js';
import type { ReadingContext } from '../reading-context.js';
import { NO_SUCH_DAY } from '../span.js';
import { readNumber } from '../words/number-words.js';
import { canContinue, pattern } from '../words/pattern.js';
import { GAP } from '../words/token.js';
import { type Moment, readMoment } from './moment.js';
import { momentValues } from './moment-values.js';

const FROM = pattern('~kể_~từ|tính_từ|từ|trong_khoảng|khoảng');
const TO = pattern(',? cho_đến|~đến|tới|-|–|— ~hết?');
const BARE_FROM = pattern('từ? ngày|mùng|tháng|quý?');
export const RANGE_STARTS = [...FROM.firstWords, ...BARE_FROM.firstWords];
const TODAY = pattern('~nay|bây_giờ|hôm_nay');

/** "từ ngày 12 đến ngày 15/3/2025", "12-15/3", "từ nay đến cuối năm", "quý II đến quý IV". */
export function readRange(context: ReadingContext, from: number): FormMatch | undefined {
  return readShortRange(context, from) ?? readFullRange(context, from);
}

function readFullRange(context: ReadingContext, from: number): FormMatch | undefined {
  const { text } = context;
  const lead = FROM.match(text, from);
  const at = lead?.end ?? from;
  const today = lead && TODAY.match(text, at);
  const first = today ? undefined : readMoment(context, at);
  const firstEnd = today?.end ?? first?.end;
  if (firstEnd === undefined || !canContinue(text.tokens[firstEnd])) return undefined;
  const to = TO.match(text, firstEnd);
  if (!to) return undefined;
  if (!canContinue(text.tokens[to.end])) return undefined;
  const untilToday = first && TODAY.match(text, to.end);
  if (untilToday) return rangeToToday(context, first, untilToday.end);
  const second = readMoment(context, to.end);
  if (!second) return undefined;
  const isDash = text.tokens[firstEnd]?.kind === 'sign';
  if (isDash && !lead && first && !isSameKind(first, second)) return undefined;
  const start = today ? context.today.toString() : first && startOf(context, at, first, second);
  const due = dueOf(context, first, second, start, to.end);
  if (start === undefined || due === undefined || due.slice(0, 10) < start.slice(0, 10)) return undefined;
  return { reading: { kind: 'period', start, due }, end: second.end };
}

/** "từ đầu năm đến nay". */
function rangeToToday(context: ReadingContext, first: Moment, end: number): FormMatch | undefined {
  const { start } = momentValues(context, first);
  const due = context.today.toString();
  return start === undefined || start.slice(0, 10) > due ? undefined : { reading: { kind: 'period', start, due }, end };
}

function isSameKind(first: Moment, second: Moment): boolean {
  const grain = ({ span }: Moment) => (span && span !== NO_SUCH_DAY ? span.grain : undefined);
  return grain(first) === grain(second) && (first.clock === undefined) === (second.clock === undefined);
}

/** What the first day leaves out, the second says: "từ ngày 12 đến ngày 15/3/2025". */
function startOf(context: ReadingContext, at: number, first: Moment, second: Moment): string | undefined {
  const start = momentValues(context, first).start;
  if (!second.span || second.span === NO_SUCH_DAY || !first.span || first.span === NO_SUCH_DAY) return start;
  if (!first.span.isYearless || (second.span.isYearless && !first.span.isMonthless)) return start;
  const near = {
    nearYear: second.span.start.year,
    ...(first.span.isMonthless ? { nearMonth: second.span.start.month } : {}),
  };
  const again = readMoment({ ...context, ...near }, at);
  const value = again && momentValues(context, again).start;
  const end = second.span.due.toString();
  if (value === undefined || value.slice(0, 10) <= end) return value ?? start;
  const earlier = readMoment({ ...context, ...near, nearYear: second.span.start.year - 1 }, at);
  return earlier && momentValues(context, earlier).start;
}

/** A time alone is of the first day: "từ 8h đến 11h ngày mai", "8h sáng mai đến 10h". */
function dueOf(
  context: ReadingContext,
  first: Moment | undefined,
  second: Moment,
  start: string | undefined,
  at: number,
): string | undefined {
  const due = momentValues(context, second).due;
  if (due === undefined || start === undefined || due >= start) return due;
  if (second.span !== undefined && second.span !== NO_SUCH_DAY && (second.span.isYearless ?? false)) {
    const year = Number(start.slice(0, 4));
    const again = readMoment({ ...context, nearYear: due.slice(5) < start.slice(5) ? year + 1 : year }, at);
    return again && momentValues(context, again).due;
  }
  return first?.clock && second.clock && second.span === undefined ? `${start.slice(0, 10)}${due.slice(10)}` : due;
}

/** The first day is a bare number: "12-15/3", "từ 12 đến 15/3/2025", "ngày 12, 13/3". */
function readShortRange(context: ReadingContext, from: number): FormMatch | undefined {
  const { text } = context;
  const lead = BARE_FROM.match(text, from);
  const at = lead?.end ?? from;
  const number = text.tokens[at]?.kind === 'number' ? readNumber(text, at) : undefined;
  if (!number || number.value < 1 || number.value > 31) return undefined;
  const to = TO.match(text, number.end);
  if (!to) return undefined;
  const isGlued = text.tokens[number.end]?.gap === GAP.none;
  const isDash = text.tokens[number.end]?.kind === 'sign';
  const second = readMoment(context, to.end);
  if (!second?.span || second.span === NO_SUCH_DAY || second.span.grain !== 'day' || second.clock) return undefined;
  if ((!lead && !isGlued) || (isDash && !lead && text.tokens[to.end]?.kind !== 'number')) return undefined;
  if (number.value > second.span.start.day) return undefined;
  const start = second.span.start.with({ day: number.value });
  return { reading: { kind: 'period', start: start.toString(), due: second.span.due.toString() }, end: second.end };
}
