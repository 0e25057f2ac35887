import { nextLunarDay } from '../../lunar.js';
import type { FormMatch } from '../form-match.js';
import type { ReadingContext } from '../reading-context.js';
import { pattern } from '../words/pattern.js';

const MONTHLY = pattern('ngày? mùng|mồng? {day} âm_lịch|âm hằng|hàng|mỗi tháng');
const FULL_MOON = pattern('ngày? rằm hằng|hàng|mỗi tháng');
const YEARLY = pattern('ngày? mùng|mồng? {day} tháng|/ {month} (? âm_lịch|âm )? hằng|hàng|mỗi năm');
const FULL_MOON_DAY = 15;

export const LUNAR_STARTS = [MONTHLY, FULL_MOON, YEARLY].flatMap(({ firstWords }) => [...firstWords]);

/** What comes back by the lunar calendar. RFC 5545 has no rule for it, so there is a first time and no rule. */
export function readLunarRecurrence(context: ReadingContext, from: number): FormMatch | undefined {
  const { text, today } = context;
  const yearly = YEARLY.match(text, from);
  if (yearly) {
    const day = nextLunarDay(today, yearly.captures.month ?? 1, yearly.captures.day ?? 1);
    return day && { reading: { kind: 'recurrence', start: day.toString() }, end: yearly.end };
  }
  const monthly = MONTHLY.match(text, from) ?? FULL_MOON.match(text, from);
  if (!monthly) return undefined;
  const lunarDay = monthly.captures.day ?? FULL_MOON_DAY;
  const days = Array.from({ length: 12 }, (_, month) => nextLunarDay(today, month + 1, lunarDay));
  const first = days.filter((day) => day !== undefined).sort((a, b) => a.since(b).sign)[0];
  return first && { reading: { kind: 'recurrence', start: first.toString() }, end: monthly.end };
}
