import { chooseYear } from '../choose-year.js';
import type { ReadingContext } from '../reading-context.js';
import { monthSpan, type SpanReading, weekSpan } from '../span.js';
import type { SpanRule } from '../span-rule.js';
import { type Captures, pattern } from '../words/pattern.js';

export const WEEK_RULES: readonly SpanRule[] = [
  {
    pattern: pattern('tuần {which}'),
    read: ({ which = 0 }, { today }, _from, end) => (end > 0 ? weekSpan(today.add({ weeks: which })) : undefined),
  },
  { pattern: pattern('trong tuần này'), read: (_captures, { today }) => weekSpan(today) },
  {
    pattern: pattern('tuần đầu_tiên|đầu của? tháng {month} /? ~năm? {year}?'),
    read: (captures, context) => weekOfMonth(captures, context, 1),
  },
  {
    pattern: pattern('tuần thứ? {n} của? tháng {month} /? ~năm? {year}?'),
    read: (captures, context) => weekOfMonth(captures, context, captures.n ?? 1),
  },
  {
    pattern: pattern('tuần cuối_cùng|cuối của? tháng {month} /? ~năm? {year}?'),
    read: (captures, context) => weekOfMonth(captures, context, 0),
  },
];

/** The nth week that begins in the month; 0 is the last. */
function weekOfMonth({ month = 1, year }: Captures, context: ReadingContext, nth: number): SpanReading | undefined {
  const span = monthSpan(year ?? chooseYear(context, month, 28), month);
  if (nth === 0) return weekSpan(span.due.subtract({ days: span.due.dayOfWeek - 1 }));
  const first = span.start.add({ days: (8 - span.start.dayOfWeek) % 7 });
  const monday = first.add({ weeks: nth - 1 });
  return monday.month === span.start.month ? weekSpan(monday) : undefined;
}
