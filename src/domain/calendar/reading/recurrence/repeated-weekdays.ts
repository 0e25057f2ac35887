import type { FormMatch } from '../form-match.js';
import { readClock } from '../moments/clock.js';
import type { ReadingContext } from '../reading-context.js';
import { pattern } from '../words/pattern.js';
import type { TokenisedText } from '../words/token.js';
import { withTime } from './first-occurrence.js';
import { readEach } from './rhythm.js';

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const EACH_DAY = pattern('vào? mỗi {part}? ngày? {weekday}');
const SOME_DAY = pattern('từ|vào|các|trong? các? {part}? ngày|hôm? {weekday}');
const MORE = pattern(',|và|-|hoặc và? {part}? ngày|hôm? {weekday}');
const UNTIL = pattern('đến|tới|-|– hết? {weekday}');
const OF = pattern('của|vào');
const THEN_DAY = pattern(',|:? vào? các? {part}? ngày|hôm? {weekday}');

const OF_MONTH = pattern('mỗi|vào? {weekday} đầu_tiên|đầu|cuối_cùng|cuối của? tháng?');

export const WEEKDAYS_STARTS = [EACH_DAY, SOME_DAY, OF_MONTH].flatMap(({ firstWords }) => [...firstWords]);

/** "mỗi thứ 2 lúc 8h", "thứ 3, thứ 5 hàng tuần", "từ thứ hai đến thứ sáu hàng tuần", "8h sáng thứ hai hằng tuần". */
export function readRepeatedWeekdays(context: ReadingContext, from: number): FormMatch | undefined {
  const { text } = context;
  const clock = readClock(context, from);
  const at = clock ? (OF.match(text, clock.end)?.end ?? clock.end) : from;
  const each = EACH_DAY.match(text, at);
  const first = each ?? SOME_DAY.match(text, at);
  if (first?.captures.weekday === undefined) return undefined;
  const { days, end } = readDays(text, first.captures.weekday, first.end);
  const weekly = readEach(text, end);
  if (weekly?.rhythm !== 'week' && !each) return undefined;
  const isWeekly = weekly?.rhythm === 'week';
  return withTime(context, ruleOf(days), isWeekly ? weekly.end : end, { weekday: days[0] ?? 1 }, clock?.time);
}

/** "thứ hai đầu tháng hàng tháng", "mỗi thứ sáu cuối tháng", "chủ nhật đầu tiên của mỗi tháng". */
export function readWeekdayOfMonth({ text }: ReadingContext, from: number): FormMatch | undefined {
  const match = OF_MONTH.match(text, from);
  const { weekday } = match?.captures ?? {};
  if (!match || weekday === undefined) return undefined;
  const monthly = readEach(text, match.end);
  const words = text.tokens.slice(from, match.end);
  const isEach = words[0]?.folded === 'moi' && words.at(-1)?.canonical === 'thang';
  if (monthly?.rhythm !== 'month' && !isEach) return undefined;
  const nth = words.some(({ folded }) => folded === 'cuoi') ? -1 : 1;
  const rrule = `FREQ=MONTHLY;BYDAY=${nth}${DAYS[weekday - 1]}`;
  return { reading: { kind: 'recurrence', rrule }, end: monthly?.end ?? match.end };
}

/** The days after "hàng tuần": "hàng tuần vào thứ năm". */
export function readDaysAfterWeekly(context: ReadingContext, at: number): FormMatch | undefined {
  const first = THEN_DAY.match(context.text, at);
  if (first?.captures.weekday === undefined) return undefined;
  const { days, end } = readDays(context.text, first.captures.weekday, first.end);
  return withTime(context, ruleOf(days), end, { weekday: days[0] ?? 1 });
}

function readDays(text: TokenisedText, first: number, from: number): { days: readonly number[]; end: number } {
  const until = UNTIL.match(text, from);
  const last = until?.captures.weekday ?? 0;
  if (until && last > first) {
    return { days: Array.from({ length: last - first + 1 }, (_, index) => first + index), end: until.end };
  }
  const days = [first];
  let end = from;
  for (let more = MORE.match(text, end); more && days.length < DAYS.length; more = MORE.match(text, end)) {
    days.push(more.captures.weekday ?? first);
    end = more.end;
  }
  return { days: [...new Set(days)].sort(), end };
}

function ruleOf(days: readonly number[]): string {
  return `FREQ=WEEKLY;BYDAY=${days.map((day) => DAYS[day - 1]).join(',')}`;
}
