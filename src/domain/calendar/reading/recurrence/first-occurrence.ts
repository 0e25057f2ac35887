import type { Temporal } from 'temporal-polyfill';
import type { FormMatch } from '../form-match.js';
import { type ClockTime, hourOfDay, readClock } from '../moments/clock.js';
import type { ReadingContext } from '../reading-context.js';
import { dayOf } from '../span.js';
import { pattern } from '../words/pattern.js';

/** The day that a rule fixes, if it does. */
export interface RuleDay {
  readonly weekday?: number;
  readonly day?: number;
  readonly month?: number;
}

const AT_TIME = pattern(',? vào? lúc|vào|hồi|từ?');

/**
 * Completes a rule with the time of day that follows it. As in RFC 5545 the time is that of the first occurrence (`start`);
 * a full hour stands in the rule as well.
 */
export function withTime(
  context: ReadingContext,
  rule: string,
  end: number,
  ruleDay: RuleDay = {},
  leading?: ClockTime,
): FormMatch {
  const link = AT_TIME.match(context.text, end);
  const trailing = leading ? undefined : (readClock(context, link?.end ?? end) ?? readClock(context, end));
  const time = leading ?? trailing?.time;
  const start = firstTime(context, rule, ruleDay, time);
  const rrule = time && time.minute === 0 ? `${rule};BYHOUR=${hourOfDay(time).hour}` : rule;
  return { reading: { kind: 'recurrence', rrule, ...(start ? { start } : {}) }, end: trailing?.end ?? end };
}

function firstTime(
  context: ReadingContext,
  rule: string,
  ruleDay: RuleDay,
  time: ClockTime | undefined,
): string | undefined {
  const day = firstDay(context, rule, ruleDay, time !== undefined);
  if (!day || !time) return day?.toString();
  const instant = day.toPlainDateTime({ hour: hourOfDay(time).hour, minute: time.minute });
  return instant.toString({ smallestUnit: 'minute' });
}

/** The first day of the rule after today, where the rule fixes the day. */
function firstDay(
  { today }: ReadingContext,
  rule: string,
  { weekday, day, month }: RuleDay,
  hasTime: boolean,
): Temporal.PlainDate | undefined {
  if (rule.startsWith('FREQ=DAILY')) return hasTime ? today.add({ days: 1 }) : undefined;
  if (weekday !== undefined) return today.add({ days: (weekday - today.dayOfWeek + 7) % 7 || 7 });
  if (day === undefined) return undefined;
  const first = dayOf(today.year, month ?? today.month, day);
  if (first && first.since(today).sign > 0) return first;
  const next =
    month === undefined ? today.with({ day: 1 }).add({ months: 1 }) : today.with({ day: 1, month }).add({ years: 1 });
  return dayOf(next.year, next.month, day);
}
