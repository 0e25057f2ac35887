import type { Temporal } from 'temporal-polyfill';
import type { ReadingContext } from '../reading-context.js';
import { dayOf } from '../span.js';
import { followsWord, isFollowedBy, isOneOf } from '../words/neighbours.js';
import { readNumber } from '../words/number-words.js';
import { type Captures, canContinue, type Pattern, pattern } from '../words/pattern.js';
import { type ClockTime, hourOfDay, readClock } from './clock.js';
import type { FormMatch, FormReading } from './counted.js';

type Period = 'day' | 'workday' | 'week' | 'month' | 'quarter' | 'half' | 'year';

const EACH = pattern('hằng|hàng|mỗi|từng');
const EACH_LATER = pattern('hằng|hàng|mỗi');
const REGULARLY = pattern('định_kỳ|định_kì hằng|hàng|mỗi|theo?');
const PERIODS: readonly (readonly [Pattern, Period])[] = [
  [pattern('ngày làm_việc'), 'workday'],
  [pattern('ngày'), 'day'],
  [pattern('tuần'), 'week'],
  [pattern('6|06|sáu ~tháng'), 'half'],
  [pattern('~tháng'), 'month'],
  [pattern('quý'), 'quarter'],
  [pattern('năm|nam'), 'year'],
];
const RULES: Readonly<Record<Period, string>> = {
  day: 'FREQ=DAILY',
  workday: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
  week: 'FREQ=WEEKLY',
  month: 'FREQ=MONTHLY',
  quarter: 'FREQ=MONTHLY;INTERVAL=3',
  half: 'FREQ=MONTHLY;INTERVAL=6',
  year: 'FREQ=YEARLY',
};
const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const WEEKDAY = pattern('vào? hôm? {weekday}');
const DAY_OF_MONTH = pattern('vào? ngày|mùng|mồng mùng|mồng? {day}');
const LAST_DAY = pattern('vào? ngày? cuối_cùng|cuối');
const FIRST_DAY = pattern('vào? ngày? đầu_tiên|đầu|đầu_của');
const OF = pattern('của');
const LAST_MONTH = pattern('của? tháng cuối của? quý');
const DAY_AND_MONTH = pattern('vào? ngày? mùng|mồng? {day} tháng|/ {month}');
const TIMES_WORD = ['lần', 'kỳ', 'kì', 'đợt', 'buổi', 'số', 'phiên', 'cuộc', 'ca'];

/** "hàng tháng", "mỗi thứ 2 lúc 8h", "02 kỳ/tháng", "định kỳ hằng quý, 6 tháng, năm", "ngày 20 hàng tháng". */
export function readRecurrence(context: ReadingContext, from: number): FormMatch | undefined {
  return (
    readTimesPer(context, from) ??
    readEveryN(context, from) ??
    readDayThenEach(context, from) ??
    readEachWeekday(context, from) ??
    readRegular(context, from)
  );
}

/** "02 kỳ/tháng", "2 lần một tuần", "mỗi tháng 1 lần", "tuần 2 lần". */
function readTimesPer(context: ReadingContext, from: number): FormMatch | undefined {
  const { text } = context;
  const each = EACH.match(text, from);
  const leading = each && periodAt(context, each.end);
  const count = leading ? timesAt(context, leading.end) : timesAt(context, from);
  if (!count) return undefined;
  if (leading) return { reading: timesReading(leading.period, count.times), end: count.end };
  const link = pattern('/|một|mỗi|trong|hằng|hàng một|1?').match(text, count.end);
  const period = link && periodAt(context, link.end);
  return period && { reading: timesReading(period.period, count.times), end: period.end };
}

function timesReading(period: Period, times: number): FormReading {
  return { kind: 'recurrence', rrule: RULES[period], ...(times > 1 ? { times } : {}) };
}

function timesAt({ text }: ReadingContext, at: number): { times: number; end: number } | undefined {
  const number = readNumber(text, at);
  const word = number && text.tokens[number.end];
  if (!number || !word || !canContinue(word) || !isOneOf(word, TIMES_WORD, text)) return undefined;
  return { times: number.value, end: number.end + 1 };
}

/** "6 tháng một lần", "2 tuần/lần", "hai tháng/01 kỳ", "cứ 3 tháng một lần", "mỗi 6 tháng". */
function readEveryN(context: ReadingContext, from: number): FormMatch | undefined {
  const { text } = context;
  const each = pattern('cứ|mỗi|định_kỳ mỗi|cứ?').match(text, from);
  const number = readNumber(text, each?.end ?? from);
  if (!number || number.value === 0) return undefined;
  const period = unitAt(context, number.end);
  if (!period) return undefined;
  const once =
    pattern('/ một|1|01? lần|kỳ|kì|đợt|số').match(text, period.end) ??
    pattern(',? một|1|01 lần|kỳ|kì|đợt').match(text, period.end) ??
    pattern('lại? một|1 lần').match(text, period.end);
  if (!once && !(each && isEvery(context, from, number.value, period.period, period.end))) return undefined;
  return {
    reading: { kind: 'recurrence', rrule: interval(period.period, number.value) },
    end: once?.end ?? period.end,
  };
}

function isEvery({ text }: ReadingContext, from: number, count: number, period: Period, end: number): boolean {
  const token = text.tokens[from];
  if (token?.folded === 'dinh') return !isFollowedBy(text, end, ['đầu', ',', 'và', 'năm']);
  return (
    count > 1 && (period !== 'day' || count < 30) && token !== undefined && !isFollowedBy(text, end, ['đầu', 'cuối'])
  );
}

function interval(period: Period, count: number): string {
  if (period === 'quarter') return `FREQ=MONTHLY;INTERVAL=${count * 3}`;
  const rule = RULES[period];
  return count === 1 ? rule : `${rule};INTERVAL=${count}`;
}

/** Units without the special "6 tháng". */
function unitAt({ text }: ReadingContext, at: number): { period: Period; end: number } | undefined {
  if (!canContinue(text.tokens[at])) return undefined;
  for (const [unit, period] of PERIODS) {
    if (period === 'half' || period === 'workday') continue;
    const match = unit.match(text, at);
    if (match) return { period, end: match.end };
  }
  return undefined;
}

function periodAt({ text }: ReadingContext, at: number): { period: Period; end: number } | undefined {
  if (!canContinue(text.tokens[at])) return undefined;
  for (const [unit, period] of PERIODS) {
    const match = unit.match(text, at);
    if (match) return { period, end: match.end };
  }
  return undefined;
}

/** "ngày 20 hàng tháng", "thứ 6 hàng tuần", "cuối mỗi tháng", "ngày 15 tháng cuối quý hằng quý", "25/12 hằng năm". */
function readDayThenEach(context: ReadingContext, from: number): FormMatch | undefined {
  const { text } = context;
  const clock = readClock(context, from);
  const at = clock ? (OF.match(text, clock.end)?.end ?? clock.end) : from;
  const yearly = DAY_AND_MONTH.match(text, at);
  if (yearly) {
    const each = eachPeriod(context, yearly.end);
    if (each?.period === 'year')
      return finish(
        context,
        from,
        `FREQ=YEARLY;BYMONTH=${yearly.captures.month};BYMONTHDAY=${yearly.captures.day}`,
        each.end,
        clock?.time,
        yearly.captures,
      );
  }
  const weekday = WEEKDAY.match(text, at);
  if (weekday) {
    const each = eachPeriod(context, weekday.end);
    if (each?.period === 'week')
      return finish(
        context,
        from,
        `FREQ=WEEKLY;BYDAY=${weekdaysFrom(weekday.captures)}`,
        each.end,
        clock?.time,
        weekday.captures,
      );
  }
  const day = DAY_OF_MONTH.match(text, at);
  if (day) {
    const quarterly = LAST_MONTH.match(text, day.end);
    const each = eachPeriod(context, quarterly?.end ?? day.end);
    if (quarterly && (each || false))
      return {
        reading: { kind: 'recurrence', rrule: `FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=${day.captures.day}` },
        end: each.end,
      };
    if (each?.period === 'month')
      return finish(context, from, `FREQ=MONTHLY;BYMONTHDAY=${day.captures.day}`, each.end, clock?.time, day.captures);
  }
  const edge = LAST_DAY.match(text, at) ?? FIRST_DAY.match(text, at);
  const each = edge && eachPeriod(context, OF.match(text, edge.end)?.end ?? edge.end, true);
  if (!edge || !each) return undefined;
  const rule = edgeRule(each.period, LAST_DAY.match(text, at) !== undefined);
  return rule === undefined ? undefined : { reading: { kind: 'recurrence', rrule: rule }, end: each.end };
}

function weekdaysFrom({ weekday = 1 }: Captures): string {
  return DAYS[weekday - 1] ?? 'MO';
}

/** "hàng tháng"; after an edge also "tháng hàng tháng", "mỗi tháng". */
function eachPeriod(context: ReadingContext, at: number, isEdge = false): { period: Period; end: number } | undefined {
  const { text } = context;
  const repeated = isEdge ? unitAt(context, at) : undefined;
  const link = OF.match(text, repeated?.end ?? at)?.end ?? repeated?.end ?? at;
  if (!canContinue(text.tokens[link])) return undefined;
  const each = EACH_LATER.match(text, link);
  return each && periodAt(context, each.end);
}

function edgeRule(period: Period, isLast: boolean): string | undefined {
  const day = isLast ? -1 : 1;
  if (period === 'month') return `FREQ=MONTHLY;BYMONTHDAY=${day}`;
  if (period === 'quarter')
    return isLast ? 'FREQ=YEARLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1' : 'FREQ=YEARLY;BYMONTH=1,4,7,10;BYMONTHDAY=1';
  if (period === 'year') return isLast ? 'FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=31' : 'FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1';
  return period === 'week' ? `FREQ=WEEKLY;BYDAY=${isLast ? 'FR' : 'MO'}` : undefined;
}

/** "mỗi thứ 2 (hàng tuần) lúc 8h", "các ngày thứ 3, thứ 5 hàng tuần". */
function readEachWeekday(context: ReadingContext, from: number): FormMatch | undefined {
  const { text } = context;
  const each = pattern(
    'mỗi|các|vào|vào_các|các_ngày|vào_mỗi ngày|sáng|chiều|tối|buổi? sáng|chiều|tối? {weekday}',
  ).match(text, from);
  if (!each) return undefined;
  const isEach = isOneOf(text.tokens[from] ?? NONE, ['mỗi'], text) || isFollowedBy(text, from + 1, ['mỗi']);
  const days = [each.captures.weekday ?? 1];
  let end = each.end;
  for (;;) {
    const more = pattern(',|và|- và? {weekday}').match(text, end);
    if (!more) break;
    days.push(more.captures.weekday ?? 1);
    end = more.end;
  }
  const weekly = eachPeriod(context, end);
  if (!isEach && weekly?.period !== 'week') return undefined;
  const rule = `FREQ=WEEKLY;BYDAY=${[...new Set(days)]
    .sort()
    .map((day) => DAYS[day - 1])
    .join(',')}`;
  return finish(context, from, rule, weekly?.end ?? end, undefined, { weekday: days[0] ?? 1 });
}

const NONE = {
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

/** "hàng quý", "định kỳ hằng quý, 6 tháng, năm", "hàng tuần vào thứ 2", "mỗi ngày lúc 7h30", "định kỳ". */
function readRegular(context: ReadingContext, from: number): FormMatch | undefined {
  const { text } = context;
  const regularly = REGULARLY.match(text, from);
  const each = regularly ?? EACH.match(text, from);
  if (!each) return undefined;
  const periods: Period[] = [];
  let end = each.end;
  let next = periodAt(context, end);
  while (next) {
    if (next.period === 'year' && isFollowedBy(text, next.end, ['học'])) break;
    periods.push(next.period);
    end = next.end;
    const link = pattern(',|và|hoặc|/|; hằng|hàng|mỗi|hoặc|và?').match(text, end);
    next = link && periodAt(context, link.end);
    if (next && next.period === 'year' && text.tokens[next.end]?.kind === 'number') break;
  }
  if (periods.length === 0)
    return regularly && isRegularAlone(context, from)
      ? { reading: { kind: 'recurrence' }, end: onlyWord(context, from) }
      : undefined;
  if (!regularly && isAttributive(context, from, end)) return undefined;
  if (periods.length > 1) return { reading: { kind: 'recurrence', rrule: combined(periods) }, end };
  return withDetail(context, from, periods[0] ?? 'month', end);
}

/** "định kỳ" with nothing that says how often. */
function isRegularAlone({ text }: ReadingContext, from: number): boolean {
  return !followsWord(text, from, ['không']);
}

function onlyWord(_context: ReadingContext, from: number): number {
  return from + 2;
}

/** "mỗi ngày một tốt hơn", "từng ngày": no rhythm. */
function isAttributive({ text }: ReadingContext, from: number, end: number): boolean {
  const token = text.tokens[from];
  return token !== undefined && isOneOf(token, ['từng'], text) && isFollowedBy(text, end, ['qua']);
}

/** A report each quarter, half year and year is four reports: the later ones fall together. */
function combined(periods: readonly Period[]): string {
  const has = (period: Period) => periods.includes(period);
  if (has('day')) return RULES.day;
  if (has('week')) return RULES.week;
  if (has('month')) return RULES.month;
  if (has('quarter')) return 'FREQ=YEARLY;BYMONTH=3,6,9,12';
  return has('half') ? 'FREQ=YEARLY;BYMONTH=6,12' : RULES.year;
}

function withDetail(context: ReadingContext, from: number, period: Period, end: number): FormMatch {
  const { text } = context;
  if (period === 'week') {
    const weekday = pattern(',|:? vào? hôm|ngày|sáng|chiều? {weekday}').match(text, end);
    if (weekday)
      return finish(
        context,
        from,
        `FREQ=WEEKLY;BYDAY=${weekdaysFrom(weekday.captures)}`,
        weekday.end,
        undefined,
        weekday.captures,
      );
  }
  if (period === 'month') {
    const day = pattern(',? vào|trước? ngày|mùng mùng? {day}').match(text, end);
    if (day)
      return finish(context, from, `FREQ=MONTHLY;BYMONTHDAY=${day.captures.day}`, day.end, undefined, day.captures);
  }
  if (period === 'year') {
    const day = pattern(',? vào? ngày? {day} tháng|/ {month}').match(text, end);
    if (day)
      return finish(
        context,
        from,
        `FREQ=YEARLY;BYMONTH=${day.captures.month};BYMONTHDAY=${day.captures.day}`,
        day.end,
        undefined,
        day.captures,
      );
  }
  return finish(context, from, RULES[period], end, undefined, {});
}

/**
 * Adds a time of day. As in RFC 5545 it is that of the first occurrence (`start`); full hours stand in the rule as well.
 */
function finish(
  context: ReadingContext,
  _from: number,
  rule: string,
  end: number,
  leading: ClockTime | undefined,
  captures: Captures,
): FormMatch {
  const { text } = context;
  const link = pattern(',? vào? lúc|vào|hồi|từ?').match(text, end);
  const trailing = leading ? undefined : (readClock(context, link?.end ?? end) ?? readClock(context, end));
  const time = leading ?? trailing?.time;
  const start = firstTime(context, rule, captures, time);
  const hour = time && hourOfDay(time).hour;
  const rrule = time && time.minute === 0 ? `${rule};BYHOUR=${hour}` : rule;
  return {
    reading: { kind: 'recurrence', rrule, ...(start === undefined ? {} : { start }) },
    end: trailing?.end ?? end,
  };
}

function firstTime(
  context: ReadingContext,
  rule: string,
  captures: Captures,
  time: ClockTime | undefined,
): string | undefined {
  const day = firstDay(context, rule, captures);
  if (!day || !time) return day?.toString();
  const { hour } = hourOfDay(time);
  return day.toPlainDateTime({ hour, minute: time.minute }).toString({ smallestUnit: 'minute' });
}

/** The first day of the rule after today, where the rule fixes the day. */
function firstDay(
  { today }: ReadingContext,
  rule: string,
  { weekday, day, month }: Captures,
): Temporal.PlainDate | undefined {
  if (rule.startsWith('FREQ=DAILY')) return today.add({ days: 1 });
  if (weekday !== undefined) return today.add({ days: (weekday - today.dayOfWeek + 7) % 7 || 7 });
  if (day === undefined) return undefined;
  const step = month === undefined ? { months: 1 } : { years: 1 };
  const first = dayOf(today.year, month ?? today.month, day);
  if (first && first.since(today).sign > 0) return first;
  const later = today.with({ day: 1, ...(month === undefined ? {} : { month }) }).add(step);
  return dayOf(later.year, later.month, day);
}
