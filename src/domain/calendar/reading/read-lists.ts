import { type ExpressionMatch, readExpression } from './read-expression.js';
import type { ReadingContext } from './reading-context.js';
import { quarterOfDay, quarterSpan } from './span.js';

/** An expression with the token it begins at. */
export interface Found extends ExpressionMatch {
  readonly from: number;
}

const LIST_LINK = /^(?:và|va|hoặc|hoac|,|;|&|vào|vao|trong)$/;

/** Members of a list complete each other: the year at its end is everybody's, and no quarter stands in it twice. */
export function readLists(context: ReadingContext, found: readonly Found[]): Found[] {
  return tellQuartersApart(context, shareYears(context, found));
}

/** "Quý II và Quý III năm 2025". */
function shareYears(context: ReadingContext, found: readonly Found[]): Found[] {
  const shared = [...found];
  for (let index = shared.length - 2; index >= 0; index--) {
    const [current, next] = [shared[index], shared[index + 1]];
    if (!current?.span?.isYearless || !next?.span || !isListed(context, current, next)) continue;
    if (next.span.isYearless && !(current.span.isMonthless && !next.span.isMonthless)) continue;
    const near = {
      nearYear: next.span.start.year,
      ...(current.span.isMonthless ? { nearMonth: next.span.start.month } : {}),
    };
    const again = readExpression({ ...context, ...near }, current.from);
    if (again?.end !== current.end) continue;
    const { isYearless: _, ...span } = again.span ?? next.span;
    shared[index] = { ...again, span, from: current.from };
  }
  return shared;
}

/** "Quy II va Quy Il": a scan that lost a stroke; the second of two equal quarters is the next one. */
function tellQuartersApart(context: ReadingContext, found: readonly Found[]): Found[] {
  return found.map((current, index) => {
    const before = found[index - 1];
    if (!before?.span || !current.span || current.span.grain !== 'quarter' || before.span.grain !== 'quarter')
      return current;
    const isSame = before.span.start.equals(current.span.start) && isListed(context, before, current);
    const quarter = quarterOfDay(current.span.start);
    if (!isSame || quarter === 4 || !isDamaged(context, current)) return current;
    const span = quarterSpan(current.span.start.year, quarter + 1);
    return {
      ...current,
      span,
      reading: { ...current.reading, start: span.start.toString(), due: span.due.toString() },
    };
  });
}

function isDamaged({ text }: ReadingContext, { from, end }: Found): boolean {
  return text.tokens.slice(from, end).some((token) => /^(?=.*[l1|])[Il1|]{2,3}$/.test(token.text));
}

function isListed({ text }: ReadingContext, first: Found, second: Found): boolean {
  const between = text.tokens.slice(first.end, second.from);
  return between.length > 0 && between.length <= 2 && between.every(({ exact }) => LIST_LINK.test(exact));
}
