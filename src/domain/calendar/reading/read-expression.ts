import type { DateOperator } from '../date-expression.js';
import { type FormMatch, readCounted } from './forms/counted.js';
import { readRecurrence } from './forms/recurrence.js';
import { readUndated } from './forms/undated.js';
import { type Moment, momentValues, readMoment } from './moment.js';
import { readOperators } from './operators.js';
import { readRange } from './range.js';
import type { ReadingContext } from './reading-context.js';
import { NO_SUCH_DAY, type Span } from './span.js';
import { canContinue } from './words/pattern.js';

export interface ExpressionMatch extends FormMatch {
  /** The year or month came from the context, so that a neighbour may give it. */
  readonly span?: Span;
}

/** The longest time expression that begins at a token. */
export function readExpression(context: ReadingContext, from: number): ExpressionMatch | undefined {
  const token = context.text.tokens[from];
  if (!token || token.kind === 'sign') return undefined;
  let best: ExpressionMatch | undefined;
  for (const read of [readRecurrence, readCounted, readRange, readBound, readUndated]) {
    const match = read(context, from);
    if (match && (!best || match.end > best.end)) best = match;
  }
  return best;
}

/** A moment with the words that bind it: "chậm nhất ngày 15/7/2025", "trước 17h ngày 28/2". */
function readBound(context: ReadingContext, from: number): ExpressionMatch | undefined {
  const bare = readMoment(context, from);
  for (const { operator, end } of readOperators(context.text, from)) {
    if (bare && bare.end >= end) break;
    if (!canContinue(context.text.tokens[end])) continue;
    const moment = readMoment(context, end);
    if (moment) return toExpression(context, moment, operator);
  }
  return bare && toExpression(context, bare, undefined);
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
