import type { ReadingContext } from '../reading-context.js';
import { monthsSpan, type SpanReading, yearSpan } from '../span.js';
import type { SpanRule } from '../span-rule.js';
import { followsWord } from '../words/neighbours.js';
import { type Captures, pattern } from '../words/pattern.js';

export const YEAR_RULES: readonly SpanRule[] = [
  { pattern: pattern('giai_đoạn|nhiệm_kỳ|thời_kỳ|~năm|từ_năm từ? {year} đến|-|–|— ~năm? {year}'), read: readYears },
  {
    pattern: pattern('~năm {year}'),
    read: ({ year = 0 }, context, from) =>
      followsWord(context.text, from, ['việt', 'viet', 'hà', 'miền', 'phía']) ? undefined : yearSpan(year),
  },
  {
    pattern: pattern('năm {which}'),
    read: ({ which = 0 }, { today, text }, from) =>
      followsWord(text, from, ['việt', 'viet', 'miền', 'phía', 'hướng']) ? undefined : yearSpan(today.year + which),
  },
  { pattern: pattern('năm kia'), read: (_captures, { today }) => yearSpan(today.year - 2) },
];

function readYears(
  { year = 0 }: Captures,
  { text }: ReadingContext,
  from: number,
  end: number,
): SpanReading | undefined {
  const first = text.tokens.slice(from, end).find(({ kind }) => kind === 'number');
  const firstYear = Number(first?.text.slice(0, 4));
  return firstYear <= year ? monthsSpan(firstYear, 1, (year - firstYear + 1) * 12, 'year') : undefined;
}
