import type { ReadingContext } from '../reading-context.js';
import { daySpan, monthSpan, monthsSpan, quarterOfDay, quarterSpan, type Span, weekSpan, yearSpan } from '../span.js';
import type { SpanMatch } from '../span-rule.js';
import { followsWord, isFollowedBy, isOneOf } from '../words/neighbours.js';
import { readNumber } from '../words/number-words.js';
import { canContinue } from '../words/pattern.js';

/** Folded words that an edge or a part of a period begins with, beside numbers. */
export const EDGE_STARTS = ['dau', 'giua', 'cuoi', 'nua'];

type Edge = 'first' | 'middle' | 'last';

const EDGES: readonly (readonly [Edge, readonly string[]])[] = [
  ['first', ['đầu']],
  ['middle', ['giữa']],
  ['last', ['cuối']],
];
/** "đầu năm học", "cuối tháng nào": not these periods. */
const OTHER_WORDS = ['học', 'khóa', 'khoá'];
const LINKS = ['của', 'tiên', 'cùng'];

/**
 * "đầu tháng sau", "giữa năm", "cuối quý II": first, middle or last day by BLDS 2015 Đ.146, of a week Monday, Wednesday,
 * the weekend. `readPeriod` reads the period that follows.
 */
export function readEdge(
  context: ReadingContext,
  from: number,
  readPeriod: (at: number) => { span: Span; end: number } | undefined,
): SpanMatch | undefined {
  const edge = edgeAt(context, from);
  if (!edge) return undefined;
  let at = from + 1;
  const link = context.text.tokens[at];
  if (link && isOneOf(link, LINKS, context.text)) at++;
  const period = readPeriod(at) ?? barePeriod(context, at);
  if (!period) return undefined;
  const reading = edgeOf(edge, period.span);
  return reading && { reading: period.span.isYearless ? { ...reading, isYearless: true } : reading, end: period.end };
}

function edgeAt({ text }: ReadingContext, at: number): Edge | undefined {
  const token = text.tokens[at];
  return token?.kind === 'word' ? EDGES.find(([, words]) => isOneOf(token, words, text))?.[0] : undefined;
}

const CURRENT: readonly (readonly [readonly string[], (context: ReadingContext) => Span])[] = [
  [['tuần'], ({ today }) => weekSpan(today)],
  [['tháng'], ({ today }) => monthSpan(today.year, today.month)],
  [['quý'], ({ today }) => quarterSpan(today.year, quarterOfDay(today))],
  [['năm'], ({ today, nearYear }) => yearSpan(nearYear ?? today.year)],
];

/** "tháng", "năm" without more: the one we are in. */
export function barePeriod(context: ReadingContext, at: number): { span: Span; end: number } | undefined {
  const { text } = context;
  const token = text.tokens[at];
  if (token?.kind !== 'word' || !canContinue(token) || isFollowedBy(text, at + 1, OTHER_WORDS)) return undefined;
  const span = CURRENT.find(([words]) => isOneOf(token, words, text))?.[1](context);
  return span && { span: { ...span, isYearless: true }, end: at + 1 };
}

function edgeOf(edge: Edge, { start, due, grain }: Span): Span | undefined {
  if (grain === 'week') {
    if (edge === 'last') return { start: due.subtract({ days: 1 }), due, grain: 'days' };
    return daySpan(edge === 'first' ? start : start.add({ days: 2 }));
  }
  if (edge === 'first') return daySpan(start);
  if (edge === 'last') return daySpan(due);
  if (grain === 'year') return daySpan(start.with({ month: 6, day: 30 }));
  if (grain === 'quarter') return daySpan(start.add({ months: 1 }).with({ day: 15 }));
  return grain === 'month' ? daySpan(start.with({ day: 15 })) : undefined;
}

/** "6 tháng đầu năm 2025", "9 tháng đầu năm", "2 tuần cuối tháng", "nửa đầu năm". */
export function readPart(
  context: ReadingContext,
  from: number,
  readPeriod: (at: number) => { span: Span; end: number } | undefined,
): SpanMatch | undefined {
  const { text } = context;
  const amount = amountAt(context, from);
  if (!amount) return undefined;
  const edgeToken = text.tokens[amount.end];
  const edge = edgeToken && canContinue(edgeToken) ? edgeAt(context, amount.end) : undefined;
  if (!edge || edge === 'middle') return undefined;
  const link = text.tokens[amount.end + 1];
  const at = link && isOneOf(link, ['của', 'tiên', 'cùng'], text) ? amount.end + 2 : amount.end + 1;
  const period = readPeriod(at) ?? barePeriod(context, at);
  if (!period)
    return amount.isMonths && isBareHalf(context, from, amount.end) ? yearPart(context, amount, edge) : undefined;
  const reading = partOf(period.span, amount, edge);
  return reading && { reading: period.span.isYearless ? { ...reading, isYearless: true } : reading, end: period.end };
}

interface Amount {
  readonly count: number;
  readonly unit: 'half' | 'days' | 'weeks' | 'months';
  readonly isMonths: boolean;
  readonly end: number;
}

const UNITS: readonly (readonly [readonly string[], Amount['unit']])[] = [
  [['tháng'], 'months'],
  [['ngày'], 'days'],
  [['tuần'], 'weeks'],
];

function amountAt({ text }: ReadingContext, at: number): Amount | undefined {
  const token = text.tokens[at];
  if (!token) return undefined;
  if (token.kind === 'word' && isOneOf(token, ['nửa'], text))
    return { count: 1, unit: 'half', isMonths: false, end: at + 1 };
  if (token.kind === 'sign') return undefined;
  const number = readNumber(text, at);
  const unitToken = number && text.tokens[number.end];
  if (!number || !unitToken || !canContinue(unitToken) || number.value === 0) return undefined;
  const isMonth = unitToken.canonical === 'thang';
  const unit = isMonth ? 'months' : UNITS.find(([words]) => isOneOf(unitToken, words, text))?.[1];
  return unit && { count: number.value, unit, isMonths: unit === 'months', end: number.end + 1 };
}

function partOf(span: Span, { count, unit }: Amount, edge: Edge): Span | undefined {
  const isFirst = edge === 'first';
  if (unit === 'half') {
    const half = { year: { months: 6 }, quarter: undefined, month: { days: 15 } }[span.grain as 'year'];
    if (!half) return undefined;
    const border = span.start.add(half);
    return isFirst
      ? { start: span.start, due: border.subtract({ days: 1 }), grain: 'half' }
      : { start: border, due: span.due, grain: 'half' };
  }
  const length = { [unit]: count };
  const grain = unit === 'months' && span.grain === 'year' ? 'half' : 'days';
  const part: Span = isFirst
    ? { start: span.start, due: span.start.add(length).subtract({ days: 1 }), grain }
    : { start: span.due.add({ days: 1 }).subtract(length), due: span.due, grain };
  return span.start.until(part.start).sign >= 0 && part.due.until(span.due).sign >= 0 ? part : undefined;
}

/** "6 tháng đầu" at the end of a clause is of the year; "3 tháng đầu đời" is not. */
function isBareHalf({ text }: ReadingContext, from: number, edgeAtIndex: number): boolean {
  const next = text.tokens[edgeAtIndex + 1];
  const isAlone = next === undefined || next.kind === 'sign' || isOneOf(next, ['và'], text);
  return isAlone && !followsWord(text, from, ['được', 'trong', 'sau']);
}

function yearPart({ today, nearYear }: ReadingContext, amount: Amount, edge: Edge): SpanMatch | undefined {
  if (amount.count !== 6 && amount.count !== 9 && amount.count !== 3) return undefined;
  const year = nearYear ?? today.year;
  const first = edge === 'first' ? 1 : 13 - amount.count;
  return { reading: { ...monthsSpan(year, first, amount.count, 'half'), isYearless: true }, end: amount.end + 1 };
}
