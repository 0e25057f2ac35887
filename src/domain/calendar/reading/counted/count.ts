import type { CountUnit, DateOffset } from '../../date-expression.js';
import type { ReadingContext } from '../reading-context.js';
import { isFollowedBy, isOneOf } from '../words/neighbours.js';
import { readNumber } from '../words/number-words.js';
import { canContinue, type Pattern, pattern } from '../words/pattern.js';
import { GAP } from '../words/token.js';

/** A length of time. */
export interface Count {
  readonly count: number;
  readonly unit: CountUnit | 'second';
}

const UNITS: readonly (readonly [Pattern, Count['unit']])[] = [
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
const TO = pattern('-|–|đến|tới');

/** "20 ngày", "05 ngày làm việc", "nửa tháng", "một tiếng rưỡi"; of "3 - 5 ngày" the longer. */
export function readCount({ text }: ReadingContext, at: number): (Count & { readonly end: number }) | undefined {
  const token = text.tokens[at];
  if (!token) return undefined;
  const isHalf = token.kind === 'word' && isOneOf(token, ['nửa'], text);
  const number = isHalf ? { value: 0.5, end: at + 1 } : readNumber(text, at);
  if (!number || number.value === 0) return undefined;
  const dash = TO.match(text, number.end);
  const { value, end } = (dash && readNumber(text, dash.end)) ?? number;
  if (!canContinue(text.tokens[end])) return undefined;
  for (const [unitPattern, unit] of UNITS) {
    const match = unitPattern.match(text, end);
    if (!match) continue;
    const next = text.tokens[match.end];
    if (unit === 'hour' && next?.kind === 'number' && next.gap === GAP.none) return undefined;
    const hasHalf = isFollowedBy(text, match.end, ['rưỡi']);
    return { ...wholeUnits(hasHalf ? value + 0.5 : value, unit), end: hasHalf ? match.end + 1 : match.end };
  }
  return undefined;
}

/** Half an hour is thirty minutes, half a month fifteen days (BLDS 2015 Đ.146), half a year six months. */
function wholeUnits(count: number, unit: Count['unit']): Count {
  if (Number.isInteger(count)) return { count, unit };
  if (unit === 'hour') return { count: count * 60, unit: 'minute' };
  if (unit === 'month') return { count: Math.floor(count) * 30 + 15, unit: 'day' };
  if (unit === 'year') return { count: count * 12, unit: 'month' };
  if (unit === 'day') return { count: count * 24, unit: 'hour' };
  return { count: Math.ceil(count), unit };
}

export function offsetOf({ count, unit }: Count): { offset?: DateOffset } {
  return unit === 'second' ? {} : { offset: { count, unit } };
}

export function isClockUnit(unit: Count['unit']): unit is 'second' | 'minute' | 'hour' {
  return unit === 'second' || unit === 'minute' || unit === 'hour';
}
