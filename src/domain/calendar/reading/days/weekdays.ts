import type { Temporal } from 'temporal-polyfill';
import { chooseYear } from '../choose-year.js';
import type { ReadingContext } from '../reading-context.js';
import { daySpan, monthSpan, type SpanReading, weekSpan } from '../span.js';
import type { SpanRule } from '../span-rule.js';
import { type Captures, pattern } from '../words/pattern.js';
import { isPlainWeekday } from './weekday-cues.js';

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
  { pattern: pattern('{weekday} đầu_tiên|đầu của? tháng {which}?'), read: firstOfMonth },
  { pattern: pattern('{weekday} cuối_cùng|cuối của? tháng {which}?'), read: lastOfMonth },
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
