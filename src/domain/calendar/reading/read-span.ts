import { CALENDAR_DAY_RULES } from './days/calendar-days.js';
import { FEAST_RULES } from './days/feasts.js';
import { NEAR_DAY_RULES } from './days/near-days.js';
import { readNumericDay } from './days/numeric-days.js';
import { WEEKDAY_RULES } from './days/weekdays.js';
import { type Memory, remember } from './memory.js';
import { EDGE_STARTS, readEdge, readPart } from './periods/edges.js';
import { MONTH_RULES } from './periods/months.js';
import { QUARTER_RULES } from './periods/quarters.js';
import { SEASON_RULES } from './periods/seasons.js';
import { WEEK_RULES } from './periods/weeks.js';
import { YEAR_RULES } from './periods/years.js';
import type { ReadingContext } from './reading-context.js';
import { NO_SUCH_DAY, type Span } from './span.js';
import type { SpanMatch, SpanRule } from './span-rule.js';
import { indexRules } from './words/rule-index.js';

const findPeriodRules = indexRules<SpanRule>([...WEEK_RULES, ...MONTH_RULES, ...QUARTER_RULES, ...YEAR_RULES]);
const findRules = indexRules<SpanRule>([
  ...CALENDAR_DAY_RULES,
  ...FEAST_RULES,
  ...WEEKDAY_RULES,
  ...NEAR_DAY_RULES,
  ...WEEK_RULES,
  ...MONTH_RULES,
  ...QUARTER_RULES,
  ...YEAR_RULES,
  ...SEASON_RULES,
]);

export const SPAN_STARTS = [...findRules.firstWords, ...EDGE_STARTS];

/** The longest reading of the words at `at` as whole days: a day, week, month, quarter, year or a part of one. */
export function readSpan(context: ReadingContext, at: number): SpanMatch | undefined {
  return remember(spans, context, at, () => readLongest(context, at));
}

/** Several forms try the same words: each place is read once. */
const spans: Memory<SpanMatch> = new WeakMap();

function readLongest(context: ReadingContext, at: number): SpanMatch | undefined {
  const token = context.text.tokens[at];
  if (!token || token.kind === 'sign') return undefined;
  const readPeriod = (from: number) => periodAt(context, from);
  return longest([
    applyRules(findRules(token), context, at),
    readNumericDay(context, at),
    readEdge(context, at, readPeriod),
    readPart(context, at, readPeriod),
  ]);
}

/** A period that has edges: tuần, tháng, quý, năm. */
function periodAt(context: ReadingContext, at: number): { span: Span; end: number } | undefined {
  const token = context.text.tokens[at];
  const match = token && applyRules(findPeriodRules(token), context, at);
  return match && match.reading !== NO_SUCH_DAY ? { span: match.reading, end: match.end } : undefined;
}

function applyRules(rules: readonly SpanRule[], context: ReadingContext, at: number): SpanMatch | undefined {
  let best: SpanMatch | undefined;
  for (const rule of rules) {
    const match = rule.pattern.match(context.text, at);
    if (!match || (best && match.end <= best.end)) continue;
    const reading = rule.read(match.captures, context, at, match.end);
    if (reading) best = { reading, end: match.end };
  }
  return best;
}

function longest(matches: readonly (SpanMatch | undefined)[]): SpanMatch | undefined {
  let best: SpanMatch | undefined;
  for (const match of matches) if (match && (!best || match.end > best.end)) best = match;
  return best;
}
