import type { DateOperator } from '../date-expression.js';
import { OWN_DATE_STARTS, readOwnDate } from './counted/own-date.js';
import { COUNTED_STARTS, readCounted } from './counted/read-counted.js';
import type { FormMatch } from './form-match.js';
import { MOMENT_STARTS, type Moment, readMoment } from './moments/moment.js';
import { momentValues } from './moments/moment-values.js';
import { OPERATOR_STARTS, readOperators } from './moments/operators.js';
import { RANGE_STARTS, readRange } from './moments/range.js';
import type { ReadingContext } from './reading-context.js';
import { RECURRENCE_STARTS, readRecurrence } from './recurrence/read-recurrence.js';
import { NO_SUCH_DAY, type Span } from './span.js';
import { readUndated, UNDATED_STARTS } from './undated/undated.js';
import { isFollowedBy } from './words/neighbours.js';
import { NUMBER_WORDS } from './words/number-words.js';
import { canContinue } from './words/pattern.js';
import type { Token } from './words/token.js';

export interface ExpressionMatch extends FormMatch {
  /** The year or month came from the context, so that a neighbour may give it. */
  readonly span?: Span;
}

const FIRST_WORDS: ReadonlySet<string> = new Set([
  ...NUMBER_WORDS,
  ...RECURRENCE_STARTS,
  ...COUNTED_STARTS,
  ...OWN_DATE_STARTS,
  ...RANGE_STARTS,
  ...OPERATOR_STARTS,
  ...MOMENT_STARTS,
  ...UNDATED_STARTS,
]);

/** The longest time expression that begins at a token. */
export function readExpression(context: ReadingContext, from: number): ExpressionMatch | undefined {
  const token = context.text.tokens[from];
  if (!token || !canBegin(token)) return undefined;
  let best: ExpressionMatch | undefined;
  for (const read of [readRecurrence, readCounted, readOwnDate, readRange, readBound, readUndated]) {
    const match = read(context, from);
    if (match && (!best || match.end > best.end)) best = match;
  }
  return best;
}

/** Most words begin none of the forms. */
function canBegin(token: Token): boolean {
  return token.kind === 'number' || FIRST_WORDS.has(token.canonical) || FIRST_WORDS.has(token.folded);
}

/** A moment with the words that bind it: "chậm nhất ngày 15/7/2025", "trước 17h ngày 28/2". */
function readBound(context: ReadingContext, from: number): ExpressionMatch | undefined {
  const bare = readMoment(context, from);
  for (const { operator, end } of readOperators(context.text, from)) {
    if (bare && bare.end >= end) break;
    if (!canContinue(context.text.tokens[end])) continue;
    const moment = readMoment(context, end);
    const recurrence = readRecurrence(context, end);
    if (recurrence && recurrence.end >= (moment?.end ?? 0))
      return { ...recurrence, reading: { ...recurrence.reading, ...(operator ? { operator } : {}) } };
    if (moment)
      return toExpression(context, moment, isListOfTimes(context, operator, moment.end) ? undefined : operator);
  }
  return bare && toExpression(context, bare, undefined);
}

/** "Từ 6 tháng đầu năm và cuối năm": "từ" before a list of times begins nothing. */
function isListOfTimes(context: ReadingContext, operator: DateOperator | undefined, end: number): boolean {
  return operator === '>=' && isFollowedBy(context.text, end, ['và']) && readMoment(context, end + 1) !== undefined;
}

function toExpression(context: ReadingContext, moment: Moment, operator: DateOperator | undefined): ExpressionMatch {
  const values = bind(momentValues(context, moment), operator);
  const { span, end } = moment;
  const isPeriod =
    span !== undefined &&
    span !== NO_SUCH_DAY &&
    (!span.start.equals(span.due) || (moment.part !== undefined && moment.clock === undefined));
  const reading = { kind: isPeriod ? 'period' : 'date', ...values, ...(operator ? { operator } : {}) } as const;
  return { reading, end, ...(span && span !== NO_SUCH_DAY ? { span } : {}) };
}

/** A limit has a last day and no first; a beginning the other way round. */
function bind(
  { start, due }: { start?: string; due?: string },
  operator: DateOperator | undefined,
): { start?: string; due?: string } {
  if (operator === undefined || start === undefined || due === undefined)
    return { ...(start === undefined ? {} : { start }), ...(due === undefined ? {} : { due }) };
  if (operator === '<=') return { due };
  if (operator === '<') return { due: start };
  return operator === '>' ? { start: due } : { start };
}
