import { chooseYear } from '../choose-year.js';
import type { ReadingContext } from '../reading-context.js';
import { monthSpan, type SpanReading } from '../span.js';
import type { SpanRule } from '../span-rule.js';
import { followsWord, isFollowedBy } from '../words/neighbours.js';
import { type Captures, pattern } from '../words/pattern.js';
import { GAP } from '../words/token.js';
import { wordList } from '../words/word-list.js';

const RHYTHM = wordList('lần kỳ kì đợt phiên cuộc buổi số báo ngày tuần ca');

export const MONTH_RULES: readonly SpanRule[] = [
  {
    pattern: pattern('~tháng {month} ,|/|-|.? ~năm? {year}'),
    read: ({ month = 1, year = 0 }) => monthSpan(year, month),
  },
  {
    pattern: pattern('~tháng {month} của? ~năm {which}'),
    read: ({ month = 1, which = 0 }, { today }) => monthSpan(today.year + which, month),
  },
  { pattern: pattern('~tháng {month} {which}'), read: monthAround },
  {
    pattern: pattern('t {month} / {year}'),
    read: ({ month = 1, year = 0 }, context, from) =>
      context.text.tokens[from + 1]?.gap === GAP.none ? monthSpan(year, month) : undefined,
  },
  {
    pattern: pattern('~tháng {month}'),
    read: ({ month = 1 }, context, from, end) => {
      if (isFollowedBy(context.text, end, RHYTHM) || isFollowedBy(context.text, end, ['%', '.', ',', '-'], true))
        return undefined;
      if (context.text.tokens[from - 1]?.kind === 'number' && context.text.tokens[from]?.gap !== GAP.line)
        return undefined;
      return { ...monthSpan(chooseYear(context, month, 28), month), isYearless: true };
    },
  },
  {
    pattern: pattern('tháng {which}'),
    read: ({ which = 0 }, { today }) => {
      const base = today.add({ months: which });
      return monthSpan(base.year, base.month);
    },
  },
  { pattern: pattern('{month} / {year}'), read: readNumericMonth },
];

function monthAround({ month = 1, which = 0 }: Captures, context: ReadingContext): SpanReading | undefined {
  const { today } = context;
  const isOver = month < today.month || (month === today.month && which !== 0);
  if (which > 0) return monthSpan(today.year + (isOver ? 1 : 0), month);
  if (which < 0) return monthSpan(today.year - (isOver ? 0 : 1), month);
  return monthSpan(today.year, month);
}

/** `3/2025`: a month only beside words that say so; else a symbol ("Luật số 12/2017/QH14") or a ratio. */
function readNumericMonth(
  { month = 1, year = 0 }: Captures,
  { text }: ReadingContext,
  from: number,
  end: number,
): SpanReading | undefined {
  const tokens = text.tokens.slice(from, end);
  if (tokens.length !== 3 || tokens.slice(1).some(({ gap }) => gap !== GAP.none) || tokens[0]?.kind !== 'number')
    return undefined;
  const isGlued = tokens[0].gap === GAP.none && from > 0;
  const next = text.tokens[end];
  if (isGlued || (next?.gap === GAP.none && /^[/\-\p{L}]/u.test(next.text))) return undefined;
  const isAlone = text.tokens.length === 3;
  return isAlone ||
    followsWord(text, from, [
      'từ',
      'đến',
      'tới',
      'trong',
      'trước',
      'cuối',
      'đầu',
      'giữa',
      'vào',
      'hết',
      'hạn',
      '-',
      'và',
    ])
    ? monthSpan(year, month)
    : undefined;
}
