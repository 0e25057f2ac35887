import { chooseYear } from '../choose-year.js';
import type { ReadingContext } from '../reading-context.js';
import { monthsSpan, quarterOfDay, quarterSpan, type SpanReading } from '../span.js';
import type { SpanRule } from '../span-rule.js';
import { followsWord, isAtEnd, isFollowedBy } from '../words/neighbours.js';
import { type Captures, pattern } from '../words/pattern.js';
import { wordList } from '../words/word-list.js';

/** A bare "quy" needs one of these beside it; "Quý" says it itself. */
const QUARTER_BEFORE = wordList('trong vào đến cuối hết đầu và từ trước sau giữa thời hạn');

export const QUARTER_RULES: readonly SpanRule[] = [
  { pattern: pattern('~quý {quarter} ,|và|-|– {lastQuarter} /|-|,? ~năm? {year}'), read: readQuarters },
  { pattern: pattern('~quý {quarter} ,|và|-|– {lastQuarter}'), read: readQuarters },
  {
    pattern: pattern('~quý {quarterYear}'),
    read: ({ quarterYear = 0 }) => quarterSpan(Math.floor(quarterYear / 10), quarterYear % 10),
  },
  {
    pattern: pattern('~quý {quarter} /|-|,|.? của? ~năm? {year}'),
    read: ({ quarter = 1, year = 0 }) => quarterSpan(year, quarter),
  },
  {
    pattern: pattern('~quý {quarter} của? năm {which}'),
    read: ({ quarter = 1, which = 0 }, { today }) => quarterSpan(today.year + which, quarter),
  },
  {
    pattern: pattern('~quý {quarter}'),
    read: ({ quarter = 1 }, context, from, end) => {
      if (!isQuarter(context, from, end)) return undefined;
      return { ...quarterSpan(chooseYear(context, quarter * 3, 28), quarter), isYearless: true };
    },
  },
  {
    pattern: pattern('quý {which}'),
    read: ({ which = 0 }, { today }) => {
      const base = today.add({ months: which * 3 });
      return quarterSpan(base.year, quarterOfDay(base));
    },
  },
];

function isQuarter({ text }: ReadingContext, from: number, end: number): boolean {
  const token = text.tokens[from];
  if (token?.exact === 'quý' || token?.exact === 'qúy')
    return !isFollowedBy(text, end, ['vị', 'khách', 'phần', 'trăm', 'người', 'triệu']);
  return (
    isAtEnd(text, end) ||
    followsWord(text, from, QUARTER_BEFORE) ||
    isFollowedBy(text, end, ['và', 'năm', 'đến', 'này'])
  );
}

/** "Quý III, IV năm 2026": neighbours are one stretch. */
function readQuarters(
  { quarter = 1, lastQuarter = 1, year }: Captures,
  context: ReadingContext,
): SpanReading | undefined {
  if (lastQuarter <= quarter || lastQuarter > 4) return undefined;
  const span = monthsSpan(
    year ?? chooseYear(context, quarter * 3, 28),
    quarter * 3 - 2,
    (lastQuarter - quarter + 1) * 3,
    'quarter',
  );
  return year === undefined ? { ...span, isYearless: true } : span;
}
